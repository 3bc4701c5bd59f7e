// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What differs from one database engine to the next when scripts run. */
interface Engine {

    /**
     * The engine of a database.
     *
     * @throws RunRefused if there is none, or the scripts are written for another
     */
    static Engine of(Database database, ScriptFolder scripts) {
        String written = scripts.manifest().dialect();
        if (!written.equals(database.dialect())) {
            throw new RunRefused("the scripts in " + scripts.folder() + " are written for " + written
                    + ", but the database is " + database.dialect());
        }
        return switch (database.dialect()) {
            case "duckdb" -> new DuckDbEngine();
            case "postgresql" -> new PostgresEngine();
            default ->
                throw new RunRefused("scripts of the dialect \"" + database.dialect()
                        + "\" cannot be run from here; duckdb and postgresql can");
        };
    }

    /**
     * Makes sure that no other run works on the model until the connection is closed.
     *
     * @throws VaultLocked if one does, after the seconds to wait
     */
    void lock(Connection connection, String model, int waitSeconds) throws SQLException;

    /** Lets go of the lock. */
    void unlock(Connection connection, String model) throws SQLException;

    /** A message for a connection that was refused. */
    RuntimeException refused(Database database, SQLException refusal);

    /** A statement for SQL as it is written, without JDBC's own escapes. */
    Statement statement(Connection connection) throws SQLException;

    /** True if a relation of that name can be read. */
    default boolean isThere(String relation, Connection connection) {
        try (Statement statement = statement(connection);
                ResultSet none = statement.executeQuery("select 1 from " + Sql.relation(relation) + " where 1 = 0")) {
            return none.getMetaData().getColumnCount() > 0;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Ready for the next step, without the temporary tables of the one before; null if a new one must be opened. */
    Connection reuse(Connection connection) throws SQLException;

    /** What the database said, less what stands elsewhere (position, excerpt). */
    String words(SQLException refusal);

    /** The line within the statement that the database points at, from 1. */
    int line(SQLException refusal, String statement);

    /** How rows of files get in. */
    Lander lander(Connection target, Connection reader);
}
