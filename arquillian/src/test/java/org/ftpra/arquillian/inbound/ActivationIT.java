package org.ftpra.arquillian.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.arquillian.inbound.Inbound.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.ftpra.arquillian.deployments.AdapterLog;
import org.ftpra.arquillian.deployments.Deployments;
import org.ftpra.arquillian.server.NotOn;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How an activation is configured, and how it begins and ends with its application. */
@ExtendWith(ArquillianExtension.class)
class ActivationIT {

    private static final String BEAN = "TransactedBean";
    private static final String FILE = "order.txt";
    private static final String LATE = "late.txt";

    private Inbound inbound;

    @TempDir
    private Path local;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @BeforeEach
    void takeADirectory() {
        inbound = new Inbound();
    }

    @Test
    void isAsTheAnnotationSays() {
        inbound.drop(FILE, "take it");
        try (Application application = Application.annotated(Map.of())) {
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.names("by-annotation")).containsExactly(FILE);
    }

    @Test
    void isAsTheDescriptorSaysWhereItSaysOtherwise() {
        inbound.drop(FILE, "take it");
        try (Application application = Application.annotated(Map.of("archiveDirectory", "by-descriptor"))) {
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.names("by-descriptor")).containsExactly(FILE);
        assertThat(inbound.names("by-annotation")).isEmpty();
    }

    @NotOn(
            value = "open-liberty",
            because = "beans are activated apart from the start of their application: only the log tells")
    @Test
    void failsWithPropertyValueAndRuleWhenAPropertyIsBad() {
        try (AdapterLog log = new AdapterLog()) {
            Deployments.Outcome deployment =
                    Application.tryWith(BEAN, "Container", inbound.properties("postAction", "SHRED"));

            assertThat(deployment.succeeded()).isFalse();
            assertThat(log.messagesAnd(deployment))
                    .anyMatch(message ->
                            message.contains("postAction is 'SHRED'; expected one of ARCHIVE, DELETE, KEEP"));
        }
    }

    @Test
    void beginsWhileTheFtpServerIsDown() {
        inbound.drop(FILE, "take it");
        inbound.server().kill();
        try (Application application = deployedWhileItIsDown()) {
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.calls()).extracting(Call::attempt).containsExactly(1);
    }

    @Test
    void endsAfterTheDeliveriesThatAreUnderWay() throws Exception {
        undeployDuringADelivery();

        deployAgain();
        assertThat(inbound.rows(FILE)).containsExactly(1);
    }

    /** Payara rolls back what ends after its application's end has begun: that is no attempt. */
    @NotOn(value = "open-liberty", because = "what ends while its application ends is committed")
    @NotOn(value = "wildfly", because = "what ends while its application ends is committed")
    @NotOn(value = "tomee", because = "what ends while its application ends is committed")
    @Test
    void takesFilesAgainWhoseDeliveriesWereRolledBackAtItsEnd() throws Exception {
        undeployDuringADelivery();

        assertThat(inbound.rows(FILE)).isEmpty();
        deployAgain();
        assertThat(inbound.rows(FILE)).containsExactly(1);
    }

    /** WildFly still begins the delivery of a file that comes meanwhile, and does not call the bean. */
    @Test
    void holdsNothingAgainstAFileThatComesWhileItEnds() throws Exception {
        undeployDuringADelivery(() -> {
            inbound.drop(LATE, "take it");
            await().until(() -> isBeingDeactivated() || isClaimed(LATE));
        });

        deployAgain();
        assertThat(inbound.rows(LATE)).containsExactly(1);
    }

    private boolean isClaimed(String name) {
        return inbound.left().stream().noneMatch(name::equals);
    }

    private void undeployDuringADelivery() throws Exception {
        undeployDuringADelivery(() -> {});
    }

    private void undeployDuringADelivery(Runnable meanwhile) throws Exception {
        Path release = local.resolve("release");
        inbound.drop(FILE, "hold " + release);
        Application application = Application.with(BEAN, "Container", inbound.properties("maxAttempts", "1"));
        await().until(() -> inbound.calls().size() == 1);

        Future<?> undeployment = executor.submit(application::close);
        await().until(ActivationIT::isBeingEnded);
        meanwhile.run();
        assertThat(undeployment.isDone()).isFalse();
        Files.createFile(release);
        undeployment.get();
    }

    private void deployAgain() {
        try (Application again = Application.with(BEAN, "Container", inbound.properties())) {
            await().until(() -> inbound.left().isEmpty());
        }
    }

    @NotOn(value = "wildfly", because = "it waits for deliveries before it tells the adapter to end, however long")
    @Test
    void losesNothingWhenADeliveryOutlastsItsEnd() throws IOException {
        Path release = local.resolve("release");
        inbound.drop(FILE, "hold " + release);
        try (Application application = Application.with(BEAN, "Container", inbound.properties("stopTimeout", "500"))) {
            await().until(() -> inbound.calls().size() == 1);
        }
        Files.createFile(release);
        deployAgain();
        assertThat(inbound.rows(FILE)).hasSize(1);
    }

    private Application deployedWhileItIsDown() {
        try {
            return Application.with(BEAN, "Container", inbound.properties());
        } finally {
            inbound.server().restart();
        }
    }

    /** WildFly waits for the deliveries itself, and deactivates the endpoint only then. */
    private static boolean isBeingEnded() {
        return isBeingDeactivated()
                || isOnAStack(frame -> frame.getClassName().endsWith(".ShutDownInterceptorFactory"));
    }

    private static boolean isBeingDeactivated() {
        return isOnAStack(frame -> frame.getMethodName().equals("endpointDeactivation"));
    }

    private static boolean isOnAStack(Predicate<StackTraceElement> frame) {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame);
    }
}
