package org.ftpra.arquillian.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of what only Payara and GlassFish do, through their administration commands; skipped with this reason elsewhere. */
@ExtendWith(AsadminIsThere.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsAsadmin {}
