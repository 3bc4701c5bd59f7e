// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.util.Optional;

/**
 * What a table says of its deliveries, and a source for all of its tables.
 *
 * @param loadTimestamp where the load timestamp comes from
 * @param recordSource column or expression
 * @param delivery what is handed over
 * @param operation how change rows say what happened
 * @param sequence column that orders rows of one load timestamp
 * @param lateArrivals what satellites do about late rows
 * @param statusTracking true for a status satellite of each hub and link that is fed
 * @param recordTracking true for a record tracking satellite of each hub and link that is fed
 * @param retention how long rejects and tracking of what it feeds are kept
 */
public record TableSettings(
        Optional<LoadTimestampSpec> loadTimestamp,
        Optional<WrittenText> recordSource,
        Optional<DeliverySpec> delivery,
        Optional<OperationSpec> operation,
        Optional<Located<String>> sequence,
        Optional<Located<LateArrivals>> lateArrivals,
        Optional<Located<Boolean>> statusTracking,
        Optional<Located<Boolean>> recordTracking,
        RetentionSpec retention) {

    /** Nothing written. */
    public static TableSettings defaults() {
        return new TableSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RetentionSpec.NOTHING);
    }

    /** These settings, and those of the source for what is not written here. */
    public TableSettings over(TableSettings source) {
        return new TableSettings(
                loadTimestamp.or(source::loadTimestamp),
                recordSource.or(source::recordSource),
                delivery.or(source::delivery),
                operation.or(source::operation),
                sequence.or(source::sequence),
                lateArrivals.or(source::lateArrivals),
                statusTracking.or(source::statusTracking),
                recordTracking.or(source::recordTracking),
                retention.over(source.retention));
    }
}
