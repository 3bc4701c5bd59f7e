// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineQueriesTest {

    private static final String SPECS = """
            entity: person
            hub: {business_key: [{name: id, type: varchar}]}
            ---
            computed_satellite: domain
            on: person
            sql: {duckdb: "select person_hk, id as domain, load_timestamp from h_person"}
            attributes: {domain: varchar}
            """;

    @Test
    void everyEngineThatIsGeneratedForNeedsItsText() {
        var diagnostics = new Diagnostics();
        var model = Resolver.resolve(
                        SpecReader.read(List.of(YamlSource.of("bv.yaml", SPECS)), diagnostics), diagnostics)
                .orElseThrow();
        EngineQueries.check(model, List.of("duckdb"), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        EngineQueries.check(model, List.of("duckdb", "postgresql"), diagnostics);
        assertThat(diagnostics.all()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo("missing-engine-query");
            assertThat(found.range()).hasToString("bv.yaml:6:15");
            assertThat(ConsoleReport.oneLine(found))
                    .contains("`domain` has no query for `postgresql`, which is generated for");
            assertThat(found.help()).isEqualTo("add `postgresql:` beneath `sql`, or write a `query`");
        });
    }
}
