// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The spelling of a staging: typing, keys and diffs.
 *
 * <p>Methods return SQL text. Public because the template engine calls it.
 */
public final class StageText {

    private static final String KEY_SUFFIX = "__key";

    private final Dialect dialect;
    private final HashProfile profile;
    private final HashSettings settings;
    private final SourceText source;

    StageText(Dialect dialect, HashProfile profile, HashSettings settings) {
        this.dialect = dialect;
        this.profile = profile;
        this.settings = settings;
        this.source = new SourceText(dialect);
    }

    /** Companion column with the text that did not fit. */
    public String rawOf(String column) {
        return dialect.id(column + Staging.RAW_SUFFIX);
    }

    /** Companion column with the normalised text of a key part. */
    public String keyOf(String column) {
        return dialect.id(column + KEY_SUFFIX);
    }

    /** The value of a staging column. */
    public String typed(String alias, StageColumn column, SourceTable table) {
        return source.as(column.type(), column.expression(), alias, table);
    }

    /** The text that did not fit: of the columns that a staging column reads, or of its own value. */
    public String raw(String alias, StageColumn column, SourceTable table) {
        var texts = new ArrayList<>(source.misfits(column.expression(), alias, table));
        source.typeOf(column.expression(), table)
                .filter(from -> !from.equals(column.type()))
                .ifPresent(from -> texts.add("case when " + typed(alias, column, table) + " is null then "
                        + text(source.print(column.expression(), alias, table), from) + " end"));
        return source.first(texts);
    }

    private String text(String value, DataType type) {
        return type instanceof DataType.Text || type instanceof DataType.Json
                ? value
                : dialect.canonicalText(value, type);
    }

    /** Normalised text of a key part. */
    public String keyText(String alias, Staging staging, String column) {
        return profile.keyPart(
                dialect,
                alias + "." + dialect.id(column),
                staging.column(column).type());
    }

    /** A hash key from normalised texts; null where a part did not fit its type, or a join found no partner for it. */
    public String key(String alias, Staging staging, StageKey key) {
        List<HashProfile.Part> parts = key.parts().stream()
                .map(p -> new HashProfile.Part(partText(alias, p), p.required()))
                .toList();
        String hash = profile.key(dialect, settings, parts, key.collisionCode());
        String fits = key.parts().stream()
                .filter(p -> !p.required())
                .flatMap(p -> lacks(staging, p.column()))
                .distinct()
                .map(column -> alias + "." + column + " is null")
                .collect(Collectors.joining(" and "));
        return fits.isEmpty() ? hash : "case when " + fits + " then " + hash + " end";
    }

    /**
     * A hash key that something else made of all parts, null or not: null where there is no key, the zero key where all
     * parts may be null and are.
     */
    public String given(String alias, Staging staging, StageKey key) {
        var conditions = new java.util.LinkedHashSet<String>();
        key.parts().stream()
                .filter(StageKey.Part::required)
                .forEach(p -> conditions.add(keyText(alias, staging, p.column()) + " is not null"));
        String made = alias + "." + dialect.id(key.name());
        String hash = conditions.isEmpty() ? orUnknown(alias, staging, key, made) : made;
        key.parts().stream()
                .filter(p -> !p.required())
                .flatMap(p -> lacks(staging, p.column()))
                .forEach(column -> conditions.add(alias + "." + column + " is null"));
        return conditions.isEmpty() ? hash : "case when " + String.join(" and ", conditions) + " then " + hash + " end";
    }

    private String orUnknown(String alias, Staging staging, StageKey key, String made) {
        String nothing = key.parts().stream()
                .map(p -> keyText(alias, staging, p.column()) + " is null")
                .collect(Collectors.joining(" and "));
        return "case when " + nothing + " then " + profile.unknownKey(dialect, settings) + " else " + made + " end";
    }

    /** Columns that are null where an optional part is as delivered. */
    private Stream<String> lacks(Staging staging, String column) {
        Stream<String> raw = staging.column(column).fallible() ? Stream.of(rawOf(column)) : Stream.empty();
        return Stream.concat(raw, staging.unmatchedOf(column).stream().map(dialect::id));
    }

    private String partText(String alias, StageKey.Part part) {
        String text = alias + "." + keyOf(part.column());
        String given = part.partner().stream()
                .filter(column -> !column.equals(part.column()))
                .map(column -> alias + "." + keyOf(column) + " is not null")
                .collect(Collectors.joining(" and "));
        return given.isEmpty() ? text : "(case when " + given + " then " + text + " end)";
    }

    /** A hash diff. */
    public String diff(String alias, Staging staging, StageDiff diff) {
        List<HashProfile.Value> values = diff.columns().stream()
                .map(c -> new HashProfile.Value(
                        c, alias + "." + dialect.id(c), staging.column(c).type()))
                .toList();
        return profile.diff(dialect, settings, values);
    }
}
