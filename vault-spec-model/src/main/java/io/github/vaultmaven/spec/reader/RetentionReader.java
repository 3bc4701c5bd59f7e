// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RetentionSpec;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code retention}, which a vault, source, table, hub, link, satellite or reference may have. */
final class RetentionReader {

    static final String RETENTION_FORM = "retention-form";

    private RetentionReader() {}

    static RetentionSpec read(Fields fields) {
        return fields.inner("retention", "`retention`", RetentionReader::retention)
                .orElse(RetentionSpec.NOTHING);
    }

    private static RetentionSpec retention(Fields fields) {
        if (Stream.of("rejects", "tracking", "data").noneMatch(fields.map()::has)) {
            fields.diagnostics()
                    .error(
                            RETENTION_FORM,
                            fields.range(),
                            "`retention` says how long `rejects`, `tracking` or `data` are kept",
                            "write `rejects: 90 days`, or take it out to keep all");
        }
        return new RetentionSpec(period(fields, "rejects"), period(fields, "tracking"), period(fields, "data"));
    }

    /** What is kept for no time at all would be gone before anyone has seen it. */
    private static Optional<Located<Period>> period(Fields fields, String key) {
        Optional<Located<Period>> written = Dates.locatedPeriod(fields, key);
        written.filter(period -> period.value().isZero())
                .ifPresent(period -> fields.diagnostics()
                        .error(
                                RETENTION_FORM,
                                period.range(),
                                "rows are kept for a day at least",
                                "write a longer period, such as `90 days`"));
        return written.filter(period -> !period.value().isZero());
    }
}
