package org.ftpra.arquillian.run;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of our part in a run. */
public final class RunExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(RunLifecycle.class);
    }
}
