package org.ftpra.adapter.inbound;

import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DeliveryMemoryOnPostgreSqlTest extends DeliveryMemoryContract {

    private static PostgreSql server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgreSql.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Override
    DataSource outside() {
        return server.plain();
    }

    @Override
    XADataSource enlisting() {
        return server.enlisting();
    }

    @Override
    String countOfWaiting() {
        return "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
    }
}
