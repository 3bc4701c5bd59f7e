// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.sql.SQLException;

/**
 * What a load by another process takes.
 *
 * @param process what that process takes, with its children
 * @param server what the database server takes meanwhile, what is written late included
 */
record ProcessCost(Cost process, Cost server) {

    static ProcessCost of(BenchDatabase database, BenchDatabase.Task load) throws SQLException {
        ProcessTimes children = ProcessTimes.ofEndedChildren();
        long before = children.nanos();
        long[] client = {0};
        Cost server = database.cost(() -> {
            load.run();
            client[0] = children.nanos() - before;
            database.flush();
        });
        return new ProcessCost(new Cost(client[0] / 1e9, 0), server);
    }

    /** Both together. */
    Cost whole() {
        return process.plus(server);
    }
}
