package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.IllegalStateException;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.adapter.inbound.FtpActivationSpec;
import org.ftpra.adapter.listener.FtpUploadActivationSpec;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JavaBeans that take what the deployer writes (Connectors 2.1, section 19.3). */
class PropertiesBeanTest {

    /** All of them. */
    enum Kind {
        FACTORY(FtpManagedConnectionFactory::new, Catalogue.FACTORY.properties()),
        ACTIVATION(
                FtpActivationSpec::new,
                FtpProperty.all()
                        .filter(property -> property.scope() != Scope.OUTBOUND)
                        .toList()),
        ENDPOINT(FtpUploadActivationSpec::new, Catalogue.ENDPOINT.properties());

        private final Supplier<PropertiesBean<?, ?>> maker;
        private final List<? extends Property> properties;

        Kind(Supplier<PropertiesBean<?, ?>> maker, List<? extends Property> properties) {
            this.maker = maker;
            this.properties = properties;
        }
    }

    static Stream<Arguments> eachPropertyOfEachKind() {
        return Stream.of(Kind.values())
                .flatMap(kind -> kind.properties.stream().map(property -> Arguments.of(kind, property)));
    }

    @ParameterizedTest
    @EnumSource
    void hasAGetterAndASetterForEachPropertyAndNoOtherText(Kind kind) {
        assertThat(descriptors(kind).values())
                .filteredOn(descriptor -> descriptor.getPropertyType() == String.class)
                .extracting(PropertyDescriptor::getName)
                .containsExactlyInAnyOrderElementsOf(
                        kind.properties.stream().map(Property::propertyName).toList());
    }

    @ParameterizedTest
    @MethodSource("eachPropertyOfEachKind")
    void beginsWithTheDefault(Kind kind, Property property) throws Exception {
        assertThat(value(kind, property, kind.maker.get())).isEqualTo(property.defaultValue());
    }

    @ParameterizedTest
    @MethodSource("eachPropertyOfEachKind")
    void givesBackWhatWasSet(Kind kind, Property property) throws Exception {
        assertThat(value(kind, property, changed(kind, property))).isEqualTo("changed");
    }

    @ParameterizedTest
    @MethodSource("eachPropertyOfEachKind")
    void survivesSerialisation(Kind kind, Property property) throws Exception {
        assertThat(value(kind, property, copy(changed(kind, property)))).isEqualTo("changed");
    }

    @ParameterizedTest
    @EnumSource
    void takesItsResourceAdapterOnce(Kind kind) throws ResourceException {
        PropertiesBean<?, ?> bean = kind.maker.get();
        FtpResourceAdapter adapter = new FtpResourceAdapter();
        bean.setResourceAdapter(adapter);

        assertThatThrownBy(() -> bean.setResourceAdapter(new FtpResourceAdapter()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was set before");
        assertThat(bean.getResourceAdapter()).isSameAs(adapter);
    }

    private static Object value(Kind kind, Property property, Object bean) throws Exception {
        return descriptors(kind).get(property.propertyName()).getReadMethod().invoke(bean);
    }

    private static PropertiesBean<?, ?> changed(Kind kind, Property property) throws Exception {
        PropertiesBean<?, ?> bean = kind.maker.get();
        descriptors(kind).get(property.propertyName()).getWriteMethod().invoke(bean, "changed");
        return bean;
    }

    private static Object copy(Object original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(original);
        }
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return input.readObject();
        }
    }

    private static Map<String, PropertyDescriptor> descriptors(Kind kind) {
        try {
            return Arrays.stream(Introspector.getBeanInfo(kind.maker.get().getClass(), Object.class)
                            .getPropertyDescriptors())
                    .collect(Collectors.toMap(PropertyDescriptor::getName, Function.identity()));
        } catch (IntrospectionException e) {
            throw new AssertionError(e);
        }
    }
}
