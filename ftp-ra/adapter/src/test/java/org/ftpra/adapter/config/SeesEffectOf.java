package org.ftpra.adapter.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test that sees what a property does, on the wire or in behaviour; each property needs one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SeesEffectOf {

    /** The property. */
    FtpProperty value();
}
