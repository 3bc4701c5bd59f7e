// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.hash.HashProfiles;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules look at the loads alone; what they do not see must create nothing. */
class PlannedLoadsTest {

    private static final String SPECS = """
            source: crm
            load_timestamp: loaded_at
            tables:
              customer:
                columns:
                  no: {type: varchar(20), nullable: false}
                  name: {type: varchar(80)}
                  loaded_at: {type: timestamp}
            ---
            entity: customer
            hub:
              business_key: [no]
            satellites:
              - name: details
                attributes: [name]
                retention: {rejects: 90 days}
            source_mappings:
              crm:
                table: customer
            """;

    @Test
    void loadsAreThePlanWithoutWhatFollowsFromThem() {
        PlannedLoads loads = loads();
        List<Step> plan = loads.plan().steps();
        assertThat(plan).extracting(Step::phase).contains(Step.Phase.TEST, Step.Phase.MAINTAIN);
        assertThat(loads.steps())
                .containsExactlyInAnyOrderElementsOf(
                        plan.stream().filter(s -> s.phase() == Step.Phase.LOAD).toList());
    }

    @Test
    void onlyLoadsCreateRelations() {
        PlannedLoads loads = loads();
        assertThat(loads.steps())
                .flatExtracting(Step::creates)
                .extracting(Relation::name)
                .contains("h_customer", "s_customer_details_crm", "stg_customer_crm")
                .containsExactlyInAnyOrderElementsOf(loads.plan().steps().stream()
                        .flatMap(step -> step.creates().stream())
                        .map(Relation::name)
                        .toList());
    }

    private static PlannedLoads loads() {
        var diagnostics = new Diagnostics();
        var specs = SpecReader.read(List.of(YamlSource.of("specs.yml", SPECS)), diagnostics);
        VaultModel model = Resolver.resolve(specs, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.all().toString()));
        var context = new PlanContext(
                model,
                Dialects.byName("duckdb"),
                HashProfiles.byName(model.hash().profile()));
        return Planner.of(PlannedLoadsTest.class.getClassLoader()).loads(context);
    }
}
