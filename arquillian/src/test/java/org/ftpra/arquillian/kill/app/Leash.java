package org.ftpra.arquillian.kill.app;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Ends the app server when the process that started it has ended without doing so. */
@WebListener
public class Leash implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ProcessHandle.of(Long.getLong("kill.starter"))
                .ifPresentOrElse(starter -> starter.onExit().thenRun(Leash::halt), Leash::halt);
    }

    private static void halt() {
        Runtime.getRuntime().halt(1);
    }
}
