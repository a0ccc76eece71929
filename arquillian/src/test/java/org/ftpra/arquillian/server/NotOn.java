package org.ftpra.arquillian.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of what an app server does not do: a limit that its page tells. There it is skipped, with the reason. */
@ExtendWith(IsOtherServer.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(NotOn.All.class)
public @interface NotOn {

    /** The app server's name, that of its profile. */
    String value();

    /** What it does instead. */
    String because();

    /** More than one. */
    @ExtendWith(IsOtherServer.class)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        /** Each for its server. */
        NotOn[] value();
    }
}
