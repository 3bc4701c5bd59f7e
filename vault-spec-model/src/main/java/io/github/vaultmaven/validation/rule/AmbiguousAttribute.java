// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Label;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An attribute that a join looks up in the vault stands in one satellite: rows of the others would be passed over. */
public final class AmbiguousAttribute implements ModelRule {

    @Override
    public String id() {
        return "ambiguous-attribute";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        for (SourceTable table : context.model().sources()) {
            for (SourceStep step : table.steps()) {
                if (step instanceof SourceStep.Join join
                        && join.target() instanceof SourceStep.Target.AsOfVault vault) {
                    check(context.model(), table, join, vault.entity(), findings);
                }
            }
        }
    }

    private static void check(
            VaultModel model, SourceTable table, SourceStep.Join join, String entity, RuleFindings findings) {
        Optional<Hub> hub = structures(model, Hub.class)
                .filter(h -> h.entity().equals(entity))
                .findFirst();
        if (hub.isEmpty()) {
            return;
        }
        for (String name : names(join)) {
            List<Satellite> holders = holders(model, hub.get(), name);
            if (holders.size() > 1) {
                findings.add(
                        place(table, join, name),
                        Wording.quote(name) + " of " + Wording.quote(entity) + " stands in " + holders.size()
                                + " satellites, and it is not said which of them is meant",
                        "give it another name in all but one of " + listed(holders),
                        holders.stream()
                                .map(s -> new Label(s.origin().range(), s.name()))
                                .toArray(Label[]::new));
            }
        }
    }

    private static Set<String> names(SourceStep.Join join) {
        var names = new TreeSet<>(join.on().values());
        join.take().forEach(taken -> names.add(taken.from()));
        return names;
    }

    private static List<Satellite> holders(VaultModel model, Hub hub, String name) {
        boolean isKey = hub.businessKey().stream().anyMatch(k -> k.name().equals(name));
        return isKey
                ? List.of()
                : structures(model, Satellite.class)
                        .filter(s -> s.parent().relation().equals(hub.name()))
                        .filter(s ->
                                s.attributes().stream().anyMatch(a -> a.name().equals(name)))
                        .toList();
    }

    /** Where it is fetched; what is only compared has no place but the table's. */
    private static SourceRange place(SourceTable table, SourceStep.Join join, String name) {
        return join.take().stream()
                .filter(taken -> taken.from().equals(name))
                .map(taken -> taken.column().origin().range())
                .findFirst()
                .orElse(table.origin().range());
    }

    private static String listed(List<Satellite> satellites) {
        return satellites.stream().map(s -> Wording.quote(s.name())).collect(Collectors.joining(", "));
    }

    private static <T> Stream<T> structures(VaultModel model, Class<T> kind) {
        return model.structures().stream().filter(kind::isInstance).map(kind::cast);
    }
}
