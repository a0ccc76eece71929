package org.ftpra.arquillian.wrong;

import static jakarta.resource.spi.TransactionSupport.TransactionSupportLevel.NoTransaction;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.resource.ConnectionFactoryDefinition;
import org.ftpra.api.FtpConnectionFactory;

/** Wants its connection factory, which has a wrong data channel mode, when the application starts. */
@ConnectionFactoryDefinition(
        name = "java:app/ftp/wrong",
        interfaceName = "org.ftpra.api.FtpConnectionFactory",
        resourceAdapter = "ftp-ra",
        transactionSupport = NoTransaction,
        minPoolSize = 0,
        properties = {"serverName=127.0.0.1", "security=NONE", "dataChannelMode=SIDEWAYS"})
@Startup
@Singleton
public class EagerBean {

    @Resource(lookup = "java:app/ftp/wrong")
    FtpConnectionFactory factory;
}
