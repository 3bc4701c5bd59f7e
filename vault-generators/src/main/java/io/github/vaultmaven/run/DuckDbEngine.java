// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DuckDB: the process that opened a file holds it alone, and temporary tables belong to a connection. */
final class DuckDbEngine implements Engine {

    private static final Pattern LINE = Pattern.compile("(?m)^LINE (\\d+):");
    private static final Pattern HELD = Pattern.compile("Could not set lock on file|being used by another process");
    private static final Pattern HOLDER = Pattern.compile("PID (\\d+)");

    @Override
    public void lock(Connection connection, String model, int waitSeconds) {
        // Opening the file was the lock.
    }

    @Override
    public void unlock(Connection connection, String model) {
        // Closing it ends it.
    }

    @Override
    public RuntimeException refused(Database database, SQLException refusal) {
        String message = String.valueOf(refusal.getMessage());
        if (HELD.matcher(message).find()) {
            Matcher holder = HOLDER.matcher(message);
            return new VaultLocked(database.describe() + " is open in another process"
                    + (holder.find() ? " (" + holder.group(1) + ")" : "")
                    + "; DuckDB lets one process write at a time: close it there, then run again");
        }
        return new DatabaseUnavailable(
                "cannot open " + database.describe() + ": " + database.redact(DatabaseWords.first(message)));
    }

    @Override
    public Statement statement(Connection connection) throws SQLException {
        return connection.createStatement();
    }

    @Override
    public Connection reuse(Connection connection) throws SQLException {
        connection.close();
        return null;
    }

    @Override
    public String words(SQLException refusal) {
        String message = String.valueOf(refusal.getMessage());
        Matcher line = LINE.matcher(message);
        return DatabaseWords.first(line.find() ? message.substring(0, line.start()) : message);
    }

    @Override
    public int line(SQLException refusal, String statement) {
        Matcher line = LINE.matcher(String.valueOf(refusal.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 1;
    }

    @Override
    public Lander lander(Connection target, Connection reader) {
        return query -> {
            try (Statement statement = target.createStatement()) {
                return statement.executeLargeUpdate(query.insert());
            }
        };
    }
}
