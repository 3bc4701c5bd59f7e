// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.trial;

import java.util.List;
import java.util.Map;

/** Tries one query on given tables. Never throws; never touches anything but its own tables. */
public interface Trial {

    /** Whether queries can be tried at all. */
    boolean isAvailable();

    /**
     * Runs one query.
     *
     * @param tables all that it may read
     * @param query one SELECT of DuckDB's SQL, of any content
     */
    default Tried run(List<TrialTable> tables, String query) {
        return run(tables, Map.of(), query);
    }

    /**
     * Runs one query that reads results of others.
     *
     * @param tables all that they may read
     * @param prepared queries of our own, run first, by the names of what they give, in order
     * @param query one SELECT of DuckDB's SQL, of any content
     */
    Tried run(List<TrialTable> tables, Map<String, String> prepared, String query);

    /** A trial for want of a database: nothing can be tried. */
    static Trial none(String reason) {
        return new Trial() {
            @Override
            public boolean isAvailable() {
                return false;
            }

            @Override
            public Tried run(List<TrialTable> tables, Map<String, String> prepared, String query) {
                return new Tried.Failed(reason);
            }
        };
    }
}
