// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What columns of stagings are made of, in the words of specs; remembers which columns of which table that takes. */
final class Origins {

    private final Losses losses;
    private final Map<String, SourceRelation> relations = new TreeMap<>();
    private final Map<String, Set<String>> used = new LinkedHashMap<>();
    private final Map<String, Set<Stage>> stages = new TreeMap<>();
    private final Set<String> full = new HashSet<>();

    Origins(Losses losses) {
        this.losses = losses;
    }

    /**
     * The column of the table, or the expression, that a staging's column is.
     *
     * @param column the staging's column, or a constant with an exclamation mark
     */
    String of(Stage stage, String column) {
        String key = key(stage.relation());
        relations.put(key, stage.relation());
        if (stages.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(stage)) {
            uses(key).addAll(stage.steps().reads());
            stage.steps().joins().forEach(this::joined);
        }
        if (stage.steps().makes(column)) {
            return column;
        }
        String written = column.startsWith("!") ? column : stage.origin(column);
        if (written.startsWith("!")) {
            return "'" + written.substring(1).replace("'", "''") + "'";
        }
        if (Folded.isPlain(written)) {
            String name = Folded.name(written);
            uses(key).add(name);
            return name;
        }
        return expression(stage, key, written);
    }

    private String expression(Stage stage, String key, String written) {
        String lower = outsideOfTexts(written);
        Optional<Expression> read = new ExpressionParser().parse(lower).result();
        if (read.isEmpty()) {
            losses.add(stage.call(), "the expression `" + written + "` is none of the spec language; write it anew");
            return "null";
        }
        ColumnReferences.of(read.get())
                .forEach(column -> uses(key).add(Folded.name(column.name().text())));
        return lower;
    }

    /** In lower case but for texts in quotes. */
    private static String outsideOfTexts(String written) {
        var text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            quoted ^= c == '\'';
            text.append(quoted ? c : Character.toLowerCase(c));
        }
        return text.toString();
    }

    private void joined(StageSteps.Join join) {
        relations.putIfAbsent(key(join.relation()), join.relation());
        uses(key(join.relation())).addAll(join.columns());
    }

    private static String key(SourceRelation relation) {
        return relation.source() + "." + relation.table();
    }

    private Set<String> uses(String key) {
        return used.computeIfAbsent(key, k -> new LinkedHashSet<>());
    }

    /** The tables that were asked for, by source and name. */
    List<SourceRelation> relations() {
        return new ArrayList<>(relations.values());
    }

    /** The stagings that read the table; none of one that is only joined. */
    List<Stage> stages(SourceRelation relation) {
        return List.copyOf(stages.getOrDefault(key(relation), Set.of()));
    }

    /** Notes that each delivery of a table holds all of its rows. */
    void isFull(SourceRelation relation) {
        full.add(key(relation));
    }

    /** True where each delivery of a table holds all of its rows. */
    boolean full(SourceRelation relation) {
        return full.contains(key(relation));
    }

    /** The columns of a table that were asked for. */
    Set<String> columns(SourceRelation relation) {
        return uses(key(relation));
    }
}
