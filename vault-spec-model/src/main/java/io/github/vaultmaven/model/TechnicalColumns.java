// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.Objects;

/**
 * Names of the columns that every vault relation carries, and of the relations that stand beside one.
 *
 * @param loadTimestamp when the delivery was handed over
 * @param recordSource where the row came from
 * @param runId mark of the run that stored the row; no part of its identity
 * @param beside rejects, tracking and delivery log
 */
public record TechnicalColumns(String loadTimestamp, String recordSource, String runId, Beside beside) {

    /** The defaults of the spec language. */
    public static final TechnicalColumns DEFAULT = new TechnicalColumns("load_timestamp", "record_source", "run_id");

    public TechnicalColumns {
        Objects.requireNonNull(beside, "beside");
    }

    /** Those columns, and default names of relations. */
    public TechnicalColumns(String loadTimestamp, String recordSource, String runId) {
        this(loadTimestamp, recordSource, runId, Beside.DEFAULT);
    }

    /**
     * How the relations are named that stand beside a structure's own, as patterns with {@value #RELATION}.
     *
     * @param rejectsPattern rows that could not be stored
     * @param trackingPattern rows that were seen and not stored
     * @param deliveryLogPattern deliveries that were judged
     */
    public record Beside(String rejectsPattern, String trackingPattern, String deliveryLogPattern) {

        /** Stands for the name of the structure's relation. */
        public static final String RELATION = "{relation}";

        /** The defaults of the spec language. */
        public static final Beside DEFAULT =
                new Beside("{relation}_rejects", "{relation}_tracking", "{relation}_deliveries");

        /** Where rows go that a relation's load could not store. */
        public String rejects(String relation) {
            return rejectsPattern.replace(RELATION, relation);
        }

        /** Rows that a relation's load saw and did not store. */
        public String tracking(String relation) {
            return trackingPattern.replace(RELATION, relation);
        }

        /** Deliveries that a relation's load judged. */
        public String deliveryLog(String relation) {
            return deliveryLogPattern.replace(RELATION, relation);
        }
    }
}
