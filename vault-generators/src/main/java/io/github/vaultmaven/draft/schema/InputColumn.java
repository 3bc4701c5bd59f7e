// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

import java.util.Optional;

/**
 * A column of an input table.
 *
 * @param name as the input spells it, without quotes
 * @param type the type as the input spells it, in lower case; empty where it names none
 * @param nullable false only where the input says that it is never null
 * @param numbered true if the database numbers it: identity, serial, auto-increment, a sequence as default
 * @param computed true if it is computed from other columns
 * @param comment what the input says about it, or an empty string
 * @param place where it stands
 * @param profile what its values look like, where they were read
 * @param form how its texts are to be read, where a file delivers texts that need it said
 */
public record InputColumn(
        String name,
        String type,
        boolean nullable,
        boolean numbered,
        boolean computed,
        String comment,
        Place place,
        Optional<ColumnProfile> profile,
        Optional<TextForm> form) {

    /** A column of a database. */
    public InputColumn(
            String name,
            String type,
            boolean nullable,
            boolean numbered,
            boolean computed,
            String comment,
            Place place,
            Optional<ColumnProfile> profile) {
        this(name, type, nullable, numbered, computed, comment, place, profile, Optional.empty());
    }

    /** The same with a profile. */
    public InputColumn withProfile(ColumnProfile other) {
        return new InputColumn(name, type, nullable, numbered, computed, comment, place, Optional.of(other), form);
    }
}
