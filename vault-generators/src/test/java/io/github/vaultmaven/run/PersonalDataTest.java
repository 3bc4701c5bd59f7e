// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of a person stand in no message and in no report, under whatever name a test returns them. */
class PersonalDataTest {

    private static final String SPECS = """
            source: crm
            load_timestamp: {path: "_(\\\\d{8})[.]csv", format: yyyyMMdd}
            tables:
              people:
                files: {path: "people_*.csv"}
                columns:
                  mail: {type: varchar(40), pii: contact}
                  name: {type: varchar(40), pii: name}
                  born: {type: date, pii: birth}
                  shop: {type: varchar(40), pii: none}
            ---
            entity: person
            hub:
              business_key: [address]
              rules: [{name: nobody, on: address, in: [nobody]}]
            satellites:
              - name: details
                attributes:
                  - name: called
                    from: name
                  - name: upper_name
                    expression: "upper(name)"
                  - born
                  - shop
                rules:
                  - {name: nobody, on: called, in: [nobody]}
                  - {name: nobody_loud, on: upper_name, in: [NOBODY]}
                  - {name: nowhere, on: shop, in: [nowhere]}
            source_mappings: {crm: {table: people, key_field: mail}}
            ---
            dimension: person
            hub: person
            type: scd1
            attributes: {label: details.called, shop: details.shop}
            rules: [{name: nobody_shown, on: label, in: [nobody]}]
            """;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void examplesShowNoPersonalData(String engine) throws Exception {
        try (var vault = new SpecVault(home, engine)) {
            ScriptFolder scripts = vault.generate(SPECS);
            vault.load(
                    scripts,
                    "people_20260101.csv",
                    "mail,name,born,shop\ncanary@a.example,Canary,2000-01-01,here\nb@b.example,Canary,canary-day,here\n");
            TestReport report = vault.test(scripts);

            Map<String, TestResult> found = report.tests().stream()
                    .filter(test -> test.rows() > 0)
                    .collect(Collectors.toMap(TestResult::object, t -> t, (a, b) -> a));
            assertThat(report.tests().stream().filter(t -> t.object().contains("__rule_") && t.rows() > 0))
                    .hasSize(5);
            String said = new TestReportWriter().json(report)
                    + report.tests().stream().map(TestResult::message).collect(Collectors.joining("\n"));
            assertThat(said).doesNotContainIgnoringCase("canary");
            assertThat(said).contains("called=***", "upper_name=***", "address=***", "label=***", "shop=here");
            assertThat(List.of("born=***", "born__raw=***").stream().anyMatch(said::contains))
                    .isTrue();
        }
    }
}
