// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.state;

import io.github.vaultmaven.state.VaultState.Column;
import io.github.vaultmaven.state.VaultState.Hash;
import io.github.vaultmaven.state.VaultState.Model;
import io.github.vaultmaven.state.VaultState.Relation;
import io.github.vaultmaven.state.VaultState.TechnicalNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in words what a model holds, and what differs between two states. The same states give the same lines. */
public final class StateWords {

    private static final String INDENT = "  ";

    private StateWords() {}

    /** What a model holds: how it hashes, how many relations of each kind there are, and each of them. */
    public static List<String> of(Model model) {
        var lines = new ArrayList<String>();
        lines.add("Model `%s` hashes by the profile %s with %s, stored as %s."
                .formatted(
                        model.name(),
                        model.hash().profile(),
                        model.hash().algorithm(),
                        model.hash().storage()));
        Map<String, Long> kinds = model.relations().stream()
                .collect(Collectors.groupingBy(Relation::kind, TreeMap::new, Collectors.counting()));
        lines.add(
                kinds.isEmpty()
                        ? "It has no relations."
                        : "Its relations: "
                                + kinds.entrySet().stream()
                                        .map(e -> e.getValue() + " of kind " + e.getKey())
                                        .collect(Collectors.joining(", "))
                                + ".");
        model.relations().forEach(relation -> lines.add(INDENT + of(relation)));
        return lines;
    }

    private static String of(Relation relation) {
        String parent = relation.parent() == null || relation.parent().isEmpty() ? "" : " of " + relation.parent();
        String key = relation.key().isEmpty() ? "" : ", key " + columns(relation.key());
        String columns = relation.columns().isEmpty() ? "" : ", columns " + columns(relation.columns());
        return "%s: %s%s%s%s".formatted(relation.name(), relation.kind(), parent, key, columns);
    }

    private static String columns(List<Column> columns) {
        return columns.stream().map(Column::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /** What differs, model by model; no line where nothing does. */
    public static List<String> difference(VaultState before, VaultState after) {
        var lines = new ArrayList<String>();
        compare(before.models(), after.models(), Model::name, "model", lines, (a, b) -> models(a, b, lines));
        return lines;
    }

    private static void models(Model before, Model after, List<String> lines) {
        String model = "`" + after.name() + "`: ";
        if (!before.hash().equals(after.hash())) {
            lines.add(model + "hashes otherwise: %s instead of %s".formatted(of(after.hash()), of(before.hash())));
        }
        if (!before.columns().equals(after.columns())) {
            lines.add(model
                    + "technical columns have other names: %s instead of %s"
                            .formatted(of(after.columns()), of(before.columns())));
        }
        compare(
                before.relations(),
                after.relations(),
                Relation::name,
                "relation",
                lines,
                (a, b) -> relations(a, b, lines));
    }

    private static void relations(Relation before, Relation after, List<String> lines) {
        String relation = "`" + after.name() + "`: ";
        if (!before.kind().equals(after.kind())) {
            lines.add(relation + "is a " + after.kind() + ", and was a " + before.kind());
        }
        if (!before.key().equals(after.key())) {
            lines.add(relation + "has the key " + columns(after.key()) + ", and had " + columns(before.key()));
        }
        compare(
                before.columns(),
                after.columns(),
                Column::name,
                "column of " + relation.substring(0, relation.length() - 2),
                lines,
                (a, b) -> {
                    if (!a.equals(b)) {
                        lines.add(relation + "`" + b.name() + "` is " + b.type() + ", and was " + a.type());
                    }
                });
    }

    private static String of(Hash hash) {
        return hash.profile() + " " + hash.algorithm() + " " + hash.storage();
    }

    private static String of(TechnicalNames names) {
        return names.loadTimestamp() + ", " + names.recordSource() + ", " + names.runId();
    }

    /** Does something with two of one name. */
    private interface Both<T> {
        void compare(T before, T after);
    }

    private static <T> void compare(
            Collection<T> before,
            Collection<T> after,
            Function<T, String> name,
            String what,
            List<String> lines,
            Both<T> both) {
        Map<String, T> old = new TreeMap<>();
        before.forEach(one -> old.put(name.apply(one), one));
        Map<String, T> now = new TreeMap<>();
        after.forEach(one -> now.put(name.apply(one), one));
        old.keySet().stream()
                .filter(n -> !now.containsKey(n))
                .forEach(n -> lines.add("gone: %s `%s`".formatted(what, n)));
        now.forEach((n, one) -> {
            if (old.containsKey(n)) {
                both.compare(old.get(n), one);
            } else {
                lines.add("new: %s `%s`".formatted(what, n));
            }
        });
    }
}
