package org.ftpra.rar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FtpServer under its other name, seen by reflection: no compiler knows these names before the jar is made. */
class FtpServerInsideIT {

    private static final Path RAR = Path.of(System.getProperty("ftpra.rar", "target/ftp-ra.rar"));
    private static final String SERVER = "org.ftpra.adapter.thirdparty.ftpserver.";

    @TempDir
    private Path directory;

    @Test
    void greetsWithNothingButTheJarsOfTheRar() throws Exception {
        try (URLClassLoader jars = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            Object listener = listener(jars);
            Object factory = made(jars, "FtpServerFactory");
            call(factory, "setListeners", Map.class, new HashMap<>(Map.of("default", listener)));
            Object server = call(factory, "createServer");
            call(server, "start");
            try {
                assertThat(greeting((int) call(listener, "getPort"))).startsWith("220 ");
            } finally {
                call(server, "stop");
            }
        }
    }

    private static Object listener(ClassLoader jars) throws ReflectiveOperationException {
        Object factory = made(jars, "listener.ListenerFactory");
        call(factory, "setPort", int.class, 0);
        call(factory, "setServerAddress", String.class, "127.0.0.1");
        return call(factory, "createListener");
    }

    private static String greeting(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.setSoTimeout(30_000);
            return new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
        }
    }

    private static Object made(ClassLoader jars, String name) throws ReflectiveOperationException {
        return jars.loadClass(SERVER + name).getConstructor().newInstance();
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static void call(Object target, String method, Class<?> type, Object value)
            throws ReflectiveOperationException {
        target.getClass().getMethod(method, type).invoke(target, value);
    }

    private URL[] jars() throws IOException {
        List<URL> jars = new ArrayList<>();
        try (ZipFile rar = new ZipFile(RAR.toFile())) {
            for (ZipEntry entry :
                    rar.stream().filter(e -> e.getName().endsWith(".jar")).toList()) {
                Path jar = directory.resolve(entry.getName());
                Files.copy(rar.getInputStream(entry), jar);
                jars.add(jar.toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }
}
