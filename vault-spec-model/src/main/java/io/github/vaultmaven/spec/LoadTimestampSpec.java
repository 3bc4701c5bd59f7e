// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.Optional;

/** {@code load_timestamp} of a source or table. */
public sealed interface LoadTimestampSpec {

    /** Place of what is written. */
    SourceRange range();

    /** The name of a column, which need not be listed among the columns. */
    record Column(Located<String> name) implements LoadTimestampSpec {
        @Override
        public SourceRange range() {
            return name.range();
        }
    }

    /** An expression over columns. */
    record Formula(WrittenText text) implements LoadTimestampSpec {
        @Override
        public SourceRange range() {
            return text.range();
        }
    }

    /**
     * A part of the file's path.
     *
     * @param pattern regular expression whose first group is the timestamp
     * @param format letters of {@link java.time.format.DateTimeFormatter}
     * @param zone time zone, UTC where none is written
     */
    record Path(Located<String> pattern, Located<String> format, Optional<Located<String>> zone)
            implements LoadTimestampSpec {
        @Override
        public SourceRange range() {
            return pattern.range();
        }
    }

    /** The start of the run. */
    record Run(SourceRange range) implements LoadTimestampSpec {}
}
