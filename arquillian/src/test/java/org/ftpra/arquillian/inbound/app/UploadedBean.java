package org.ftpra.arquillian.inbound.app;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDrivenContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ftpra.api.FtpUpload;
import org.ftpra.api.FtpUploadListener;

/** A message-driven bean to which partners upload: it inserts a row about each, and about who its caller is. */
@DeclareRoles(ForPartners.ROLE)
public class UploadedBean implements FtpUploadListener {

    @EJB
    private UploadRows rows;

    @EJB
    private ForPartners forPartners;

    @Resource
    private MessageDrivenContext context;

    @Override
    public void onUpload(FtpUpload upload) {
        rows.insert(
                upload.path(),
                context.getCallerPrincipal().getName(),
                context.isCallerInRole(ForPartners.ROLE),
                forPartners.isOpen(forPartners));
        String[] words = content(upload).split(" ", 2);
        switch (words[0]) {
            case "throw" -> throw new IllegalStateException("thrown as the file says");
            case "refuse" -> upload.refuse(FtpUpload.Refusal.NAME_NOT_ALLOWED, words[1]);
            case "hold" -> Script.awaitFile(Path.of(words[1]));
            default -> {
                // Taken.
            }
        }
    }

    private static String content(FtpUpload upload) {
        try {
            return Files.readString(upload.file());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
