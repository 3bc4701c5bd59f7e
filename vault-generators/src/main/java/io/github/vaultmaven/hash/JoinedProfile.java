// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.HashSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A profile that writes each part in some way, joins what was written and takes the digest of the whole. */
abstract class JoinedProfile implements HashProfile {

    private final String separator;
    private final String nullMark;

    /**
     * A profile.
     *
     * @param separator between two parts
     * @param nullMark written for a null part
     */
    JoinedProfile(String separator, String nullMark) {
        this.separator = separator;
        this.nullMark = nullMark;
    }

    /** Expressions which, one behind the other, write a text; one of them is null where the text is. */
    abstract List<String> written(Dialect dialect, String text);

    /** The collision code as a normalised part. */
    abstract String collisionPart(Dialect dialect, String collisionCode);

    /** What is hashed, from the joined parts of a key. */
    String keyInput(Dialect dialect, String joined, int parts) {
        return joined;
    }

    @Override
    public String key(Dialect dialect, HashSettings settings, List<Part> parts, String collisionCode) {
        var texts = new ArrayList<List<String>>();
        if (!collisionCode.isEmpty()) {
            texts.add(written(dialect, collisionPart(dialect, collisionCode)));
        }
        for (Part part : parts) {
            List<String> written = written(dialect, part.sql());
            texts.add(part.required() ? written : List.of(orMark(dialect, written)));
        }
        String joined = joined(dialect, texts);
        String digest = dialect.digest(settings, keyInput(dialect, joined, texts.size()));
        String given = parts.stream()
                .filter(Part::required)
                .map(part -> part.sql() + " is not null")
                .collect(Collectors.joining(" and "));
        return given.isEmpty()
                ? "case when " + Part.allNull(parts) + " then " + unknownKey(dialect, settings) + " else " + digest
                        + " end"
                : "case when " + given + " then " + digest + " end";
    }

    /** The texts, one of which is null where the value is, or the mark. No case, within which DuckDB computes twice. */
    final String orMark(Dialect dialect, List<String> written) {
        return "coalesce(" + String.join(" || ", written) + ", " + dialect.text(nullMark) + ")";
    }

    private static String one(Dialect dialect, List<String> written) {
        return written.size() == 1 ? written.get(0) : dialect.concat(written);
    }

    /** Texts with the separator between them. */
    final String joined(Dialect dialect, List<List<String>> texts) {
        var all = new ArrayList<String>();
        for (List<String> text : texts) {
            if (!all.isEmpty()) {
                all.add(dialect.text(separator));
            }
            all.addAll(text);
        }
        return one(dialect, all);
    }

    @Override
    public String unknownKey(Dialect dialect, HashSettings settings) {
        return dialect.digestLiteral(settings, "00");
    }

    @Override
    public String errorKey(Dialect dialect, HashSettings settings) {
        return dialect.digestLiteral(settings, "ff");
    }
}
