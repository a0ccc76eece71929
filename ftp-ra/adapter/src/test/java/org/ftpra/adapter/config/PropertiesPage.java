package org.ftpra.adapter.config;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/properties.md, written from the catalogue. */
final class PropertiesPage {

    private PropertiesPage() {}

    static String text() {
        return """
                # Properties

                Written from the catalogues (`AdapterProperty`, `FtpProperty` and `EndpointProperty` in `org.ftpra.adapter.config`); a test compares this page,
                `ra.xml` and the code.

                ## Of the resource adapter

                | Property | Default | What it does | Expected |
                |---|---|---|---|
                %s
                How they are set is on the page of each server. A bad value stops the resource adapter, with the property's name, the value
                and the rule.

                ## Of a connection factory

                The names are JavaBean names, spelled the same in every descriptor. All values are text; those of enumerations are in
                capitals, `true` and `false` are not. Nothing is corrected silently: a blank at the end of a value that reaches us is
                a part of it. No value may hold a control character. A bad value is refused with the property's name, the value and the
                rule, such as `portNumber is '70000'; expected a whole number from 1 to 65535`, in the exception and, once, in the log
                (FTPRA-1201).

                | Property | Default | What it does | Expected |
                |---|---|---|---|
                %s
                These are of connection factories alone:

                | Property | Default | What it does | Expected |
                |---|---|---|---|
                %s
                ## Of a message-driven bean

                An `FtpFileListener` has the properties of the first table of connection factories, too, with the same defaults and rules,
                but needs `userName`; and it has these. They are written as activation config properties. All bad values of a
                bean are refused at once when it is activated.

                A property that counts "with" a certain value of another is refused where the other has another value, unless it is the
                default: nothing that is set is ignored.

                | Property | Default | What it does | Expected |
                |---|---|---|---|
                %s
                ## Of a message-driven bean to which partners upload

                An `FtpUploadListener` has these alone, written as activation config properties, too. With the defaults it needs `keyStore`
                and `usersFile`. For "with" the same holds as above.

                Where partners come in; all beans on one port must say the same of these:

                | Property | Default | What it does | Expected |
                |---|---|---|---|
                %s
                What becomes of their uploads, for each bean by itself:

                | Property | Default | What it does | Expected |
                |---|---|---|---|
                %s
                ## `${name:default}`

                Every value may refer to system properties and environment variables of the server's JVM:

                | Written | Means |
                |---|---|
                | `${name}` | the system property `name`, else the environment variable `name`; if there is neither, the value is refused |
                | `${name:default}` | the same, else `default`, which may be empty and has no `}` in it |
                | `$${` | a literal `${` |

                Example: `serverName=${FTP_HOST:localhost}`. What was put in is not looked at again, so a password may contain `${`
                if it comes from a variable.

                ## Who substitutes first

                A value passes the server before it reaches us, and each server has rules of its own for `${`:

                | Server | Before us | For a literal `${` | Password aliases |
                |---|---|---|---|
                | Payara Micro 6.2025.10 | in a pool as Payara Server. In `@ConnectionFactoryDefinition` it replaces `${ENV=X}` and `${MPCONFIG=x}` | as on Payara Server | `${ALIAS=x}` is Payara's. If there is no such alias, it logs SEVERE and leaves the text, which we then refuse as a reference to nothing |
                | Payara Server 6.2025.10 | replaces `${name}` if `name` is a system property, and in a pool `${name:default}` likewise, `${ENV=X}` and `${MPCONFIG=x}`; all other references reach us untouched | `$${`, but `$${name}` is `$` and the value if `name` is a system property. In a pool a `${` without `}` fails the look-up, and the log shows the value, also a password | in a pool `${ALIAS=x}`, for any property. If there is no such alias, as on Payara Micro |
                | GlassFish 7.0.21 | replaces `${name}` if `name` is a system property; `${name:default}` and all other references reach us untouched. It has no `${ENV=X}` and no `${MPCONFIG=x}`: we refuse them | as on Payara Server | as on Payara Server |
                | WildFly 39.0.1 | replaces every reference, so that we see none. Subsystem: `${name:default}` from system properties and the environment, `${env.X}`. `<connection-factory>`: system properties only, so `${X:default}` is the default although there is an environment variable `X` | cannot be written: `$${` is read as a reference, too. A `${` without `}` stops the whole rar with IJ020060, and the log shows the value, also a password | subsystem: the encrypted expression `${ENC::...}` of Elytron |
                | Open Liberty 26.0.0.3 | `server.xml`: replaces `${name}` if there is a Liberty variable, system property or environment variable of that name, and `${env.X}`. `<connection-factory>`: Liberty variables and `${env.X}` only. `${name:default}` and all other references reach us untouched | `$${`, but `$${name}` is `$` and the value if Liberty knows `name` | `{xor}` and `{aes}`, for `password` alone (not `account`, not `userName`), also out of a variable |
                | TomEE 9.0.0 | `system.properties`: replaces `${name}` and `${name:-default}` from system properties and the environment. From any other reference it takes `${` and `}` away: `${FTP_PORT:21}` reaches us as `FTP_PORT:21`, unless `openejb.placehodler.delimiter = :` is said: then it replaces `${name:default}`, too. Ours are written with one more dollar, `$${FTP_PORT:21}` | `$$${` | `cipher:Static3DES:...`, for any property. An unknown cipher stops the application |

                What a server makes of a reference to nothing:

                - WildFly, subsystem: it logs WFLYCTL0211, and the property keeps its default; for `password` that is the empty text.
                  `<connection-factory>`: the reference becomes empty text, and nothing is logged.
                - TomEE: `${name}` becomes `name`.
                - The others leave it to us, and we refuse it.

                Open Liberty logs J2CA8500E if a `password` begins with a word in braces that it cannot decode, such as `{x}y`, and gives
                us the empty text. Encoding such a password with `{xor}` does not help; a variable of ours does:
                `password="${FTP_PASSWORD:}"`.

                WildFly cuts off blanks around a value, TomEE those at its end, `asadmin` those at the end of the last property.

                On Payara and GlassFish a pool's property is written in `asadmin` as `--property serverName=...:portNumber=...`, where `:`
                separates properties: a colon in a value is written `\\:` there, as in `portNumber=${FTP_PORT\\:21}`, and an equals sign
                `\\=`.

                ## Spelling

                `serverName`, `portNumber`, `userName`, `password`, `security`, `dataChannelMode`, `homeDirectory`, `loginCommands` and
                `verifySize` were run with exactly this spelling, storing a file with `dataChannelMode` PASSIVE and ACTIVE:

                | Server | Written in | A name that we do not have |
                |---|---|---|
                | Payara Micro | `create-connector-connection-pool --property` | not run |
                | Payara Server, GlassFish | the same; `<connection-factory>` | in a pool, is logged (RAR7097) and ignored |
                | WildFly | `config-properties=` of the subsystem's connection definition; `<connection-factory>` | in the subsystem, stops the whole rar with IJ020060 |
                | Open Liberty | `<connectionFactory><properties.ftp-ra serverName="..."/>`, where `ftp-ra` is the id of `<resourceAdapter>`; `<properties.APP.ftp-ra .../>` for a rar in an EAR; `<connection-factory>`. Upper and lower case are the same | is logged (J2CA8501E) and ignored |
                | TomEE | `conf/system.properties`, as `ftp-ra.rar.serverName=...` | is logged as unused and ignored |

                ## When a value is checked

                The setters only store. A value is checked when the connection factory is made and when a session is opened. When that is, and
                where the message above is to be seen besides FTPRA-1201 in the log:

                | Server | The factory is made | What the application and the deployer see |
                |---|---|---|
                | Payara Micro 6.2025.10 | when an application first looks it up | the application is deployed before that, and the look-up or injection fails with the message as its root cause. `ping-connection-pool` shows it earlier |
                | Payara Server 6.2025.10 | at the first look-up | as on Payara Micro. A servlet with such an injection answers 500 |
                | GlassFish 7.0.21 | at the first look-up | as on Payara Server; for `<connection-factory>` the message is in a suppressed exception, and the root cause says `No object bound` |
                | WildFly 39.0.1 | at deployment | the rar, with all its factories, fails with WFLYJCA0046 and the message as its root cause, and the applications that need them with WFLYCTL0412. A bad `<connection-factory>` fails its application |
                | Open Liberty 26.0.0.3 | at the first look-up | the application is deployed. A look-up of a `jndiName` of `server.xml` fails with CWWKN0008E, which has no cause: the message is only in the log. A look-up of a `<connection-factory>` (CWNEN1001E) has it as root cause. A servlet with such an injection answers 404 with SRVE0319E and the message |
                | TomEE 9.0.0 | when the server starts | the application is deployed. A look-up fails with the message as root cause; an injected field is `null` |
                """
                .formatted(
                        AdapterProperty.all().map(PropertiesPage::row).collect(Collectors.joining()),
                        rows(Scope.CONNECTION),
                        rows(Scope.OUTBOUND),
                        rows(Scope.INBOUND),
                        rows(EndpointProperty.ofDoor(true)),
                        rows(EndpointProperty.ofDoor(false)));
    }

    private static String rows(Scope scope) {
        return rows(FtpProperty.of(scope));
    }

    private static String row(AdapterProperty property) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        property.propertyName(),
                        shown(property.defaultValue()),
                        property.description(),
                        property.expected());
    }

    private static String rows(Stream<? extends Property> properties) {
        return properties.map(PropertiesPage::row).collect(Collectors.joining());
    }

    private static String row(Property property) {
        return "| `%s` | %s | %s%s | %s |%n"
                .formatted(
                        property.propertyName(),
                        defaultOf(property),
                        property.description(),
                        property.isConfidential() ? " Confidential: shown nowhere." : "",
                        property.rule().expected())
                .replace(System.lineSeparator(), "\n");
    }

    private static String defaultOf(Property property) {
        String value = property.defaultValue();
        if (value == null) {
            return "must be set";
        }
        return shown(value);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : "`" + value + "`";
    }
}
