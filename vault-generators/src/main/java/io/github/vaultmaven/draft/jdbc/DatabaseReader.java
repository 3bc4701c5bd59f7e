// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import io.github.vaultmaven.draft.data.Connections;
import io.github.vaultmaven.draft.schema.Inclusion;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads the tables of a live database through its driver, in one transaction that only reads and is rolled back. Rows are
 * looked at on request; a table whose rows may not be read is drafted without.
 */
public final class DatabaseReader {

    private final Connections connections;
    private final String address;
    private final UnaryOperator<String> redact;

    /**
     * @param connections opens the database
     * @param address how messages call it: no user, no password, no parameters
     * @param redact takes out of a text what must stay secret
     */
    public DatabaseReader(Connections connections, String address, UnaryOperator<String> redact) {
        this.connections = connections;
        this.address = address;
        this.redact = redact;
    }

    /** The tables of a scope; what cannot be read is listed in it, and no reason to fail. */
    public SourceSchema read(Scope scope) {
        var unread = new ArrayList<Unread>();
        try (Connection connection = connections.open()) {
            readOnly(connection);
            try {
                return read(connection, scope, unread);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            unread.add(new Unread(new Place(address, 0), "the database cannot be read: " + words(e)));
            return new SourceSchema(List.of(), unread);
        }
    }

    private static void readOnly(Connection connection) throws SQLException {
        try {
            connection.setReadOnly(true);
        } catch (SQLFeatureNotSupportedException e) {
            // A file that is to be read only is opened so by its address; nothing here writes.
        }
        connection.setAutoCommit(false);
    }

    private SourceSchema read(Connection connection, Scope scope, List<Unread> unread) throws SQLException {
        List<InputTable> tables = new Catalogue(connection, scope, address).tables();
        if (tables.isEmpty()) {
            unread.add(
                    new Unread(
                            new Place(address, 0),
                            "there is no table in it that this user may see and the filters of schemas and tables let through"));
        }
        if (scope.sample() == 0) {
            return new SourceSchema(tables, unread);
        }
        var text = new TableText(connection.getMetaData());
        var profiled = new ArrayList<InputTable>();
        var samples = new ArrayList<Sampled>();
        for (InputTable table : tables) {
            try {
                Sampled sampled = Sampled.of(Sample.of(connection, text, table, scope.sample()));
                samples.add(sampled);
                profiled.add(sampled.table());
            } catch (SQLException e) {
                connection.rollback();
                profiled.add(table);
                unread.add(new Unread(
                        table.place(),
                        "its rows cannot be read, so that it is drafted without a profile: " + words(e)));
            }
        }
        var inclusions = new ArrayList<Inclusion>(SampledInclusions.of(samples));
        inclusions.addAll(SampledTuples.of(samples));
        return new SourceSchema(profiled, unread, inclusions);
    }

    private String words(SQLException e) {
        String message = e.getMessage() == null ? "no reason was given" : e.getMessage();
        return redact.apply(message.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse("no reason was given"));
    }
}
