package org.ftpra.bench.run;

import java.util.List;
import org.ftpra.bench.client.Site;

/** lftp: a script on standard input. Its own time-outs are shortened, else it tries for ever. */
final class Lftp implements Program {

    private static final String PATIENCE =
            "set net:timeout 20\nset net:max-retries 2\nset cmd:fail-exit yes\nset cmd:interactive no\n";
    private static final String BEST = "set ftp:sync-mode off\nset ftp:use-mode-z no\nset ftp:use-mdtm no\n";

    @Override
    public List<String> command(Cell cell) {
        return List.of("lftp", "--norc", "-f", "/dev/stdin");
    }

    @Override
    public String input(Cell cell) {
        return begin(cell) + task(cell) + "\nbye\n";
    }

    @Override
    public String logIn(Cell cell) {
        return begin(cell) + "cd up\nbye\n";
    }

    private static String begin(Cell cell) {
        return PATIENCE + (cell.contender().isBest() ? BEST : "") + site(cell.site());
    }

    private static String site(Site site) {
        String tls = site.tls()
                ? "set ftp:ssl-force yes\nset ftp:ssl-protect-data yes\nset ssl:ca-file " + site.certificate() + "\n"
                : "";
        return tls + "open -u " + site.user() + "," + site.password() + " -p " + site.port() + " ftp://" + site.host()
                + "\n";
    }

    private static String task(Cell cell) {
        String set = cell.set();
        return switch (cell.row().work().task()) {
            case BIG_UP -> "put " + cell.client() + "/big -o up/big";
            case BIG_DOWN -> "get big -o " + cell.got() + "/big";
            case SMALL_UP, STORE ->
                parallel(cell)
                        ? mirror(cell, "-R ") + cell.client() + "/" + set + " up"
                        : "mput -O up " + cell.client() + "/" + set + "/*";
            case SMALL_DOWN ->
                parallel(cell) ? mirror(cell, "") + set + " " + cell.got() : "mget -O " + cell.got() + " " + set + "/*";
            case LIST -> "cls -1 list/ > " + cell.got() + "/list";
            case LOGIN, INBOUND -> "";
        };
    }

    private static boolean parallel(Cell cell) {
        return cell.row().work().connections() > 1;
    }

    private static String mirror(Cell cell, String direction) {
        String permissions = cell.contender().isBest() ? "--no-perms " : "";
        return "mirror " + direction + permissions + "--parallel="
                + cell.row().work().connections() + " ";
    }
}
