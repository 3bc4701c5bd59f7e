// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.spec.About;
import java.util.Map;
import java.util.TreeMap;

/** What an object says of itself, for comments, the manifest and documentation. */
final class Origins {

    private Origins() {}

    static Origin of(SourceRange range, About about) {
        return new Origin(range, about.description(), governance(about));
    }

    /** What is said of a part, and of the whole where the part says nothing. */
    static About over(About part, About whole) {
        if (whole.equals(About.NOTHING)) {
            return part;
        }
        if (part.equals(About.NOTHING)) {
            return whole;
        }
        var terms = new TreeMap<>(whole.terms());
        terms.putAll(part.terms());
        return new About(
                first(part.description(), whole.description()),
                first(part.owner(), whole.owner()),
                first(part.steward(), whole.steward()),
                first(part.domain(), whole.domain()),
                part.tags().isEmpty() ? whole.tags() : part.tags(),
                first(part.instructions(), whole.instructions()),
                terms);
    }

    /** The same without words of the whole. */
    static About under(About part, About whole) {
        if (!saysMore(whole)) {
            return part;
        }
        About both = over(part, whole);
        return new About(
                part.description(),
                both.owner(),
                both.steward(),
                both.domain(),
                both.tags(),
                part.instructions(),
                both.terms());
    }

    private static String first(String own, String other) {
        return own.isEmpty() ? other : own;
    }

    /** True where something is said beyond words for readers. */
    private static boolean saysMore(About about) {
        return !about.owner().isEmpty()
                || !about.steward().isEmpty()
                || !about.domain().isEmpty()
                || !about.tags().isEmpty()
                || !about.terms().isEmpty();
    }

    private static Map<String, String> governance(About about) {
        if (!saysMore(about) && about.instructions().isEmpty()) {
            return Map.of();
        }
        var all = new TreeMap<String, String>();
        put("owner", about.owner(), all);
        put("steward", about.steward(), all);
        put("domain", about.domain(), all);
        put("tags", String.join(", ", about.tags()), all);
        put("instructions", about.instructions(), all);
        about.terms().forEach((name, text) -> put("term." + name, text, all));
        return all;
    }

    private static void put(String key, String text, Map<String, String> all) {
        if (!text.isEmpty()) {
            all.put(key, text);
        }
    }
}
