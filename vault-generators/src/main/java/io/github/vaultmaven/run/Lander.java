// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.sql.SQLException;

/** Writes the rows of files to a landing relation. */
@FunctionalInterface
interface Lander {

    /**
     * Lands files of one shape.
     *
     * @return how many rows
     * @throws SQLException if the files cannot be read, or the rows not be written
     */
    long land(FileQuery query) throws SQLException;
}
