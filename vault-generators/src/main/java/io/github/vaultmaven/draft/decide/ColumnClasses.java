// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the columns of a table are, and what they can be: constraints, types and profiles rule some classes out. */
public final class ColumnClasses {

    private static final Set<String> TECHNICAL_WORDS = Set.of(
            "load",
            "loaded",
            "etl",
            "batch",
            "inserted",
            "sync",
            "synced",
            "hash",
            "hashdiff",
            "rowversion",
            "rowguid",
            "ingested",
            "extracted",
            "checksum");
    private static final Set<Family> NO_KEY =
            EnumSet.of(Family.BOOLEAN, Family.DATE, Family.MOMENT, Family.NUMBER, Family.DOCUMENT, Family.OPAQUE);

    /** Classes of which a name gives each away, and the families of values that they have. */
    private static final Map<String, Set<Family>> PERSONAL = Map.ofEntries(
            Map.entry("name", EnumSet.of(Family.TEXT, Family.UNKNOWN)),
            Map.entry("contact", EnumSet.of(Family.TEXT, Family.WHOLE, Family.UNKNOWN)),
            Map.entry("address", EnumSet.of(Family.TEXT, Family.WHOLE, Family.UNKNOWN)),
            Map.entry("birth", EnumSet.of(Family.TEXT, Family.DATE, Family.MOMENT, Family.WHOLE, Family.UNKNOWN)),
            Map.entry(
                    "location", EnumSet.of(Family.TEXT, Family.NUMBER, Family.DOCUMENT, Family.OPAQUE, Family.UNKNOWN)),
            Map.entry("biometric", EnumSet.of(Family.TEXT, Family.OPAQUE, Family.UNKNOWN)),
            Map.entry("other", EnumSet.of(Family.TEXT, Family.DOCUMENT, Family.UNKNOWN)),
            Map.entry("demographic", EnumSet.of(Family.TEXT, Family.WHOLE, Family.BOOLEAN, Family.UNKNOWN)),
            Map.entry("identifier", EnumSet.of(Family.TEXT, Family.WHOLE, Family.UNKNOWN)),
            Map.entry("financial", EnumSet.of(Family.TEXT, Family.WHOLE, Family.NUMBER, Family.UNKNOWN)),
            Map.entry(
                    "health",
                    EnumSet.of(
                            Family.TEXT,
                            Family.WHOLE,
                            Family.NUMBER,
                            Family.DATE,
                            Family.MOMENT,
                            Family.BOOLEAN,
                            Family.UNKNOWN)),
            Map.entry("credential", EnumSet.of(Family.TEXT, Family.WHOLE, Family.OPAQUE, Family.UNKNOWN)));

    /** Classes that hurt more than the others where they get out. */
    private static final Set<String> SENSITIVE =
            Set.of("health", "credential", "financial", "identifier", "demographic", "biometric");

    private final TableDecision decision;
    private final TableFacts facts;

    /**
     * @param decision what was decided about the table
     */
    public ColumnClasses(TableDecision decision) {
        this.decision = decision;
        this.facts = TableFacts.of(decision.table());
    }

    /** What the decisions make of a column. */
    public ColumnClass of(String column) {
        boolean identifies = decision.is(Kind.HUB) || decision.is(Kind.REFERENCE);
        boolean key = decision.key().value().contains(column);
        if (isTechnical(column)) {
            return ColumnClass.TECHNICAL;
        }
        if (refers(column) && !(key && identifies)) {
            return ColumnClass.FOREIGN_KEY;
        }
        if (key) {
            return ColumnClass.BUSINESS_KEY;
        }
        return decision.rowKey().contains(column) && facts.column(column).isKeyLike()
                ? ColumnClass.TECHNICAL
                : ColumnClass.DESCRIPTIVE;
    }

    /** The class of personal data that rules found, or {@code none}. */
    public String personal(String column) {
        Guess<String> found = decision.pii().get(column);
        return found == null ? "none" : found.value();
    }

    /** All classes of personal data, and {@code none}. */
    public static List<String> personalClasses() {
        return java.util.stream.Stream.concat(PERSONAL.keySet().stream().sorted(), java.util.stream.Stream.of("none"))
                .toList();
    }

    /** The classes that nothing rules out; the one of {@link #of} is among them. */
    public Set<ColumnClass> possible(String name) {
        ColumnFacts column = facts.column(name);
        Set<ColumnClass> possible = EnumSet.of(of(name));
        boolean declaredKey = decision.table().primaryKey().contains(name);
        boolean unique = declaredKey || decision.table().uniqueKeys().stream().anyMatch(k -> k.equals(List.of(name)));
        boolean profiled =
                column.column().profile().filter(ColumnProfile::unique).isPresent();
        if (isTechnical(name)) {
            return possible;
        }
        if (unique || profiled || mayIdentify(column)) {
            possible.add(ColumnClass.BUSINESS_KEY);
        }
        if (declaredKey && isNumbered(column.column())) {
            possible.add(ColumnClass.TECHNICAL);
        }
        if (refers(name) || column.isKeyLike() && !isOwn(column) && !NO_KEY.contains(column.family())) {
            possible.add(ColumnClass.FOREIGN_KEY);
        }
        if (!declaredKey && !refers(name) && !decision.key().value().contains(name)) {
            possible.add(ColumnClass.DESCRIPTIVE);
        }
        if (!declaredKey && column.words().stream().anyMatch(TECHNICAL_WORDS::contains)) {
            possible.add(ColumnClass.TECHNICAL);
        }
        return possible;
    }

    /** The classes of personal data that a column may be given: what rules found, or a graver one; never less. */
    public Set<String> possiblePersonal(String name) {
        ColumnFacts column = facts.column(name);
        String found = personal(name);
        var possible = new java.util.TreeSet<>(Set.of(found));
        boolean persons = facts.named(Vocabulary.PERSONS) && !refers(name);
        PERSONAL.forEach((personal, families) -> {
            boolean graver = found.equals("none") || SENSITIVE.contains(personal) && !SENSITIVE.contains(found);
            if (persons && graver && families.contains(column.family())) {
                possible.add(personal);
            }
        });
        return possible;
    }

    private boolean isTechnical(String column) {
        return decision.loadTimestamp().filter(g -> g.value().equals(column)).isPresent()
                || decision.operation().filter(g -> g.value().equals(column)).isPresent()
                || decision.leftOut().stream().anyMatch(g -> g.value().equals(column));
    }

    private boolean refers(String column) {
        return decision.relations().stream().anyMatch(r -> r.columns().contains(column));
    }

    private boolean mayIdentify(ColumnFacts column) {
        boolean repeats = column.column()
                .profile()
                .filter(p -> p.rows() > 0 && !p.unique())
                .isPresent();
        boolean nameTells = column.isKeyLike() && isOwn(column)
                || column.words().stream().anyMatch(Vocabulary.NATURAL_KEY::contains)
                        && !Vocabulary.CODES.contains(column.lastWord())
                        && !column.isKeyLike();
        return nameTells && !NO_KEY.contains(column.family()) && !repeats && !refers(column.name());
    }

    /** Named as the table's own: {@code id}, {@code customer_no} of customers. */
    private boolean isOwn(ColumnFacts column) {
        List<String> words = column.unnumbered();
        List<String> before = words.subList(0, Math.max(0, words.size() - 1));
        return before.isEmpty() || facts.words().containsAll(before);
    }

    private static boolean isNumbered(InputColumn column) {
        return column.numbered();
    }
}
