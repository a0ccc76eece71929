package org.ftpra.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Imports point to the left: trust, control, data, session, then listing and transfer side by side. Each rule is also run on a
 * planted class that breaks it, and must see that.
 */
class ArchitectureTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ftpra.engine");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.ftpra.planted");

    static Stream<Arguments> rules() {
        return Stream.of(
                directed("trust", "..control..", "..data..", "..session..", "..listing..", "..transfer.."),
                directed("control", "..data..", "..session..", "..listing..", "..transfer.."),
                directed("data", "..session..", "..listing..", "..transfer.."),
                directed("session", "..listing..", "..transfer.."),
                directed("listing", "..transfer.."),
                directed("transfer", "..listing.."),
                Arguments.of(
                        "the engine does not know Jakarta",
                        noClasses().should().dependOnClassesThat().resideInAPackage("jakarta..")),
                Arguments.of(
                        "only Java SE: a container may hide the rest of the JDK",
                        noClasses().should().dependOnClassesThat().resideInAnyPackage("jdk..", "sun..", "com.sun..")),
                Arguments.of(
                        "sockets live in control and data",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("..control..", "..data..")
                                // Java's own types have a socket in their methods; ours do nothing with it.
                                .and()
                                .areNotAssignableTo(X509ExtendedTrustManager.class)
                                .and()
                                .areNotAssignableTo(X509ExtendedKeyManager.class)
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "java\\.net\\.(Server|Datagram)?Socket(Impl)?|java\\.nio\\.channels\\..*Socket.*")),
                Arguments.of(
                        "no thread of our own",
                        noClasses()
                                .should()
                                .callConstructor(Thread.class, Runnable.class)
                                .orShould()
                                .dependOnClassesThat()
                                .haveNameMatching("java\\.util\\.(Timer|concurrent\\.(Executor.*|.*ThreadPool.*))")));
    }

    private static Arguments directed(String from, String... to) {
        return Arguments.of(
                from + " sees nothing of " + String.join(", ", to),
                noClasses()
                        .that()
                        .resideInAPackage(".." + from + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(to));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsInTheEngine(String name, ArchRule rule) {
        assertThat(rule.evaluate(ENGINE).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void seesThePlantedViolation(String name, ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails()).isNotEmpty();
    }
}
