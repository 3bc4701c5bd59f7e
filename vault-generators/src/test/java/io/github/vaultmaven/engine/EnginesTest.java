// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EnginesTest {

    @Test
    void postgresqlSpeaksUtf8InUtc() throws SQLException {
        try (Connection c = Engines.postgresql();
                var rows = c.createStatement()
                        .executeQuery("select current_setting('server_encoding'), extract(timezone from now())")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("UTF8");
            assertThat(rows.getInt(2)).isZero();
        }
    }

    @Test
    void eachDuckDbIsItsOwn() throws SQLException {
        try (Connection a = Engines.duckdb();
                Connection b = Engines.duckdb()) {
            a.createStatement().execute("create table t (x int)");
            b.createStatement().execute("create table t (x int)");
            assertThat(a.isClosed() || b.isClosed()).isFalse();
        }
    }
}
