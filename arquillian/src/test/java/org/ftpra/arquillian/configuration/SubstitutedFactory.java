package org.ftpra.arquillian.configuration;

import static jakarta.resource.spi.TransactionSupport.TransactionSupportLevel.NoTransaction;

import jakarta.ejb.Stateless;
import jakarta.resource.ConnectionFactoryDefinition;

/** Defines a factory of which no value is written out. */
@ConnectionFactoryDefinition(
        name = "java:app/ftp/substituted",
        interfaceName = "org.ftpra.api.FtpConnectionFactory",
        resourceAdapter = "ftp-ra",
        transactionSupport = NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 1,
        properties = {
            "serverName=${no.such.property:127.0.0.1}",
            "portNumber=${apache-ftpserver.port:1}",
            "userName=${no.such.property:tester}",
            "password=${apache-ftpserver.password:wrong}",
            "security=${no.such.property:NONE}",
            "dataChannelMode=${no.such.property:ACTIVE}"
        })
@Stateless
public class SubstitutedFactory {}
