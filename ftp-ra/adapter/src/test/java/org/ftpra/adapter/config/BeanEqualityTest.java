package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.PropertyDescriptor;
import java.util.stream.Stream;
import org.ftpra.adapter.inbound.FtpActivationSpec;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Factories are equal by their properties (Connectors 2.1, section 19.4.2), activations never (chapter 13). */
class BeanEqualityTest {

    static Stream<FtpProperty> ofFactories() {
        return FtpProperty.all().filter(property -> property.scope() != Scope.INBOUND);
    }

    @ParameterizedTest
    @MethodSource("ofFactories")
    void aFactoryWithAnotherValueIsAnother(FtpProperty property) throws Exception {
        FtpManagedConnectionFactory changed = changed(property);

        assertThat(changed).isNotEqualTo(new FtpManagedConnectionFactory());
        assertThat(changed).isEqualTo(changed(property)).hasSameHashCodeAs(changed(property));
    }

    @Test
    void aDefaultThatIsWrittenOutMakesNoOtherFactory() {
        FtpManagedConnectionFactory written = new FtpManagedConnectionFactory();
        written.setPortNumber("21");

        assertThat(written).isEqualTo(new FtpManagedConnectionFactory());
    }

    @Test
    void aFactoryIsNoActivation() {
        assertThat(new FtpManagedConnectionFactory()).isNotEqualTo(new FtpActivationSpec());
    }

    @Test
    void activationsThatSayTheSameAreTwo() throws NoSuchMethodException {
        FtpActivationSpec one = new FtpActivationSpec();

        assertThat(one).isEqualTo(one).isNotEqualTo(new FtpActivationSpec());
        assertThat(FtpActivationSpec.class.getMethod("hashCode").getDeclaringClass())
                .isEqualTo(Object.class);
    }

    private static FtpManagedConnectionFactory changed(FtpProperty property) throws Exception {
        FtpManagedConnectionFactory factory = new FtpManagedConnectionFactory();
        new PropertyDescriptor(property.propertyName(), FtpManagedConnectionFactory.class)
                .getWriteMethod()
                .invoke(factory, "changed");
        return factory;
    }
}
