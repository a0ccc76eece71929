package org.ftpra.adapter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Imports point to the left: config, journal, transaction, delivery; then outbound, inbound and listener, which never see each other;
 * then adapter. Each rule is also run on a planted class that breaks it, and must see that.
 */
class ArchitectureTest {

    private static final JavaClasses ADAPTER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ftpra.adapter");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.ftpra.planted.adapter");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        "nobody imports the adapter's own package",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("org.ftpra.adapter")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.ftpra.adapter")),
                Arguments.of(
                        "config sees nothing to its right",
                        noClasses()
                                .that()
                                .resideInAPackage("..config..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ftpra.adapter",
                                        "..journal..",
                                        "..transaction..",
                                        "..delivery..",
                                        "..outbound..",
                                        "..inbound..",
                                        "..listener..")),
                Arguments.of(
                        "the journal knows nothing of FTP, of Connectors, or of what is to its right",
                        noClasses()
                                .that()
                                .resideInAPackage("..journal..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ftpra.adapter",
                                        "..config..",
                                        "..transaction..",
                                        "..recovery..",
                                        "..delivery..",
                                        "..outbound..",
                                        "..inbound..",
                                        "..listener..",
                                        "org.ftpra.engine..",
                                        "org.ftpra.api..",
                                        "jakarta..")),
                Arguments.of(
                        "transactions see nothing to their right",
                        noClasses()
                                .that()
                                .resideInAPackage("..transaction..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ftpra.adapter",
                                        "..delivery..",
                                        "..outbound..",
                                        "..inbound..",
                                        "..listener..",
                                        "..management..")),
                Arguments.of(
                        "delivery does not see who has a file to deliver",
                        noClasses()
                                .that()
                                .resideInAPackage("..delivery..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.ftpra.adapter", "..outbound..", "..inbound..", "..listener..")
                                .allowEmptyShould(true)),
                neverSees("outbound", "inbound", "listener"),
                neverSees("inbound", "outbound", "listener"),
                neverSees("listener", "outbound", "inbound"),
                Arguments.of(
                        "management sees no connections, and no FTP",
                        noClasses()
                                .that()
                                .resideInAPackage("..management..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.ftpra.adapter", "..outbound..", "org.ftpra.engine..")),
                Arguments.of(
                        "what is shown to operators does not see who shows it",
                        noClasses()
                                .that()
                                .resideInAnyPackage("..outbound..", "..inbound..", "..listener..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("..management..")),
                Arguments.of(
                        "sockets are the engine's affair",
                        noClasses()
                                .that()
                                // FtpServer's data channels are judged in its own terms: decision 0021.
                                .resideOutsideOfPackage("..listener..")
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "java\\.net\\.(Server|Datagram)?Socket.*|java\\.nio\\.channels\\..*Socket.*")),
                Arguments.of(
                        "no thread of our own",
                        noClasses()
                                .that()
                                // FtpServer's threads cannot be the container's: decision 0021.
                                .resideOutsideOfPackage("..listener..")
                                .should()
                                .callConstructor(Thread.class)
                                .orShould()
                                .callConstructor(Thread.class, Runnable.class)
                                .orShould()
                                .callConstructor(java.util.Timer.class)
                                .orShould()
                                .dependOnClassesThat()
                                .haveNameMatching("java\\.util\\.concurrent\\.(Executor.*|.*ThreadPool.*|ForkJoin.*)")),
                Arguments.of(
                        "the namespace is jakarta",
                        noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.resource..")),
                Arguments.of(
                        "no annotations of Connectors: ra.xml is the source",
                        noClasses()
                                .should()
                                .beAnnotatedWith("jakarta.resource.spi.Connector")
                                .orShould()
                                .beAnnotatedWith("jakarta.resource.spi.ConnectionDefinition")));
    }

    /** Of two that are side by side; one of them may not be built yet. */
    private static Arguments neverSees(String one, String another, String third) {
        return Arguments.of(
                one + " sees neither " + another + " nor " + third,
                noClasses()
                        .that()
                        .resideInAPackage(".." + one + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(".." + another + "..", ".." + third + "..")
                        .allowEmptyShould(true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsInTheAdapter(String name, ArchRule rule) {
        assertThat(rule.evaluate(ADAPTER).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void seesThePlantedViolation(String name, ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails()).isNotEmpty();
    }
}
