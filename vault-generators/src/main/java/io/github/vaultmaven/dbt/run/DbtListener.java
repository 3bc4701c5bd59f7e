// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

/** Hears how a run of dbt goes on. Calls come from one thread at a time. */
public interface DbtListener {

    /** Hears nothing. */
    DbtListener SILENT = new DbtListener() {};

    /** dbt has begun. */
    default void started(DbtProject project, String version) {}

    /**
     * A node has ended.
     *
     * @param count how many have, this one among them
     * @param total how many there are; 0 if dbt does not say
     */
    default void ended(EndedNode node, int count, int total) {}

    /** dbt says something else, such as what {@code dbt ls} lists. */
    default void said(String text) {}
}
