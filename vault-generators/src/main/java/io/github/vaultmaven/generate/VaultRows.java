// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.assist.rule.LoadedVault;
import io.github.vaultmaven.assist.rule.VaultSample;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.PayloadSatellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of a loaded vault by the queries of its tests: the rows that a rule judges are those that break a rule which no row
 * keeps.
 */
final class VaultRows implements VaultSample {

    private static final int MOST = 1_000;
    private static final String NAME = "rows";
    private static final Rule KEPT_BY_NONE =
            new Rule.Check(new ExpressionParser().parse("1 = 0").orThrow());

    private final LoadedVault vault;
    private final Map<String, Step> tests;
    private final Function<Shape, String> printed;

    private VaultRows(LoadedVault vault, Map<String, Step> tests, Function<Shape, String> printed) {
        this.vault = vault;
        this.tests = tests;
        this.printed = printed;
    }

    /**
     * Rows of a model's vault.
     *
     * @param vault where it was loaded
     * @param model the model
     * @param planned plans it for the vault's engine
     * @param printer prints queries of a plan
     */
    static VaultRows of(
            LoadedVault vault,
            VaultModel model,
            Function<VaultModel, LoadPlan> planned,
            Function<LoadPlan, Function<Shape, String>> printer) {
        LoadPlan plan = planned.apply(model.withRules(rules(model)));
        Map<String, Step> tests = plan.steps().stream()
                .filter(s -> s.object().endsWith("__rule_" + NAME))
                .collect(Collectors.toMap(s -> s.reads().get(0), Function.identity()));
        return new VaultRows(vault, tests, printer.apply(plan));
    }

    private static List<DeclaredRule> rules(VaultModel model) {
        return model.structures().stream()
                .filter(s -> s instanceof Hub || s instanceof PayloadSatellite)
                .map(Structure.class::cast)
                .map(s -> new DeclaredRule(s.name(), NAME, DeclaredRule.Severity.WARNING, KEPT_BY_NONE, s.origin()))
                .toList();
    }

    @Override
    public List<List<String>> rows(String relation, List<String> columns) {
        if (!tests.containsKey(relation)) {
            return List.of();
        }
        String query = printed.apply(tests.get(relation).statements().get(0).shape());
        String wanted = columns.stream()
                .map(c -> "r.\"" + c.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", "));
        return vault.rows("select " + wanted + " from (\n" + query + "\n) r", MOST);
    }
}
