// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is remembered of an unfinished run.
 *
 * @param runId its number
 * @param startedAt when it began (ISO, UTC): with the number, which database it was
 * @param inputs fingerprint of scripts, files and deliveries
 * @param landed true once all files have landed
 * @param done ids of the load steps that are done
 */
@JsonPropertyOrder({"runId", "startedAt", "inputs", "landed", "done"})
record RunState(long runId, String startedAt, String inputs, boolean landed, Set<String> done) {

    RunState {
        done = Collections.unmodifiableSet(new TreeSet<>(done));
    }

    /** Under another number, and with its files yet to land: what was told of them is gone. */
    RunState again(long number) {
        return new RunState(number, startedAt, inputs, false, done);
    }

    RunState withLanded() {
        return new RunState(runId, startedAt, inputs, true, done);
    }

    RunState with(String step) {
        Set<String> more = new TreeSet<>(done);
        more.add(step);
        return new RunState(runId, startedAt, inputs, landed, more);
    }
}
