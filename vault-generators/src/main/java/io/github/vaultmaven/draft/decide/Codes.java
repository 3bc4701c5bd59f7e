// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the tables that hold codes and what they mean. One may refer to another: cities to countries. */
final class Codes {

    private static final int MOST_LABELS = 5;
    private static final int MOST_NAMED = 10;
    private static final Set<String> LABELS = Set.of(
            "name",
            "description",
            "desc",
            "label",
            "text",
            "title",
            "short",
            "long",
            "comment",
            "note",
            "sort",
            "order",
            "position",
            "code",
            "symbol",
            "abbreviation",
            "iso",
            "flag",
            "active",
            "color",
            "colour",
            "reference",
            "version",
            "picture",
            "icon",
            "gid",
            "abbr",
            "rank",
            "sequence",
            "seq",
            "display",
            "group",
            "reason",
            "standard",
            "iso2",
            "iso3");

    private static final Set<String> LOOKUP =
            Set.of("d", "lu", "lk", "lkp", "lkup", "lookup", "dict", "ref", "code", "codelist", "enum");
    private static final Set<String> LOOKUP_END =
            Set.of("lookup", "lkp", "lu", "dict", "dictionary", "codelist", "enum");

    private Codes() {}

    /** The decisions about tables of codes, by full name. */
    static Map<String, Guess<Kind>> of(List<TableContext> tables) {
        var found = new HashMap<String, Guess<Kind>>();
        for (TableContext table : tables) {
            looksLike(table).ifPresent(g -> found.put(table.facts().table().fullName(), g));
        }
        boolean changed = true;
        while (changed) {
            Set<String> others = new HashSet<>(found.keySet());
            changed = tables.stream()
                            .filter(t -> found.containsKey(t.facts().table().fullName()))
                            .filter(t -> t.telling().stream().anyMatch(r -> !others.contains(r.target())))
                            .map(t -> found.remove(t.facts().table().fullName()))
                            .count()
                    > 0;
        }
        return found;
    }

    private static Optional<Guess<Kind>> looksLike(TableContext table) {
        List<ColumnFacts> payload = table.payload();
        TableFacts facts = table.facts();
        boolean lookedUp = isLookup(facts.table().name());
        boolean codeKey = table.hasPlainKey()
                || !table.key().isEmpty()
                        && lookedUp
                        && table.within(table.key()).isEmpty();
        if (!codeKey || payload.isEmpty()) {
            return Optional.empty();
        }
        boolean described = payload.stream().anyMatch(c -> isLabel(c, facts) && c.family() != Family.BOOLEAN);
        boolean measured = payload.stream().anyMatch(c -> c.family() == Family.NUMBER);
        if (lookedUp && described) {
            return Optional.of(
                    new Guess<>(Kind.REFERENCE, 0.85, "called a table to look things up in, with a text for each"));
        }
        if (facts.lastNamed(Vocabulary.CODES) && described && !measured && payload.size() <= MOST_NAMED) {
            return Optional.of(new Guess<>(Kind.REFERENCE, 0.9, "named as codes, with a text for each"));
        }
        boolean onlyLabels = payload.size() <= MOST_LABELS && payload.stream().allMatch(c -> isLabel(c, facts));
        return onlyLabels && described && !facts.lastNamed(Vocabulary.THINGS) && table.referrers() > 0
                ? Optional.of(
                        new Guess<>(Kind.REFERENCE, 0.65, "a code with no more than texts, used by " + table.users()))
                : Optional.empty();
    }

    /** {@code d_items}, {@code lkp_status}, {@code status_lookup}. */
    static boolean isLookup(String table) {
        List<String> words = Words.singular(Words.of(table));
        return words.size() > 1 && (LOOKUP.contains(words.get(0)) || LOOKUP_END.contains(words.get(words.size() - 1)));
    }

    private static boolean isLabel(ColumnFacts column, TableFacts facts) {
        return column.family() == Family.BOOLEAN
                || column.family() == Family.OPAQUE
                || column.family() != Family.NUMBER
                        && !column.isTime()
                        && (LABELS.contains(column.lastWord())
                                || Words.singular(column.words()).equals(facts.words()));
    }
}
