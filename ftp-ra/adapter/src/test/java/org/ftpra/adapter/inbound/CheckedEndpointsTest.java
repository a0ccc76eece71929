package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.RetryableUnavailableException;
import jakarta.resource.spi.UnavailableException;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.api.FtpFileListener;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each use against the contract is seen, and none where there is none. */
class CheckedEndpointsTest {

    private static final FtpFileListener IDLE = event -> {};

    private final List<Integer> endings = new CopyOnWriteArrayList<>();
    private final List<XAConnection> connections = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (XAConnection each : connections) {
            each.close();
        }
    }

    static Stream<Arguments> misuses() {
        return Stream.of(
                misuse("beforeDelivery twice", endpoint -> {
                    before(endpoint);
                    before(endpoint);
                }),
                misuse("afterDelivery without beforeDelivery", CheckedEndpoint::afterDelivery),
                misuse("a delivery without beforeDelivery", endpoint -> endpoint.onFile(null)),
                misuse("two deliveries in one pair", endpoint -> {
                    before(endpoint);
                    endpoint.onFile(null);
                    endpoint.onFile(null);
                }),
                misuse("onFile by another thread", endpoint -> {
                    before(endpoint);
                    elsewhere(() -> endpoint.onFile(null));
                }),
                misuse("afterDelivery by another thread", endpoint -> {
                    before(endpoint);
                    elsewhere(endpoint::afterDelivery);
                }),
                misuse("release without afterDelivery", endpoint -> {
                    before(endpoint);
                    endpoint.release();
                }),
                misuse("release after release", endpoint -> {
                    endpoint.release();
                    endpoint.release();
                }),
                misuse("beforeDelivery after release", endpoint -> {
                    endpoint.release();
                    before(endpoint);
                }),
                misuse("beforeDelivery of", endpoint -> endpoint.beforeDelivery(Object.class.getMethod("toString"))));
    }

    private static Arguments misuse(String seen, Use use) {
        return Arguments.of(seen, use);
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void seesAMisuse(String seen, Use use) throws Exception {
        CheckedEndpoints endpoints = of(IDLE, true);
        CheckedEndpoint endpoint = endpoint(endpoints, resource());

        assertThatThrownBy(() -> use.of(endpoint));
        NarayanaOfThisJvm.transactions().manager().suspend();

        assertThat(endpoints.violations().all()).hasSize(1).first().asString().startsWith(seen);
    }

    @Test
    void seesConcurrentUse() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CheckedEndpoints endpoints = of(
                event -> {
                    inside.countDown();
                    pass(go);
                },
                false);
        CheckedEndpoint endpoint = endpoint(endpoints, null);
        CompletableFuture<Void> delivery = CompletableFuture.runAsync(() -> unchecked(() -> {
            before(endpoint);
            endpoint.onFile(null);
            endpoint.afterDelivery();
        }));
        pass(inside);

        assertThatThrownBy(endpoint::release).isInstanceOf(IllegalStateException.class);
        go.countDown();
        delivery.join();

        assertThat(endpoints.violations().all()).first().asString().startsWith("release while onFile");
    }

    @Test
    void seesWhatIsNotReleased() throws Exception {
        CheckedEndpoints endpoints = of(IDLE, false);
        endpoint(endpoints, null);

        assertThat(endpoints.violationsAtTheEnd()).containsExactly("1 endpoints were not released");
    }

    @Test
    void seesTheWrongResource() throws Exception {
        CheckedEndpoints transacted = of(IDLE, true);
        CheckedEndpoints plain = of(IDLE, false);
        XAResource resource = resource();
        endpoint(transacted, resource);

        assertThatThrownBy(() -> transacted.createEndpoint(resource)).hasMessageContaining("for two endpoints");
        assertThatThrownBy(() -> transacted.createEndpoint(null)).hasMessageContaining("no XAResource");
        assertThatThrownBy(() -> plain.createEndpoint(resource, 5)).hasMessageContaining("not transacted");
        assertThat(transacted.violations().all()).hasSize(2);
        assertThat(plain.violations().all()).hasSize(1);
    }

    @Test
    void seesAnEndpointAfterDeactivation() {
        CheckedEndpoints endpoints = of(IDLE, false);
        endpoints.deactivated();

        assertThatThrownBy(() -> endpoints.createEndpoint(null)).isInstanceOf(UnavailableException.class);
        assertThat(endpoints.violations().all()).hasSize(1);
    }

    @Test
    void refusesAsTold() throws Exception {
        CheckedEndpoints endpoints = of(IDLE, false);
        endpoints.holdAtMost(1);
        endpoints.refuseNext(new RetryableUnavailableException("soon"));

        assertThatThrownBy(() -> endpoints.createEndpoint(null)).isInstanceOf(RetryableUnavailableException.class);
        CheckedEndpoint endpoint = endpoint(endpoints, null);
        assertThatThrownBy(() -> endpoints.createEndpoint(null)).isInstanceOf(UnavailableException.class);
        endpoint.release();
        endpoint(endpoints, null).release();

        assertThat(endpoints.violationsAtTheEnd()).isEmpty();
    }

    @Test
    void commitsWhatTheBeanDoes() throws Exception {
        CheckedEndpoints endpoints = of(event -> watch(), true);
        deliver(endpoint(endpoints, resource()));

        assertThat(endings).containsExactly(Status.STATUS_COMMITTED);
        assertThat(endpoints.violationsAtTheEnd()).isEmpty();
    }

    @Test
    void rollsBackWhenTheBeanFails() throws Exception {
        CheckedEndpoints endpoints = of(
                event -> {
                    watch();
                    throw new IllegalArgumentException("of the bean");
                },
                true);
        CheckedEndpoint endpoint = endpoint(endpoints, resource());
        before(endpoint);
        assertThatThrownBy(() -> endpoint.onFile(null)).hasMessage("of the bean");
        endpoint.afterDelivery();
        endpoint.release();

        assertThat(endings).containsExactly(Status.STATUS_ROLLEDBACK);
        assertThat(endpoints.violationsAtTheEnd()).isEmpty();
    }

    @Test
    void rollsBackWhatTakesTooLong() throws Exception {
        CheckedEndpoints endpoints = of(
                event -> {
                    watch();
                    await().atMost(Duration.ofSeconds(30)).until(() -> !endings.isEmpty());
                },
                true);
        endpoints.timeOutNext(1);
        CheckedEndpoint endpoint = endpoint(endpoints, resource());
        before(endpoint);
        endpoint.onFile(null);
        assertThatThrownBy(endpoint::afterDelivery).isInstanceOf(ResourceException.class);
        endpoint.release();
        deliver(endpoint(endpoints, resource()));

        assertThat(endings).containsExactly(Status.STATUS_ROLLEDBACK, Status.STATUS_COMMITTED);
    }

    private void watch() {
        unchecked(() -> {
            Transaction transaction = NarayanaOfThisJvm.transactions().manager().getTransaction();
            transaction.registerSynchronization(new Ended(endings::add));
        });
    }

    private static void deliver(CheckedEndpoint endpoint) throws Exception {
        before(endpoint);
        endpoint.onFile(null);
        endpoint.afterDelivery();
        endpoint.release();
    }

    private static void before(CheckedEndpoint endpoint) throws Exception {
        endpoint.beforeDelivery(CheckedEndpoints.ON_FILE);
    }

    private static CheckedEndpoints of(FtpFileListener bean, boolean transacted) {
        return new CheckedEndpoints(NarayanaOfThisJvm.transactions(), bean, transacted, UnaryOperator.identity());
    }

    private static CheckedEndpoint endpoint(CheckedEndpoints endpoints, XAResource resource) throws Exception {
        return (CheckedEndpoint) endpoints.createEndpoint(resource);
    }

    private XAResource resource() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:endpoints;DB_CLOSE_DELAY=-1");
        XAConnection connection = source.getXAConnection();
        connections.add(connection);
        return connection.getXAResource();
    }

    private static void elsewhere(Step step) throws Exception {
        try {
            CompletableFuture.runAsync(() -> unchecked(step)).join();
        } catch (CompletionException e) {
            throw (Exception) e.getCause();
        }
    }

    private static void pass(CountDownLatch latch) {
        unchecked(() -> assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue());
    }

    private static void unchecked(Step step) {
        try {
            step.take();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Use {
        void of(CheckedEndpoint endpoint) throws Exception;
    }

    private interface Step {
        void take() throws Exception;
    }
}
