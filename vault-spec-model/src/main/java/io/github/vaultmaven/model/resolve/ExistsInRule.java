// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves {@code exists_in}: the key of a reference, or columns of a relation. */
final class ExistsInRule {

    static final String RULE_TARGET = "rule-target";

    private static final String REFERENCE = "reference.";

    private final RulePlace place;
    private final RuleObjects objects;
    private final Diagnostics diagnostics;

    ExistsInRule(RulePlace place, RuleObjects objects, Diagnostics diagnostics) {
        this.place = place;
        this.objects = objects;
        this.diagnostics = diagnostics;
    }

    Optional<Rule> resolve(RuleSpec spec) {
        List<RuleColumn> columns =
                spec.on().stream().flatMap(n -> place.column(n).stream()).toList();
        Optional<Target> target = target(spec);
        if (target.isEmpty() || columns.size() != spec.on().size()) {
            return Optional.empty();
        }
        List<RuleColumn> others = target.get().columns;
        if (columns.size() != others.size()) {
            return report(
                    spec.values().get(0),
                    columns.size() + (columns.size() == 1 ? " column" : " columns") + " cannot be found in "
                            + others.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!comparable(columns.get(i), others.get(i))) {
                return report(
                        spec.values().get(0),
                        Wording.quote(columns.get(i).name()) + " is " + words(columns.get(i)) + ", "
                                + Wording.quote(others.get(i).name()) + " is " + words(others.get(i)));
            }
        }
        return Optional.of(new Rule.ExistsIn(
                columns.stream().map(RuleColumn::name).toList(),
                target.get().relation,
                others.stream().map(RuleColumn::name).toList()));
    }

    private static String words(RuleColumn column) {
        return column.digest() ? "a hash key" : column.type().toString();
    }

    private static boolean comparable(RuleColumn left, RuleColumn right) {
        return left.digest() == right.digest() && family(left.type()) == family(right.type());
    }

    /** Types whose values engines compare without a cast. */
    private static int family(DataType type) {
        if (type instanceof DataType.Date || type instanceof DataType.Timestamp) {
            return 1;
        }
        if (type instanceof DataType.Text || type instanceof DataType.Json) {
            return 2;
        }
        return type instanceof DataType.Bool ? 3 : 4;
    }

    /** A relation and columns of it. */
    private record Target(String relation, List<RuleColumn> columns) {}

    private Optional<Target> target(RuleSpec spec) {
        if (spec.on().isEmpty() || spec.values().isEmpty()) {
            diagnostics.error(
                    RuleResolver.RULE_FORM,
                    spec.range(),
                    "`exists_in` needs columns and where they are to be found",
                    "write `on: column, exists_in: reference.name` or `exists_in: relation.column`");
            return Optional.empty();
        }
        Located<String> first = spec.values().get(0);
        return first.value().startsWith(REFERENCE) ? reference(first) : relation(spec.values());
    }

    private Optional<Target> reference(Located<String> written) {
        String name = written.value().substring(REFERENCE.length());
        Optional<Reference> found = objects.reference(name);
        if (found.isEmpty()) {
            return report(
                    written,
                    Wording.quote(name) + " is not the name of a reference"
                            + Suggestions.question(name, objects.references()));
        }
        return found.map(r -> new Target(
                r.name(),
                r.key().stream()
                        .map((KeyPart k) -> RuleColumn.of(k.name(), k.type()))
                        .toList()));
    }

    private Optional<Target> relation(List<Located<String>> written) {
        var columns = new ArrayList<RuleColumn>();
        String relation = "";
        for (Located<String> one : written) {
            int dot = one.value().lastIndexOf('.');
            String name = dot < 0 ? one.value() : one.value().substring(0, dot);
            Map<String, RuleColumn> known = objects.columns().get(name);
            if (known == null || dot < 0) {
                return known == null
                        ? report(
                                one,
                                Wording.quote(name) + " is not the name of a relation"
                                        + Suggestions.question(
                                                name, objects.columns().keySet()))
                        : report(one, "which column of " + Wording.quote(name) + "?");
            }
            String column = one.value().substring(dot + 1);
            if (!known.containsKey(column) || !relation.isEmpty() && !relation.equals(name)) {
                return report(
                        one,
                        known.containsKey(column)
                                ? "all columns are to be found in one relation"
                                : Wording.quote(name) + " has no column " + Wording.quote(column)
                                        + Suggestions.question(column, known.keySet()));
            }
            relation = name;
            columns.add(known.get(column));
        }
        return Optional.of(new Target(relation, columns));
    }

    private <T> Optional<T> report(Located<String> at, String message) {
        diagnostics.error(RULE_TARGET, at.range(), message, "");
        return Optional.empty();
    }
}
