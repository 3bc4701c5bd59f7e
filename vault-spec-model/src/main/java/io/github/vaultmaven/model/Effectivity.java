// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.Optional;

/**
 * What says when the rows of a link hold, for those who read it.
 *
 * @param relation the effectivity satellite, or the status tracking of the link
 * @param hashKey its column with the link's key
 * @param sequence orders rows of one load timestamp, where it has such a column
 * @param mark how a row says that the link holds from its load timestamp on
 */
public record Effectivity(String relation, String hashKey, Optional<String> sequence, Mark mark) {

    /** How a row says that a link holds. */
    public enum Mark {
        /** A flag: open or closed. */
        IS_OPEN("is_open", "true"),
        /** A status: there or gone. */
        STATUS("status", "'I'");

        private final String column;
        private final String value;

        Mark(String column, String value) {
            this.column = column;
            this.value = value;
        }

        /** The column. */
        public String column() {
            return column;
        }

        /** The value that says yes, as a literal that every engine reads. */
        public String value() {
            return value;
        }
    }

    /** By an effectivity satellite. */
    public static Effectivity of(EffectivitySatellite satellite) {
        return new Effectivity(satellite.name(), satellite.parent().hashKey(), Optional.empty(), Mark.IS_OPEN);
    }

    /** By the status tracking of a link: it holds while a source shows it. */
    public static Effectivity of(StatusTracking status) {
        return new Effectivity(
                status.name(), status.parent().hashKey(), status.sequence().map(KeyPart::name), Mark.STATUS);
    }

    /** The sequence column in a list of one or none. */
    public java.util.List<String> sequences() {
        return sequence.stream().toList();
    }
}
