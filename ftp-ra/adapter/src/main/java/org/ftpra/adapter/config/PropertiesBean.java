package org.ftpra.adapter.config;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.IllegalStateException;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * The properties of a catalogue as a JavaBean (Connectors 2.1, section 19.3): it takes every value as it is written, and checks
 * none before {@link #settings}.
 *
 * <p>All are text, since each may hold <code>${name:default}</code>. Thread-safe: guarded by itself.
 *
 * @param <P> the catalogue
 * @param <S> what the properties become
 */
public abstract class PropertiesBean<P extends Enum<P> & Property, S>
        implements ResourceAdapterAssociation, Serializable {

    private static final long serialVersionUID = 1L;

    private final EnumMap<P, String> values;
    private transient S settings;
    private transient ResourceAdapter resourceAdapter;

    /** With all defaults. */
    protected PropertiesBean(Class<P> catalogue) {
        values = new EnumMap<>(catalogue);
    }

    /**
     * Checks and converts.
     *
     * @param written the values as they were written; a property that is not in it has its default
     * @throws InvalidPropertyException with a sentence for each bad value
     */
    protected abstract S check(Map<P, String> written, Substitution substitution) throws InvalidPropertyException;

    /**
     * The properties, checked.
     *
     * @throws InvalidPropertyException with a sentence for each bad value
     */
    protected final synchronized S settings() throws InvalidPropertyException {
        if (settings == null) {
            settings = check(written(), Substitution.ofSystem());
        }
        return settings;
    }

    /** The value as it was written. */
    protected final synchronized String get(P property) {
        return values.getOrDefault(property, property.defaultValue());
    }

    /** A value that is the default anyway makes no other bean. */
    protected final synchronized void set(P property, String value) {
        if (value == null || value.equals(property.defaultValue())) {
            values.remove(property);
        } else {
            values.put(property, value);
        }
        settings = null;
    }

    /** All values that are not the default. */
    protected final synchronized Map<P, String> written() {
        return new EnumMap<>(values);
    }

    @Override
    public final synchronized ResourceAdapter getResourceAdapter() {
        return resourceAdapter;
    }

    /** Once (Connectors 2.1, sections 5.3.2 and 5.3.3). */
    @Override
    public final synchronized void setResourceAdapter(ResourceAdapter adapter) throws ResourceException {
        if (resourceAdapter != null) {
            throw new IllegalStateException("the resource adapter of " + this + " was set before");
        }
        resourceAdapter = adapter;
    }
}
