// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.mermaid;

import io.github.vaultmaven.draft.mermaid.ErDiagram.Attribute;
import io.github.vaultmaven.draft.mermaid.ErDiagram.Cardinality;
import io.github.vaultmaven.draft.mermaid.ErDiagram.Entity;
import io.github.vaultmaven.draft.mermaid.ErDiagram.Relationship;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an {@code erDiagram} by the published grammar of Mermaid. What speaks of looks alone (directions, styles, classes, subgraphs,
 * titles) is passed over; a statement that cannot be read is listed, and reading goes on behind it.
 */
final class ErParser {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?:[^\\x00-\\x7F]|[\\w*.-])+");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "[^\\s~\"`{}]*~[^\\n]*~[^\\s]*|[*A-Za-z_\\u00C0-\\uFFFF][A-Za-z0-9_\\[\\]().,*\\u00C0-\\uFFFF-]*");
    private static final Pattern KEY = Pattern.compile("(?i)(PK|FK|UK)\\b");
    private static final Pattern BACKTICKS = Pattern.compile("`[^`]+`");
    private static final Pattern LOOKS = Pattern.compile(
            "(?i)(direction\\s+(TB|BT|LR|RL)|classDef|class|style|title|accTitle\\s*:|accDescr\\s*:)\\b?[^\\n]*");
    private static final Pattern DESCRIPTION = Pattern.compile("(?i)accDescr\\s*\\{[^}]*}?");
    private static final Pattern SUBGRAPH = Pattern.compile("(?i)subgraph\\s[^\\n]*");
    private static final Pattern END = Pattern.compile("(?i)end\\b");
    private static final Pattern CLASSES =
            Pattern.compile(":::\\s*(?:[^\\x00-\\x7F]|[\\w*-])+(?:\\s*,\\s*(?:[^\\x00-\\x7F]|[\\w*-])+)*");
    private static final Pattern LINE = Pattern.compile("(?i)--|\\.\\.|\\.-|-\\.|optionally to\\b|to\\b");

    /** Every spelling of a cardinality, longer ones before those that they begin with. */
    private static final Map<Pattern, Cardinality> CARDINALITIES = cardinalities();

    private final Cursor cursor;
    private final ErDiagram diagram = new ErDiagram();

    private ErParser(Cursor cursor) {
        this.cursor = cursor;
    }

    private static Map<Pattern, Cardinality> cardinalities() {
        var all = new LinkedHashMap<Pattern, Cardinality>();
        put(all, Cardinality.ZERO_OR_ONE, "one or zero\\b", "zero or one\\b", "\\|o", "o\\|");
        put(
                all,
                Cardinality.ONE_OR_MORE,
                "one or more\\b",
                "one or many\\b",
                "1\\+",
                "many\\(1\\)",
                "\\}\\|",
                "\\|\\{");
        put(
                all,
                Cardinality.ZERO_OR_MORE,
                "zero or more\\b",
                "zero or many\\b",
                "0\\+",
                "many\\(0\\)",
                "many\\b",
                "\\}o",
                "o\\{");
        put(all, Cardinality.ONE, "only one\\b", "one\\b", "\\|\\|", "1(?![\\w+])");
        // The end of a hierarchy of master data, which has one parent.
        put(all, Cardinality.ZERO_OR_ONE, "u(?=[.|-])");
        return all;
    }

    private static void put(Map<Pattern, Cardinality> all, Cardinality cardinality, String... spellings) {
        for (String spelling : spellings) {
            all.put(Pattern.compile("(?i)" + spelling), cardinality);
        }
    }

    /**
     * The diagram of a text.
     *
     * @param text all of it, from before {@code erDiagram} on
     * @param line the line that it begins on
     */
    static ErDiagram parse(String text, int line) {
        var parser = new ErParser(new Cursor(text, line));
        parser.document();
        return parser.diagram;
    }

    private void document() {
        cursor.skipTo(Pattern.compile("(?i)erDiagram\\b"));
        for (cursor.blanks(); !cursor.atEnd(); cursor.blanks()) {
            int from = cursor.at();
            if (!passOver()) {
                statement();
            }
            if (cursor.at() == from) {
                diagram.problem(
                        cursor.line(), "'" + cursor.rest() + "' is no statement of an erDiagram; the line is skipped");
                cursor.skipLine();
            }
        }
    }

    private boolean passOver() {
        if (cursor.take(DESCRIPTION).isPresent()) {
            return true;
        }
        for (Pattern looks : List.of(LOOKS, SUBGRAPH, END)) {
            if (cursor.sees(looks)
                    && !cursor.isStatement(looks)
                    && cursor.take(looks).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void statement() {
        int line = cursor.line();
        Optional<String> name = name();
        if (name.isEmpty()) {
            return;
        }
        Entity entity = diagram.entity(name.get(), line);
        if (cursor.take("[")) {
            cursor.spaces();
            name().ifPresent(a -> diagram.alias(entity.name(), a));
            cursor.spaces();
            cursor.take("]");
        }
        cursor.spaces();
        cursor.take(CLASSES);
        cursor.spaces();
        if (cursor.take("{")) {
            block(entity, line);
        } else if (!cursor.atLineEnd()) {
            relationship(entity.name(), line);
        }
    }

    private Optional<String> name() {
        return cursor.take(QUOTED)
                .map(q -> q.substring(1, q.length() - 1))
                .or(() -> cursor.take(NAME))
                .filter(n -> !n.isBlank());
    }

    private void block(Entity entity, int begins) {
        for (cursor.blanks(); !cursor.atEnd() && !cursor.take("}"); cursor.blanks()) {
            int line = cursor.line();
            Optional<String> type = word();
            boolean optional = type.isPresent() && cursor.take("?");
            cursor.blanks();
            Optional<String> name = type.isPresent() ? word() : Optional.empty();
            if (name.isEmpty()) {
                diagram.problem(
                        line,
                        "'" + cursor.rest() + "' of " + entity.name()
                                + " is no attribute: write type and name; the line is skipped");
                cursor.skipInBlock();
            } else {
                entity.attributes().add(attribute(type.get(), optional, name.get(), line));
            }
        }
        if (!cursor.closed()) {
            diagram.problem(
                    begins, "the attributes of " + entity.name() + " are cut off; those that are there are taken");
        }
    }

    private Optional<String> word() {
        return cursor.take(BACKTICKS)
                .map(w -> w.substring(1, w.length() - 1))
                .or(() -> cursor.sees(Pattern.compile("(?i)(PK|FK|UK)\\s*[,\"\\n}]"))
                        ? Optional.empty()
                        : cursor.take(ATTRIBUTE));
    }

    private Attribute attribute(String type, boolean optional, String name, int line) {
        var keys = new ArrayList<String>();
        cursor.blanks();
        for (Optional<String> key = cursor.take(KEY); key.isPresent(); key = cursor.take(KEY)) {
            keys.add(key.get().toUpperCase(Locale.ROOT));
            cursor.spaces();
            cursor.take(",");
            cursor.blanks();
        }
        String comment =
                cursor.take(QUOTED).map(q -> q.substring(1, q.length() - 1)).orElse("");
        boolean starred = name.startsWith("*") && name.length() > 1;
        if (starred && !keys.contains("PK")) {
            keys.add("PK");
        }
        return new Attribute(type, optional, starred ? name.substring(1) : name, List.copyOf(keys), comment, line);
    }

    private void relationship(String left, int line) {
        Optional<Cardinality> leftMany = cardinality();
        cursor.spaces();
        Optional<String> bond = leftMany.flatMap(c -> cursor.take(LINE));
        cursor.spaces();
        Optional<Cardinality> rightMany = bond.flatMap(b -> cardinality());
        cursor.spaces();
        Optional<String> right = rightMany.flatMap(c -> name());
        if (right.isEmpty()) {
            diagram.problem(
                    line,
                    "'" + cursor.rest() + "' behind " + left
                            + " is no relationship: write two cardinalities with -- or .. between them, and an entity; the line is skipped");
            cursor.skipLine();
            return;
        }
        diagram.entity(right.get(), line);
        cursor.spaces();
        cursor.take(CLASSES);
        cursor.spaces();
        String role = "";
        if (cursor.take(":")) {
            cursor.spaces();
            role = name().orElse("");
        }
        String spelled = bond.get().toLowerCase(Locale.ROOT);
        boolean identifying = spelled.equals("--") || spelled.equals("to");
        diagram.relationship(
                new Relationship(left, leftMany.get(), rightMany.get(), right.get(), identifying, role, line));
    }

    private Optional<Cardinality> cardinality() {
        return CARDINALITIES.entrySet().stream()
                .filter(e -> cursor.sees(e.getKey()))
                .findFirst()
                .map(e -> {
                    cursor.take(e.getKey());
                    return e.getValue();
                });
    }
}
