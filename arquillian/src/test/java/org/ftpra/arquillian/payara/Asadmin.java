package org.ftpra.arquillian.payara;

/** Runs administration commands inside the running Payara, as its post-boot file does. */
public final class Asadmin {

    private final Object runner;

    /** Reflection, because Payara's own classes are on the class path inside of it only. */
    public Asadmin() {
        try {
            Class<?> runnerType = Class.forName("org.glassfish.embeddable.CommandRunner");
            Class<?> globals = Class.forName("org.glassfish.internal.api.Globals");
            runner = globals.getMethod("get", Class.class).invoke(null, runnerType);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the command said, which must have succeeded. */
    public String run(String command, String... arguments) {
        Result result = tryToRun(command, arguments);
        if (!result.succeeded()) {
            throw new IllegalStateException(command + " failed: " + result.output());
        }
        return result.output();
    }

    /** What the command said. */
    public Result tryToRun(String command, String... arguments) {
        try {
            Object result = Class.forName("org.glassfish.embeddable.CommandRunner")
                    .getMethod("run", String.class, String[].class)
                    .invoke(runner, command, arguments);
            Class<?> type = Class.forName("org.glassfish.embeddable.CommandResult");
            String status = type.getMethod("getExitStatus").invoke(result).toString();
            return new Result(!"FAILURE".equals(status), (String)
                    type.getMethod("getOutput").invoke(result));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How a command ended. */
    public record Result(boolean succeeded, String output) {}
}
