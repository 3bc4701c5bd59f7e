// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import java.util.List;
import java.util.Optional;

/**
 * A fact or dimension as dbt's semantic layer sees it, whatever the syntax.
 *
 * @param relation its relation
 * @param name its name
 * @param primary name of what a row is about
 * @param key column that tells rows apart; nothing where several do
 * @param time column by which metrics are cut into days; just for facts
 * @param links keys of dimensions
 * @param dimensions columns to group by
 * @param metrics what can be asked; none without a time
 */
record SemanticModel(
        String relation,
        String name,
        String primary,
        Optional<String> key,
        Optional<String> time,
        List<Link> links,
        List<Dimension> dimensions,
        List<Metric> metrics) {

    /**
     * A key of a dimension.
     *
     * @param name what the dimension's rows are about; the role where that was said of another key
     * @param column the key
     */
    record Link(String name, String column) {}

    /** A column to group by, by days where it is a time. */
    record Dimension(String column, boolean time) {}

    /**
     * A measure of a fact, summed up somehow.
     *
     * @param name unique in the project
     * @param label its name for people, unique in the project as dbt wants it
     * @param column the measure
     * @param aggregate {@code sum}, {@code min}, {@code max} or {@code average}
     * @param snapshot column of the snapshot, of which only the last one counts; nothing where all rows add up
     */
    record Metric(String name, String label, String column, String aggregate, Optional<String> snapshot) {}
}
