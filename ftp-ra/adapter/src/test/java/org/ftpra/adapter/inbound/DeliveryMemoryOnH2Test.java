package org.ftpra.adapter.inbound;

import org.h2.jdbcx.JdbcDataSource;

class DeliveryMemoryOnH2Test extends DeliveryMemoryContract {

    private final JdbcDataSource source = new JdbcDataSource();

    DeliveryMemoryOnH2Test() {
        source.setURL("jdbc:h2:mem:memory;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=600000");
    }

    @Override
    JdbcDataSource outside() {
        return source;
    }

    @Override
    JdbcDataSource enlisting() {
        return source;
    }

    @Override
    String countOfWaiting() {
        return "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE EXECUTING_STATEMENT LIKE 'INSERT%'";
    }
}
