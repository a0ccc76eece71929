package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for <code>${name:default}</code>. */
class SubstitutionTest {

    private final Map<String, String> known =
            Map.of("a", "1", "dotted.name", "2", "ref", "${a}", "empty", "", "back", "\\$1");
    private final Substitution substitution = new Substitution(name -> Optional.ofNullable(known.get(name)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain|plain",
                "${a}|1",
                "x${a}y${dotted.name}z|x1y2z",
                "${a:9}|1",
                "${b:9}|9",
                "${b:}-|-",
                "${b:c:d}|c:d",
                "${empty:9}-|-",
                "$${a}|${a}",
                "$$${a}|$${a}",
                "$a{|$a{",
                "${ref}|${a}",
                "${back}|\\$1",
                "100$|100$",
            })
    void putsValuesForReferences(String text, String expected) throws Exception {
        assertThat(substitution.apply(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${b}", "${", "x${a", "${}", "${:x}", "${ALIAS=pw}"})
    void refusesAReferenceToNothing(String text) {
        assertThatThrownBy(() -> substitution.apply(text)).isInstanceOf(Substitution.UnresolvedReference.class);
    }

    @Test
    void systemPropertiesComeBeforeTheEnvironment() throws Exception {
        Substitution system = Substitution.ofSystem();

        assertThat(system.apply("${java.version}")).isEqualTo(System.getProperty("java.version"));
        assertThat(system.apply("${PATH}")).isEqualTo(System.getenv("PATH"));
    }
}
