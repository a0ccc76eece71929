package org.ftpra.arquillian.datachannel;

import static jakarta.resource.spi.TransactionSupport.TransactionSupportLevel.NoTransaction;

import jakarta.ejb.Stateless;
import jakarta.resource.ConnectionFactoryDefinition;

/**
 * Defines connection factories. Of {@code java:app/ftp/overridden} the {@code ejb-jar.xml} says the opposite mode, and there
 * are two more that only the {@code ejb-jar.xml} defines.
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
@Stateless
public class DefinedFactories {}
