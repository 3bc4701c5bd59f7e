// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a new, empty DuckDB in memory; the driver is known to the caller alone. */
@FunctionalInterface
public interface Connections {

    /**
     * A connection that the reader closes.
     *
     * @throws SQLException if the driver refuses
     */
    Connection open() throws SQLException;
}
