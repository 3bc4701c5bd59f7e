// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import io.github.vaultmaven.run.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;

/**
 * A fake for a fault: a real database whose connections are all cut at one write, for good.
 *
 * <p>Writes are counted from 0 in the order in which they come; temporary results and files that land are writes too.
 */
final class CutDatabase implements Database {

    private static final Pattern WRITE =
            Pattern.compile("(?s)(\\s|--[^\\n]*\\n)*(insert|delete|truncate|create|update|drop|copy)\\b.*");

    /** Where in the write. */
    enum At {
        /** Before it begins. */
        BEFORE,
        /** When all its rows are written and nothing is committed. */
        INSIDE
    }

    private final Database real;
    private final int last;
    private final At at;
    private final List<Connection> open = new ArrayList<>();
    private int writes;
    private boolean cut;

    CutDatabase(Database real, int last, At at) {
        this.real = real;
        this.last = last;
        this.at = at;
    }

    /** How many writes there were, the one that was cut included. */
    int writes() {
        return writes;
    }

    /** True once the connections are cut. */
    boolean isCut() {
        return cut;
    }

    /** A write, or what it answers. */
    @FunctionalInterface
    interface Call {
        Object call() throws Exception;
    }

    /** Lets a write pass, or cuts. */
    synchronized Object write(Connection connection, Call call) throws Exception {
        refuse();
        if (writes++ != last) {
            return call.call();
        }
        if (at == At.INSIDE) {
            connection.setAutoCommit(false);
            call.call();
        }
        cut = true;
        for (Connection each : open) {
            if (each instanceof PGConnection) {
                each.abort(Runnable::run);
            } else {
                each.close();
            }
        }
        throw lost();
    }

    private void refuse() throws SQLException {
        if (cut) {
            throw lost();
        }
    }

    private static SQLException lost() {
        return new SQLException("the connection was cut", "08006");
    }

    @Override
    public synchronized Connection connect() throws SQLException {
        refuse();
        Connection connection = real.connect();
        open.add(connection);
        List<Class<?>> types = connection instanceof PGConnection
                ? List.of(Connection.class, PGConnection.class)
                : List.of(Connection.class);
        return (Connection) proxy(types, (method, args) -> {
            if (method.getName().equals("getCopyAPI")) {
                return new CutCopies(this, connection.unwrap(BaseConnection.class));
            }
            Object result = invoke(connection, method, args);
            return result instanceof Statement statement ? statement(connection, statement, args) : result;
        });
    }

    private Object statement(Connection connection, Statement statement, Object[] prepared) {
        Class<?> type =
                statement instanceof java.sql.PreparedStatement ? java.sql.PreparedStatement.class : Statement.class;
        return proxy(List.of(type), (method, args) -> {
            boolean runs = method.getName().startsWith("execute");
            Object sql = args != null && args.length > 0 ? args[0] : prepared == null ? "" : prepared[0];
            return runs && WRITE.matcher(String.valueOf(sql)).matches()
                    ? write(connection, () -> invoke(statement, method, args))
                    : invoke(statement, method, args);
        });
    }

    /** What a call of the fake does. */
    @FunctionalInterface
    private interface Calls {
        Object call(Method method, Object[] args) throws Exception;
    }

    private static Object proxy(List<Class<?>> types, Calls calls) {
        return Proxy.newProxyInstance(
                CutDatabase.class.getClassLoader(),
                types.toArray(Class<?>[]::new),
                (proxy, method, args) -> calls.call(method, args));
    }

    private static Object invoke(Object target, Method method, Object[] args) throws Exception {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Override
    public String dialect() {
        return real.dialect();
    }

    @Override
    public String describe() {
        return real.describe();
    }

    @Override
    public String redact(String text) {
        return real.redact(text);
    }

    @Override
    public void close() {
        real.close();
    }
}
