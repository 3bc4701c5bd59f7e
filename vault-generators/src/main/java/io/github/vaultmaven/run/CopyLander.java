// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads files with DuckDB and streams their rows into PostgreSQL's COPY. */
final class CopyLander implements Lander {

    private final Connection target;
    private final Connection reader;

    CopyLander(Connection target, Connection reader) {
        this.target = target;
        this.reader = reader;
    }

    @Override
    public long land(FileQuery query) throws SQLException {
        try {
            return stream(query);
        } catch (SQLException e) {
            // A refusal of the target has a state, those of DuckDB have none.
            throw e.getSQLState() == null ? reason(query, e) : e;
        }
    }

    private long stream(FileQuery query) throws SQLException {
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery(query.select());
                CopyStream stream = new CopyStream(rows)) {
            return copy("copy " + query.target() + " from stdin", stream);
        }
    }

    /** The driver loses DuckDB's words while it streams: reading again, into nothing, brings them back. */
    private SQLException reason(FileQuery query, SQLException streamed) {
        try (Statement statement = reader.createStatement()) {
            statement.execute("create or replace temporary table vault__again as select max(hash(again)) from ("
                    + query.select() + ") as again");
            return streamed;
        } catch (SQLException e) {
            return e;
        }
    }

    /** Calls the driver's CopyManager, whose class is loaded at run time. */
    private long copy(String sql, CopyStream stream) throws SQLException {
        try {
            Object manager = target.getClass().getMethod("getCopyAPI").invoke(target);
            return (long) manager.getClass()
                    .getMethod("copyIn", String.class, InputStream.class)
                    .invoke(manager, sql, stream);
        } catch (InvocationTargetException e) {
            throw stream.failure().orElseGet(() -> asSql(e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new SQLException("this PostgreSQL driver has no CopyManager", e);
        }
    }

    private static SQLException asSql(Throwable cause) {
        return cause instanceof SQLException sql ? sql : new SQLException(cause);
    }
}
