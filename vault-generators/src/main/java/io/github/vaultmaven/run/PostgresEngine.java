// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.lang.reflect.Method;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** PostgreSQL: an advisory lock per model, temporary tables per session, files through an embedded DuckDB. */
final class PostgresEngine implements Engine {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Override
    public void lock(Connection connection, String model, int waitSeconds) throws SQLException {
        long key = key(model);
        try (Statement statement = connection.createStatement()) {
            if (tryLock(statement, key)) {
                return;
            }
            if (waitSeconds == 0) {
                throw held(model, "");
            }
            statement.execute("set lock_timeout = '" + waitSeconds + "s'");
            statement.execute("select pg_advisory_lock(" + key + ")");
            statement.execute("reset lock_timeout");
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw held(model, ", also after waiting " + waitSeconds + " s");
            }
            throw e;
        }
    }

    private static boolean tryLock(Statement statement, long key) throws SQLException {
        try (ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + key + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static VaultLocked held(String model, String waited) {
        return new VaultLocked("another run is loading the model " + model + waited
                + "; let it end, or wait for it longer (vault.lockWait, in seconds)");
    }

    private static long key(String model) {
        return new Fingerprint().add("vault").add(model).number();
    }

    @Override
    public void unlock(Connection connection, String model) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + key(model) + ")");
        }
    }

    @Override
    public RuntimeException refused(Database database, SQLException refusal) {
        // The driver only says that the attempt failed.
        String reason = refusal.getCause() instanceof UnknownHostException host
                ? "no host is known by the name " + host.getMessage()
                : words(refusal);
        return new DatabaseUnavailable("cannot connect to " + database.describe() + ": " + database.redact(reason));
    }

    @Override
    public Statement statement(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    @Override
    public Connection reuse(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("discard temp");
        }
        return connection;
    }

    @Override
    public String words(SQLException refusal) {
        String message = String.valueOf(refusal.getMessage());
        return DatabaseWords.first(message.lines()
                .filter(line -> !line.strip().matches("(Position|Where|Location|Internal (Position|Query)): .*"))
                // A row may be about a person.
                .filter(line -> !line.strip().startsWith("Detail: Failing row contains"))
                .collect(Collectors.joining("\n")));
    }

    @Override
    public int line(SQLException refusal, String statement) {
        int position = position(refusal);
        int characters = statement.codePointCount(0, statement.length());
        if (position < 1 || position > characters + 1) {
            return 1;
        }
        String before = statement.substring(0, statement.offsetByCodePoints(0, position - 1));
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    /** Where the server points in the statement, in characters from 1; 0 where it does not. */
    private static int position(SQLException refusal) {
        try {
            Object server = call(refusal, "getServerErrorMessage");
            return server == null ? 0 : (int) call(server, "getPosition");
        } catch (ReflectiveOperationException e) {
            return 0;
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        Method found = target.getClass().getMethod(method);
        return found.invoke(target);
    }

    @Override
    public Lander lander(Connection target, Connection reader) {
        return new CopyLander(target, reader);
    }
}
