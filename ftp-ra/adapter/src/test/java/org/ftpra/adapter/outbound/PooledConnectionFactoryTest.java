package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.resource.spi.SecurityException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import javax.naming.Reference;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.api.FtpException;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The object that an application injects (Connectors 2.1, sections 6.5.1 and 6.9.2). */
class PooledConnectionFactoryTest {

    private final ScriptedServer server = new ScriptedServer();
    private final FtpManagedConnectionFactory factory = Factories.to(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void asksTheContainerInTheCallersThread() throws ResourceException {
        Container container = new Container(null);

        connections(container).getConnection("bob", "pw");

        assertThat(container.thread).isSameAs(Thread.currentThread());
        assertThat(container.factory).isSameAs(factory);
        assertThat(container.info).isEqualTo(new FtpRequestInfo("bob", "pw"));
    }

    @Test
    void asksForNobodyInParticularWithoutAUser() throws ResourceException {
        Container container = new Container(null);

        connections(container).getConnection();

        assertThat(container.info).isNull();
    }

    @Test
    void refusesAUserThatIsNone() throws ResourceException {
        FtpConnectionFactory connections = connections(new Container(null));

        assertThatThrownBy(() -> connections.getConnection(null, "pw")).hasMessage("userName is null");
        assertThatThrownBy(() -> connections.getConnection("", "pw")).hasMessage("userName is empty");
        assertThatThrownBy(() -> connections.getConnection("bob", null)).hasMessage("password is null");
    }

    @Test
    void fullPoolIsATimeOutWithTheContainersText() throws ResourceException {
        ResourceAllocationException full = new ResourceAllocationException("In-use connections equal max-pool-size");

        assertThatThrownBy(() -> connections(new Container(full)).getConnection())
                .isInstanceOf(FtpException.TimedOut.class)
                .hasMessageContaining("In-use connections equal max-pool-size")
                .hasCause(full);
    }

    /** WildFly says it in a cause, by a number. */
    @Test
    void fullPoolIsATimeOutAlsoAsIronJacamarSaysIt() throws ResourceException {
        ResourceException full = new ResourceException(
                "IJ000453: Unable to get managed connection for java:/eis/ftp",
                new ResourceException("IJ000655: No managed connections available within configured blocking timeout"));

        assertThatThrownBy(() -> connections(new Container(full)).getConnection())
                .isInstanceOf(FtpException.TimedOut.class);
    }

    @Test
    void fullPoolIsATimeOutAlsoAsGeronimoSaysIt() throws ResourceException {
        ResourceException full = new ResourceException(
                "No ManagedConnections available within configured blocking timeout ( 1000 [ms] ) for pool x");

        assertThatThrownBy(() -> connections(new Container(full)).getConnection())
                .isInstanceOf(FtpException.TimedOut.class);
    }

    @Test
    void ourOwnReasonIsFoundInWhatTheContainerWrapsItIn() throws ResourceException {
        FtpFailure failure = FtpFailure.of(FtpFailure.Kind.TIMED_OUT, "no reply");
        ResourceException wrapped = new ResourceAllocationException(
                "Error", new IllegalStateException("pool", SpiErrors.toContainer(failure)));

        assertThatThrownBy(() -> connections(new Container(wrapped)).getConnection())
                .isInstanceOf(FtpException.TimedOut.class)
                .hasMessage("no reply");
    }

    @Test
    void otherReasonsKeepTheirKind() throws ResourceException {
        assertThatThrownBy(() ->
                        connections(new Container(new SecurityException("no"))).getConnection())
                .isInstanceOf(FtpException.AccessDenied.class);
        assertThatThrownBy(() -> connections(new Container(
                                new ResourceException("pool", new InvalidPropertyException("portNumber is 'x'"))))
                        .getConnection())
                .isInstanceOf(FtpException.InvalidArgument.class)
                .hasMessage("portNumber is 'x'");
        assertThatThrownBy(() ->
                        connections(new Container(new ResourceException("odd"))).getConnection())
                .isInstanceOf(FtpException.ConnectionLost.class);
    }

    @Test
    void badPropertyIsRefusedBeforeAnybodyAsks() {
        factory.setPortNumber("70000");

        assertThatThrownBy(() -> connections(new Container(null)))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("portNumber is '70000'; expected a whole number from 1 to 65535");
    }

    @Test
    void withoutAContainerEachConnectionIsASessionThatEndsWithIt() throws ResourceException {
        FtpConnectionFactory connections = (FtpConnectionFactory) factory.createConnectionFactory();

        connections.getConnection().close();
        connections.getConnection("bob", "pw").close();

        assertThat(server.commands()).containsSubsequence("USER me", "QUIT", "USER bob", "PASS pw", "QUIT");
    }

    @Test
    void withoutAContainerALostSessionIsEnded() throws ResourceException {
        FtpConnection connection = ((FtpConnectionFactory) factory.createConnectionFactory()).getConnection();
        server.on("DELE", Answer.hangUp());

        assertThatThrownBy(() -> connection.delete("a")).isInstanceOf(FtpException.ConnectionLost.class);
        connection.close();
    }

    @Test
    void withoutAContainerARefusedLogInIsAccessDenied() throws ResourceException {
        server.on("PASS", "530 No");
        FtpConnectionFactory connections = (FtpConnectionFactory) factory.createConnectionFactory();

        assertThatThrownBy(connections::getConnection)
                .isInstanceOfSatisfying(FtpException.AccessDenied.class, denied -> {
                    assertThat(denied.replyCode()).isEqualTo(530);
                    assertThat(denied.command()).isEqualTo("PASS ***");
                });
    }

    @Test
    void isReferenceableAndSerializable() throws Exception {
        FtpConnectionFactory connections = (FtpConnectionFactory) factory.createConnectionFactory();
        connections.setReference(new Reference("some.Class"));

        FtpConnectionFactory copy = copy(connections);

        assertThat(copy.getReference()).isEqualTo(new Reference("some.Class"));
        copy.getConnection().close();
        assertThat(server.commands()).contains("USER me");
    }

    private FtpConnectionFactory connections(ConnectionManager container) throws ResourceException {
        return (FtpConnectionFactory) factory.createConnectionFactory(container);
    }

    private static FtpConnectionFactory copy(FtpConnectionFactory original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(original);
        }
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (FtpConnectionFactory) input.readObject();
        }
    }

    /** The container's side: remembers who asks, and has nothing or fails. */
    private static final class Container implements ConnectionManager {

        private static final long serialVersionUID = 1L;

        private final transient ResourceException failure;
        private transient Thread thread;
        private transient ManagedConnectionFactory factory;
        private transient ConnectionRequestInfo info;

        Container(ResourceException failure) {
            this.failure = failure;
        }

        @Override
        public Object allocateConnection(ManagedConnectionFactory asked, ConnectionRequestInfo wanted)
                throws ResourceException {
            thread = Thread.currentThread();
            factory = asked;
            info = wanted;
            if (failure != null) {
                throw failure;
            }
            return null;
        }
    }
}
