package io.github.vaultmaven.model;

/**
 * Names of the columns that every vault relation carries.
 *
 * @param loadTimestamp when the delivery was handed over
 * @param recordSource where the row came from
 * @param runId mark of the run that stored the row; no part of its identity
 */
public record TechnicalColumns(String loadTimestamp, String recordSource, String runId) {

    /** The defaults of the spec language. */
    public static final TechnicalColumns DEFAULT = new TechnicalColumns("load_timestamp", "record_source", "run_id");
}
