package org.ftpra.adapter.rough;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.ftpra.adapter.rough.RoughAction.Kind;
import org.ftpra.api.FtpConnection;

/** An application's connection: in a transaction, what changes the server is put off. */
record RoughHandle(RoughConnection owner, FtpConnection session, RoughResource resource) implements InvocationHandler {

    FtpConnection proxy() {
        return (FtpConnection)
                Proxy.newProxyInstance(RoughHandle.class.getClassLoader(), new Class<?>[] {FtpConnection.class}, this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            owner.closed(proxy);
            return null;
        }
        return resource.isEnlisted() ? putOff(method, arguments) : direct(method, arguments);
    }

    private Object direct(Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object putOff(Method method, Object... arguments) throws Throwable {
        return switch (method.getName()) {
            case "store" -> store((String) arguments[0], (InputStream) arguments[1]);
            case "delete" -> add(Kind.DELETE, (String) arguments[0], null);
            case "rename" -> add(Kind.RENAME, (String) arguments[0], (String) arguments[1]);
            default -> direct(method, arguments);
        };
    }

    private Object add(Kind kind, String path, String other) {
        resource.add(new RoughAction(kind, path, other, null, false));
        return null;
    }

    private Object store(String path, InputStream content) throws IOException {
        if (resource.fault() == RoughFault.EARLY) {
            return session.store(path, content);
        }
        String hidden = resource.hiddenNameIn(path.substring(0, path.lastIndexOf('/') + 1));
        byte[] bytes = content.readAllBytes();
        boolean again = resource.fault() == RoughFault.TWICE;
        resource.add(new RoughAction(Kind.PUBLISH, hidden, path, bytes, again));
        return session.store(hidden, new ByteArrayInputStream(bytes));
    }
}
