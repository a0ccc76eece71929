package org.ftpra.bench.run;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.ftpra.bench.client.Site;
import org.ftpra.bench.client.Worker;
import org.ftpra.bench.table.Metric;

/** Runs a Java contender in a JVM of its own, which warms up and measures by itself. */
final class JavaContest implements Contest {

    private final List<String> java;

    JavaContest(List<String> java) {
        this.java = java;
    }

    @Override
    public Map<Metric, Double> run(Cell cell) throws IOException {
        List<String> command = new ArrayList<>(cell.network().atClient());
        command.addAll(java);
        command.add(Worker.class.getName());
        Launch launch = Launch.run(command, job(cell), cell.ground().file("output"), cell.limit());
        return figures(launch);
    }

    private static Map<Metric, Double> figures(Launch launch) throws IOException {
        Map<Metric, Double> figures = new EnumMap<>(Metric.class);
        for (String line : launch.output().lines().toList()) {
            if (line.startsWith(Worker.FAILED)) {
                throw new IOException(line.substring(Worker.FAILED.length()));
            }
            if (line.startsWith(Worker.RESULT)) {
                String[] words = line.split(" ");
                figures.put(Metric.of(words[1]), Double.parseDouble(words[2]));
            }
        }
        if (figures.isEmpty()) {
            throw new IOException(
                    "exit " + launch.exit() + ": " + launch.output().strip());
        }
        return figures;
    }

    private static String job(Cell cell) throws IOException {
        Properties told = new Properties();
        Site site = cell.site();
        told.setProperty("factory", cell.contender().factory());
        told.setProperty("variant", cell.contender().variant());
        told.setProperty("task", cell.row().work().task().name());
        told.setProperty("connections", String.valueOf(cell.row().work().connections()));
        told.setProperty("count", String.valueOf(cell.count()));
        told.setProperty("warmUp", String.valueOf(cell.warmUp()));
        told.setProperty("warmUpMillis", String.valueOf(cell.warmUpTime().toMillis()));
        told.setProperty("directory", cell.client().toString());
        told.setProperty("serverPid", String.valueOf(cell.server().pid()));
        told.setProperty("host", site.host());
        told.setProperty("port", String.valueOf(site.port()));
        told.setProperty("user", site.user());
        told.setProperty("password", site.password());
        told.setProperty("certificate", site.certificate());
        StringWriter text = new StringWriter();
        told.store(text, null);
        return text.toString();
    }
}
