package org.ftpra.arquillian.datachannel;

import static jakarta.resource.spi.TransactionSupport.TransactionSupportLevel.NoTransaction;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.resource.ConnectionFactoryDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.api.FtpFile;

/**
 * Defines connection factories. Of {@code java:app/ftp/overridden} the {@code ejb-jar.xml} says the opposite mode, of
 * {@code java:app/ftp/overriddenCommands} the opposite commands, and there are more that only the {@code ejb-jar.xml}
 * defines.
 */
@ConnectionFactoryDefinition(
        name = "java:app/ftp/definedPassive",
        interfaceName = "org.ftpra.api.FtpConnectionFactory",
        resourceAdapter = "ftp-ra",
        transactionSupport = NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 4,
        properties = {
            "serverName=${apache-ftpserver.host}",
            "portNumber=${apache-ftpserver.port}",
            "userName=${apache-ftpserver.user}",
            "password=${apache-ftpserver.password}",
            "security=NONE",
            "dataChannelMode=PASSIVE"
        })
@ConnectionFactoryDefinition(
        name = "java:app/ftp/definedActive",
        interfaceName = "org.ftpra.api.FtpConnectionFactory",
        resourceAdapter = "ftp-ra",
        transactionSupport = NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 4,
        properties = {
            "serverName=${apache-ftpserver.host}",
            "portNumber=${apache-ftpserver.port}",
            "userName=${apache-ftpserver.user}",
            "password=${apache-ftpserver.password}",
            "security=NONE",
            "dataChannelMode=ACTIVE"
        })
@ConnectionFactoryDefinition(
        name = "java:app/ftp/overridden",
        interfaceName = "org.ftpra.api.FtpConnectionFactory",
        resourceAdapter = "ftp-ra",
        transactionSupport = NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 4,
        properties = {
            "serverName=${apache-ftpserver.host}",
            "portNumber=${apache-ftpserver.port}",
            "userName=${apache-ftpserver.user}",
            "password=${apache-ftpserver.password}",
            "security=NONE",
            "dataChannelMode=PASSIVE"
        })
@ConnectionFactoryDefinition(
        name = "java:app/ftp/definedPasv",
        interfaceName = "org.ftpra.api.FtpConnectionFactory",
        resourceAdapter = "ftp-ra",
        transactionSupport = NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 4,
        properties = {
            "serverName=${apache-ftpserver.host}",
            "portNumber=${apache-ftpserver.port}",
            "userName=${apache-ftpserver.user}",
            "password=${apache-ftpserver.password}",
            "security=NONE",
            "dataChannelMode=PASSIVE",
            "extendedCommands=NEVER"
        })
@ConnectionFactoryDefinition(
        name = "java:app/ftp/overriddenCommands",
        interfaceName = "org.ftpra.api.FtpConnectionFactory",
        resourceAdapter = "ftp-ra",
        transactionSupport = NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 4,
        properties = {
            "serverName=${apache-ftpserver.host}",
            "portNumber=${apache-ftpserver.port}",
            "userName=${apache-ftpserver.user}",
            "password=${apache-ftpserver.password}",
            "security=NONE",
            "dataChannelMode=PASSIVE",
            "extendedCommands=ALWAYS"
        })
@ConnectionFactoryDefinition(
        name = "java:app/ftp/definedSecure",
        interfaceName = "org.ftpra.api.FtpConnectionFactory",
        resourceAdapter = "ftp-ra",
        transactionSupport = NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 4,
        properties = {
            "serverName=${apache-ftpserver-tls.host}",
            "portNumber=${apache-ftpserver-tls.port}",
            "userName=${apache-ftpserver-tls.user}",
            "password=${apache-ftpserver-tls.password}",
            "trustStore=${apache-ftpserver-tls.authority}",
            "dataChannelMode=ACTIVE",
            "extendedCommands=NEVER"
        })
@Stateless
public class DefinedFactories {

    @Resource(lookup = "java:app/ftp/definedPassive")
    private FtpConnectionFactory passive;

    /** What the injected factory shows of the root directory. */
    public List<String> namesInTheRoot() {
        try (FtpConnection connection = passive.getConnection();
                Stream<FtpFile> entries = connection.list("/")) {
            return entries.map(FtpFile::name).toList();
        }
    }
}
