package org.ftpra.arquillian.partners.app;

import jakarta.annotation.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.ftpra.adapter.partners.Digest;
import org.ftpra.api.FtpUpload;
import org.ftpra.api.FtpUploadListener;

/** A row for each upload, in the container's transaction; one in fifty is rolled back once in each life of the server. */
public class UploadedBean implements FtpUploadListener {

    private static final Set<String> ROLLED_BACK = ConcurrentHashMap.newKeySet();

    @Resource(name = "jdbc/orders")
    private DataSource database;

    @Override
    public void onUpload(FtpUpload upload) {
        try (InputStream content = upload.openInput()) {
            insert(upload.name(), Digest.of(content.readAllBytes()));
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("no row for " + upload.name(), failure);
        }
        if (Math.floorMod(upload.name().hashCode(), 50) == 7 && ROLLED_BACK.add(upload.name())) {
            throw new IllegalStateException("as planned");
        }
    }

    private void insert(String name, String content) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO RECEIPT VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, content);
            insert.executeUpdate();
        }
    }
}
