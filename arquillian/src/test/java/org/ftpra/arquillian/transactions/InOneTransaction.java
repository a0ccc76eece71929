package org.ftpra.arquillian.transactions;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.ftpra.arquillian.beans.FtpCalls;

/** Business methods whose transaction the container begins and ends. */
@Stateless
public class InOneTransaction {

    @EJB
    private FtpCalls calls;

    @EJB
    private OrderRows rows;

    /** Stores a file, with this as its content. */
    public void store(String factory, String path, String content) {
        calls.tell(factory, ftp -> ftp.store(path, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
    }

    /** Stores a file, looks at what others see of it, and commits. */
    public void store(String factory, String path, String content, Runnable lookOutside) {
        store(factory, path, content);
        lookOutside.run();
    }

    /** Stores a file, and throws. */
    public void storeAndThrow(String factory, String path) {
        store(factory, path, "never");
        throw new Spoiled();
    }

    /** A row and a file. */
    public void order(String factory, String path) {
        rows.insert(path);
        store(factory, path, "ordered");
    }

    /** A row and a file, and then it throws. */
    public void orderAndThrow(String factory, String path) {
        order(factory, path);
        throw new Spoiled();
    }

    /** Whether a second connection, of another bean, finds what the first has stored in the same transaction. */
    public boolean findsItsOwn(String factory, String path) {
        store(factory, path, "mine");
        return calls.ask(factory, ftp -> ftp.find(path)).isPresent();
    }
}
