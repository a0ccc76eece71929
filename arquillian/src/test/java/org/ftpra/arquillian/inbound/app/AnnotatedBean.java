package org.ftpra.arquillian.inbound.app;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.api.FtpFileListener;

/** A message-driven bean whose activation is said in its annotation; it is in an archive of its own. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "serverName", propertyValue = "${apache-ftpserver.host}"),
            @ActivationConfigProperty(propertyName = "portNumber", propertyValue = "${apache-ftpserver.port}"),
            @ActivationConfigProperty(propertyName = "userName", propertyValue = "${apache-ftpserver.user}"),
            @ActivationConfigProperty(propertyName = "password", propertyValue = "${apache-ftpserver.password}"),
            @ActivationConfigProperty(propertyName = "security", propertyValue = "NONE"),
            @ActivationConfigProperty(propertyName = "directory", propertyValue = "${inbound.directory}"),
            @ActivationConfigProperty(propertyName = "stability", propertyValue = "${inbound.no.such:NONE}"),
            @ActivationConfigProperty(propertyName = "pollInterval", propertyValue = "100"),
            @ActivationConfigProperty(propertyName = "postAction", propertyValue = "ARCHIVE"),
            @ActivationConfigProperty(propertyName = "archiveDirectory", propertyValue = "by-annotation")
        })
public class AnnotatedBean implements FtpFileListener {

    @EJB
    private Rows rows;

    @Override
    public void onFile(FtpFileEvent event) {
        Script.of(event);
        rows.insert(event);
    }
}
