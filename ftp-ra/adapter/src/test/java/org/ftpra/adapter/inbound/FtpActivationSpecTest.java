package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.resource.spi.InvalidPropertyException;
import java.beans.PropertyDescriptor;
import org.ftpra.adapter.config.InboundSettings;
import org.junit.jupiter.api.Test;

/** What the container does with the bean of an activation (Connectors 2.1, chapter 13). */
class FtpActivationSpecTest {

    private final FtpActivationSpec spec = new FtpActivationSpec();

    FtpActivationSpecTest() {
        spec.setServerName("ftp.example.org");
        spec.setSecurity("NONE");
        spec.setUserName("me");
        spec.setDirectory("inbox");
    }

    @Test
    void isValidWithDirectoryServerAndUser() throws InvalidPropertyException {
        spec.validate();

        assertThat(spec.inboundSettings().search().directories()).containsExactly("inbox");
        assertThat(spec.inboundSettings().connection().session().server().host())
                .isEqualTo("ftp.example.org");
    }

    @Test
    void validationNamesAllBadValuesAtOnce() {
        spec.setDirectory(null);
        spec.setPollInterval("often");
        spec.setPortNumber("70000");

        InvalidPropertyException exception = catchThrowableOfType(InvalidPropertyException.class, spec::validate);

        assertThat(exception)
                .hasMessageContaining("directory is not set; expected paths of directories")
                .hasMessageContaining("pollInterval is 'often'; expected a whole number of milliseconds from 1 ")
                .hasMessageContaining("portNumber is '70000'; expected a whole number from 1 to 65535");
        assertThat(exception.getInvalidPropertyDescriptors())
                .extracting(PropertyDescriptor::getName)
                .containsExactlyInAnyOrder("directory", "pollInterval", "portNumber");
    }

    @Test
    void isCheckedOnceUntilAPropertyIsSet() throws InvalidPropertyException {
        InboundSettings first = spec.inboundSettings();
        assertThat(spec.inboundSettings()).isSameAs(first);

        spec.setMaxAttempts("7");
        assertThat(spec.inboundSettings().retry().maxAttempts()).isEqualTo(7);
    }

    @Test
    void saysWhereItLooksAndNoSecret() {
        spec.setPassword("hush");

        assertThat(spec).hasToString("FtpActivationSpec[ftp.example.org:21][inbox]");
    }
}
