// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The bytes of automate_dv 0.11 with its default settings: upper case, {@code ||} between parts, {@code ^^} for null.
 *
 * <p>Kept with its weaknesses: null, an empty text and {@code ^^} are one, and {@code ||} in a value shifts parts.
 */
public final class AutomateDvProfile extends JoinedProfile {

    private static final String NULL = "^^";
    private static final String SEPARATOR = "||";

    /** The profile. */
    public AutomateDvProfile() {
        super(SEPARATOR, NULL);
    }

    @Override
    public String name() {
        return "automate_dv";
    }

    @Override
    public String keyPart(Dialect dialect, String sql, DataType type) {
        return "nullif(upper(trim(both ' ' from " + dialect.plainText(sql, type) + ")), '')";
    }

    @Override
    List<String> written(Dialect dialect, String text) {
        return List.of(text);
    }

    @Override
    String collisionPart(Dialect dialect, String collisionCode) {
        return keyPart(dialect, dialect.text(collisionCode), DataType.TEXT);
    }

    /** Several parts that all look like null are no key; of a single part only null is. */
    @Override
    String keyInput(Dialect dialect, String joined, int parts) {
        String allNull = String.join(SEPARATOR, java.util.Collections.nCopies(parts, NULL));
        return parts == 1 ? joined : "nullif(" + joined + ", " + dialect.text(allNull) + ")";
    }

    /** Columns by name without regard to case, whatever their order in the model. */
    @Override
    public String diff(Dialect dialect, HashSettings settings, List<Value> values) {
        var sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparing(v -> v.name().toLowerCase(Locale.ROOT)));
        var texts = sorted.stream()
                .map(v -> List.of("coalesce(" + keyPart(dialect, v.sql(), v.type()) + ", " + dialect.text(NULL) + ")"))
                .toList();
        return dialect.digest(settings, joined(dialect, texts));
    }

    /** On PostgreSQL the package casts the zeros' text to bytes instead of decoding it, so they are twice as many. */
    @Override
    public String unknownKey(Dialect dialect, HashSettings settings) {
        boolean text = settings.storage() == HashSettings.Storage.BINARY
                && dialect.name().equals("postgresql");
        return text
                ? "cast('" + "00".repeat(settings.algorithm().bytes()) + "' as bytea)"
                : super.unknownKey(dialect, settings);
    }

    @Override
    public boolean normalisesPayload() {
        return true;
    }

    @Override
    public List<String> differences(Dialect dialect) {
        var result = new ArrayList<>(ForeignProfiles.differences(dialect));
        result.add("A key of several optional parts that are all null is the zero key; automate_dv makes it null.");
        result.add("SHA-1 is computed as asked; automate_dv takes MD5 instead on PostgreSQL.");
        result.add("SHA-256 works for texts with a backslash, for which automate_dv fails on PostgreSQL.");
        return List.copyOf(result);
    }
}
