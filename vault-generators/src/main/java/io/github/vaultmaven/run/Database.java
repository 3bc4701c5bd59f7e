// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.sql.Connection;
import java.sql.SQLException;

/** A database that scripts run on. May be used by several threads. */
public interface Database extends AutoCloseable {

    /** Name of its dialect: {@code duckdb} or {@code postgresql}. */
    String dialect();

    /**
     * A new connection in auto-commit mode; all connections see the same database. The caller closes it.
     *
     * @throws SQLException as the driver throws it: to be shown only after {@link #redact}
     */
    Connection connect() throws SQLException;

    /** How messages call it: no user, no password, no parameters. */
    String describe();

    /** The text without what must stay secret. */
    String redact(String text);

    /** Lets go of what is held open. */
    @Override
    void close();
}
