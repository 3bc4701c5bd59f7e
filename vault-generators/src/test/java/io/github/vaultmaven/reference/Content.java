// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.List;

/** What a satellite keeps of a source row. */
public enum Content {
    /** Its attributes. */
    PAYLOAD(Reads.PAYLOAD) {
        @Override
        List<Object> of(SourceRow row) {
            return row.payload();
        }
    },
    /** For the status of cdc deliveries: I for insert and update, D for delete. */
    OPERATION(Reads.OPERATION) {
        @Override
        List<Object> of(SourceRow row) {
            return List.of(row.operation().equals("D") ? "D" : "I");
        }
    },
    /** For the status of delta deliveries: I, for the row was seen. */
    SEEN(null) {
        @Override
        List<Object> of(SourceRow row) {
            return List.of("I");
        }
    };

    private final Reads reads;

    Content(Reads reads) {
        this.reads = reads;
    }

    /** The content of a row that has no fault. */
    abstract List<Object> of(SourceRow row);

    /** The piece of the row it is made of, null if none. */
    Reads reads() {
        return reads;
    }
}
