// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.generate.AssistSettings;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In {@code locked}, instructions that nobody answered are told of, and are an error where that is wanted. */
class UnansweredInstructionsTest {

    private static final String SPECS = """
            source: crm
            load_timestamp: loaded_at
            tables:
              customer:
                $table
                columns: {customer_no: varchar, city: varchar, account_no: varchar, loaded_at: timestamp}
            ---
            entity: customer
            hub: {business_key: [customer_no], sources: [crm]}
            satellites:
              - name: details
                attributes: [{name: city, description: Where the customer lives.}]
                sources: [crm]
                $satellite
            links: [{name: ownership, members: [customer, account], sources: [crm]}]
            source_mappings: {crm: {table: customer, key_field: customer_no}}
            ---
            entity: account
            hub: {business_key: [account_no]}
            ---
            {snapshots: daily, every: day, from: 2024-01-01}
            ---
            pit: customer
            hub: customer
            snapshots: daily
            satellites: [details]
            $pit
            ---
            bridge: owners
            start: customer
            path: [ownership]
            snapshots: daily
            $bridge
            ---
            dimension: buyer
            hub: customer
            $dimension
            """;

    @TempDir
    Path folder;

    private String specs = SPECS;

    @ParameterizedTest
    @CsvSource({
        "table, stg_customer_crm",
        "satellite, stg_customer_crm",
        "pit, pit_customer",
        "bridge, bridge_owners",
        "dimension, dim_buyer"
    })
    void eachIsMissing(String place, String relation) throws IOException {
        Diagnostic found = missing(generated(place, false).findings());
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message())
                .isEqualTo("1 question of `revise` has no accepted answer: `query %s on duckdb`".formatted(relation));
        assertThat(found.range().toString()).startsWith("assist.lock.yaml");
        assertThat(folder.resolve("out")).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"table", "satellite", "pit", "bridge", "dimension"})
    void eachIsAnErrorWhereThatIsWanted(String place) throws IOException {
        GenerationResult result = generated(place, true);
        assertThat(missing(result.findings()).severity()).isEqualTo(Severity.ERROR);
        assertThat(result.failed()).isTrue();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void withoutInstructionsNothingIsMissing(boolean strict) throws IOException {
        assertThat(generated("nothing", strict).findings()).isEmpty();
    }

    /** Where no query is revised, each place says why, and nobody is asked. */
    @ParameterizedTest
    @CsvSource({
        "dbt-datavault4dbt, postgresql, 'profile: datavault4dbt-2, algorithm: md5, storage: hex', a package's macros",
        "dbt-automate-dv, postgresql, 'profile: automate_dv, algorithm: md5, storage: binary', a package's macros",
        "sql, postgresql, storage: hex, revisions are tried on duckdb",
        "sql, duckdb, storage: binary, its keys are bytes"
    })
    void whereNothingIsRevisedANoteSaysSo(String target, String engine, String hash, String why) throws IOException {
        specs = "vault: crm\nconventions: {hash: {" + hash + "}}\n---\n" + SPECS;
        for (String place : List.of("table", "satellite", "pit", "bridge", "dimension")) {
            List<Diagnostic> findings = generated(place, true, target, engine).findings();
            assertThat(findings).noneMatch(d -> d.severity() == Severity.ERROR);
            assertThat(findings)
                    .filteredOn(d -> d.id().equals("instruction-place"))
                    .hasSize(1);
            Diagnostic note = findings.stream()
                    .filter(d -> d.id().equals("instruction-place"))
                    .findFirst()
                    .orElseThrow();
            assertThat(note.message())
                    .contains("nothing is revised by the instructions of")
                    .contains(why);
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.range().toString()).startsWith("specs/shop.yaml:");
        }
    }

    private static Diagnostic missing(List<Diagnostic> findings) {
        assertThat(findings).extracting(Diagnostic::id).containsExactly("missing-answer");
        return findings.get(0);
    }

    private GenerationResult generated(String place, boolean strict) throws IOException {
        return generated(place, strict, "sql", "duckdb");
    }

    private GenerationResult generated(String place, boolean strict, String target, String engine) throws IOException {
        Path home = Files.createDirectories(folder.resolve("specs"));
        Files.writeString(
                home.resolve("shop.yaml"),
                specs.replace("$" + place, "instructions: The city is kept in capitals")
                        .replaceAll("(?m)^ *\\$.*\\R", ""));
        var settings = new GenerationSettings(
                        home,
                        folder,
                        folder.resolve("out"),
                        Optional.empty(),
                        "vault",
                        target,
                        List.of(engine),
                        Set.of(),
                        Set.of(),
                        "test")
                .withAssist(
                        new AssistSettings(AssistMode.LOCKED, Optional.of(folder.resolve("assist.lock.yaml")), strict));
        return new Generation(settings, getClass().getClassLoader()).run();
    }
}
