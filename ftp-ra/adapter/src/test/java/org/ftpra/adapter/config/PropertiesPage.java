package org.ftpra.adapter.config;

import java.util.stream.Collectors;

/** docs/properties.md, written from the catalogue. */
final class PropertiesPage {

    private PropertiesPage() {}

    static String text() {
        return """
                # Properties of a connection factory

                Written from the catalogue (`FtpProperty` in `org.ftpra.adapter.config`); a test compares this page, `ra.xml` and the code.

                The names are JavaBean names, spelled the same in every descriptor. All values are text; those of enumerations are in
                capitals, `true` and `false` are not. Nothing is corrected silently: a blank at the end of a value is a part of it. No
                value may hold a control character. A bad value is refused with the property's name, the value and the rule, such as
                `portNumber is '70000'; expected a whole number from 1 to 65535`, in the exception and, once, in the log (FTPRA-1201).

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

                | Server | Before us | Password aliases |
                |---|---|---|
                | Payara Micro 6.2025.10 | replaces `${ENV=X}` and `${MPCONFIG=x}` in `@ConnectionFactoryDefinition`; our own references reach us untouched | `${ALIAS=x}` is Payara's. If there is no such alias, it logs SEVERE and leaves the text, which we then refuse as a reference to nothing |
                | Payara Server, GlassFish | not run | not run |
                | WildFly | not run | not run |
                | Open Liberty | not run | not run |
                | TomEE | not run | not run |

                On Payara a pool's property is written in `asadmin` as `--property serverName=...:portNumber=...`, where `:` separates
                properties: a colon in a value is written `\\:` there, as in `portNumber=${FTP_PORT\\:21}`.

                ## When a value is checked

                The setters only store. A value is checked when the connection factory is made and when a session is opened. Payara
                Micro 6.2025.10 makes the factory when an application first looks it up: the application is deployed before that, and
                the look-up or injection fails with the message above as its root cause. `ping-connection-pool` shows it earlier.
                """
                .formatted(FtpProperty.all().map(PropertiesPage::row).collect(Collectors.joining()));
    }

    private static String row(FtpProperty property) {
        return "| `%s` | %s | %s%s | %s |%n"
                .formatted(
                        property.propertyName(),
                        defaultOf(property),
                        property.description(),
                        property.isConfidential() ? " Confidential: shown nowhere." : "",
                        property.rule().expected())
                .replace(System.lineSeparator(), "\n");
    }

    private static String defaultOf(FtpProperty property) {
        String value = property.defaultValue();
        if (value == null) {
            return "must be set";
        }
        return value.isEmpty() ? "empty" : "`" + value + "`";
    }
}
