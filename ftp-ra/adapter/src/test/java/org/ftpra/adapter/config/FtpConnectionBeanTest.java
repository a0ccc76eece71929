package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JavaBean that takes what the deployer writes (Connectors 2.1, sections 19.3 and 19.4.2). */
class FtpConnectionBeanTest {

    private final Map<String, PropertyDescriptor> properties = descriptors();

    @Test
    void hasAGetterAndASetterForEachPropertyAndNoOther() {
        assertThat(properties.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        FtpProperty.all().map(FtpProperty::propertyName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void takesTextAndBeginsWithTheDefault(FtpProperty property) throws Exception {
        PropertyDescriptor descriptor = properties.get(property.propertyName());

        assertThat(descriptor.getPropertyType()).isEqualTo(String.class);
        assertThat(descriptor.getReadMethod().invoke(new FtpConnectionBean())).isEqualTo(property.defaultValue());
    }

    @ParameterizedTest
    @EnumSource
    void givesBackWhatWasSetAndThenIsAnother(FtpProperty property) throws Exception {
        FtpConnectionBean changed = changed(property);

        assertThat(properties.get(property.propertyName()).getReadMethod().invoke(changed))
                .isEqualTo("changed");
        assertThat(changed).isNotEqualTo(new FtpConnectionBean());
        assertThat(changed).isEqualTo(changed(property)).hasSameHashCodeAs(changed(property));
    }

    @ParameterizedTest
    @EnumSource
    void survivesSerialisation(FtpProperty property) throws Exception {
        FtpConnectionBean changed = changed(property);

        assertThat(copy(changed)).isEqualTo(changed);
    }

    @Test
    void aDefaultThatIsWrittenOutMakesNoOther() {
        FtpConnectionBean written = new FtpConnectionBean();
        written.setPortNumber("21");

        assertThat(written).isEqualTo(new FtpConnectionBean());
    }

    @Test
    void isAnotherThanABeanOfAnotherClass() {
        assertThat(new FtpConnectionBean()).isNotEqualTo(new FtpConnectionBean() {
            private static final long serialVersionUID = 1L;
        });
    }

    private FtpConnectionBean changed(FtpProperty property) throws Exception {
        FtpConnectionBean bean = new FtpConnectionBean();
        properties.get(property.propertyName()).getWriteMethod().invoke(bean, "changed");
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

    private static Map<String, PropertyDescriptor> descriptors() {
        try {
            return Arrays.stream(Introspector.getBeanInfo(FtpConnectionBean.class, Object.class)
                            .getPropertyDescriptors())
                    .collect(Collectors.toMap(PropertyDescriptor::getName, Function.identity()));
        } catch (java.beans.IntrospectionException e) {
            throw new AssertionError(e);
        }
    }
}
