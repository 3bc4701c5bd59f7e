// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** PostgreSQL's copies, which are writes too. Public, since the runner finds the method by its name. */
public final class CutCopies extends CopyManager {

    private final CutDatabase database;
    private final BaseConnection connection;

    CutCopies(CutDatabase database, BaseConnection connection) throws SQLException {
        super(connection);
        this.database = database;
        this.connection = connection;
    }

    @Override
    public long copyIn(String sql, InputStream rows) throws SQLException, IOException {
        try {
            return (long) database.write(connection, () -> super.copyIn(sql, rows));
        } catch (SQLException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
