package org.ftpra.arquillian.deployments;

import java.nio.file.Path;
import org.ftpra.arquillian.payara.Asadmin;
import org.ftpra.arquillian.server.Launcher;

/** Deploys applications. */
public interface Deployments {

    /** As it is done on the app server that this is running in. */
    static Deployments ofTheServer() {
        return System.getProperty("app.server").equals("payara-micro") ? new ByAsadmin() : new ByArquillian();
    }

    /** How the deployment of an archive that lies where tests may write ends; the application is called as the file. */
    Outcome tryToDeploy(Path archive);

    /** Undeploys what was deployed from a file of this name. */
    void undeploy(Path archive);

    /** How a deployment ended. */
    record Outcome(boolean succeeded, String output) {}

    /** From the inside: Arquillian's adapter of Payara Micro would start another server. */
    final class ByAsadmin implements Deployments {

        @Override
        public Outcome tryToDeploy(Path archive) {
            Asadmin.Result result =
                    new Asadmin().tryToRun("deploy", "--force", "true", "--name", name(archive), archive.toString());
            return new Outcome(result.succeeded(), result.output());
        }

        @Override
        public void undeploy(Path archive) {
            new Asadmin().run("undeploy", name(archive));
        }

        private static String name(Path archive) {
            return archive.getFileName().toString().replace(".war", "");
        }
    }

    /** By Arquillian's adapter, in the launcher. */
    final class ByArquillian implements Deployments {

        @Override
        public Outcome tryToDeploy(Path archive) {
            try {
                return new Outcome(
                        true,
                        Launcher.ask(
                                "applications", "deploy", archive.getFileName().toString()));
            } catch (IllegalStateException failure) {
                return new Outcome(false, failure.getMessage());
            }
        }

        @Override
        public void undeploy(Path archive) {
            Launcher.ask("applications", "undeploy", archive.getFileName().toString());
        }
    }
}
