package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.spi.InvalidPropertyException;
import org.ftpra.adapter.config.EndpointSettings;
import org.junit.jupiter.api.Test;

/** What the container does with the bean of an activation (Connectors 2.1, chapter 13). */
class FtpUploadActivationSpecTest {

    private final FtpUploadActivationSpec spec = new FtpUploadActivationSpec();

    FtpUploadActivationSpecTest() {
        spec.setSecurity("NONE");
        spec.setAuthentication("CONTAINER");
        spec.setDirectory("/in");
    }

    @Test
    void isValidWithTheDefaultsOfTheRest() throws InvalidPropertyException {
        spec.validate();

        assertThat(spec.endpointSettings().intake().directories()).containsExactly("/in");
        assertThat(spec.endpointSettings().door().port()).isEqualTo(2121);
    }

    @Test
    void validationNamesAllBadValuesAtOnce() {
        spec.setPort("70000");
        spec.setDirectory("in");

        assertThatThrownBy(spec::validate)
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessageContaining("port is '70000'; expected a whole number from 0 to 65535")
                .hasMessageContaining("directory is 'in'; expected absolute paths of directories");
    }

    @Test
    void isCheckedOnceUntilAPropertyIsSet() throws InvalidPropertyException {
        EndpointSettings first = spec.endpointSettings();
        assertThat(spec.endpointSettings()).isSameAs(first);

        spec.setMaxConcurrency("7");
        assertThat(spec.endpointSettings().intake().delivery().maxConcurrency()).isEqualTo(7);
    }

    @Test
    void twoThatSayTheSameAreTwo() throws NoSuchMethodException {
        assertThat(FtpUploadActivationSpec.class
                        .getMethod("equals", Object.class)
                        .getDeclaringClass())
                .isEqualTo(Object.class);
    }

    @Test
    void saysWhereItListensAndNoSecret() {
        spec.setKeyStorePassword("hush");

        assertThat(spec).hasToString("FtpUploadActivationSpec[2121][/in]");
    }
}
