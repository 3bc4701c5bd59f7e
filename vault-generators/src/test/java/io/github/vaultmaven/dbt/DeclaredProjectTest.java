// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.vaultmaven.dbt.env.DbtEnvironment;
import io.github.vaultmaven.dbt.env.DbtResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project declares is what every version of dbt reads without a warning. */
class DeclaredProjectTest {

    private static final Path FEATURES = Path.of("..", "it", "every-feature", "src", "main", "vault");
    private static final Path HEALTH = Path.of("..", "it", "health", "src", "main", "vault");

    @TempDir
    private Path work;

    private GeneratedProject feature(String model, Map<String, String> options) throws Exception {
        Path specs = ModelSpecs.only(FEATURES, List.of(model), work.resolve("specs"));
        return GeneratedProject.of(specs, model, options, work.resolve("out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"governance", "rules", "access"})
    void isReadWithoutAWarning(String model) throws Exception {
        GeneratedProject project = feature(model, Map.of());
        project.strict("parse").passed();
        project.fusion("parse").passed();
    }

    @Test
    void compilesAndListsWithoutAWarning() throws Exception {
        GeneratedProject project = GeneratedProject.of(HEALTH, "health", Map.of(), work);
        project.dbt(DbtEnvironment.dbt111(), "compile").passed();
        project.dbt(DbtEnvironment.dbt111(), "ls").passed();
        project.dbt(DbtEnvironment.dbt112(), "compile").passed();
    }

    /** Fusion runs what stands before the models even when it only compiles, for which it fetches a driver. */
    @Test
    void fusionCompilesWithoutAWarning() throws Exception {
        GeneratedProject project = GeneratedProject.of(HEALTH, "health", Map.of(), work);
        Path file = project.folder().resolve("dbt_project.yml");
        Files.writeString(file, Files.readString(file).replaceAll("on-run-start:\n(  - .*\n)+", ""));
        project.fusion("compile", "--no-introspect").passed();
    }

    @Test
    void aKeyThatDbtDoesNotKnowIsFound() throws Exception {
        GeneratedProject project = feature("governance", Map.of());
        Path file = project.folder().resolve("models/integration/hubs/schema.yml");
        Files.writeString(
                file, Files.readString(file).replaceFirst("    description:", "    owner: nobody\n    description:"));
        assertThat(project.strict("parse").exitCode()).isNotZero();
        assertThat(project.fusion("parse").exitCode()).isNotZero();
    }

    /** Facts of the model with a time: purchases, stock; what has none has no metric. */
    @Test
    void factsBecomeSemanticModels() throws Exception {
        GeneratedProject latest = feature("access", Map.of());
        latest.dbt(DbtEnvironment.dbt112(), "parse").passed();
        assertAccess(latest.semanticManifest());
        latest.fusion("parse").passed();
        assertAccess(latest.semanticManifest());
    }

    @Test
    void factsBecomeSemanticModelsInTheOldSyntax() throws Exception {
        GeneratedProject legacy = feature("access", Map.of("dbt.semantic", "legacy"));
        legacy.strict("parse").passed();
        assertAccess(legacy.semanticManifest());
    }

    private static void assertAccess(JsonNode manifest) {
        assertThat(names(manifest.get("semantic_models")))
                .containsExactlyInAnyOrder(
                        "dim_buyer",
                        "dim_buyer_now",
                        "dim_group",
                        "dim_ware_closing",
                        "fact_purchases",
                        "fact_purchases_per_buyer",
                        "fact_stock",
                        "fact_ware_life");
        assertThat(names(manifest.get("metrics")))
                .containsExactlyInAnyOrder("purchases_quantity", "purchases_amount", "stock_stock");
        assertThat(manifest.get("project_configuration").get("time_spines")).hasSize(1);
    }

    private static List<String> names(JsonNode entries) {
        return entries.findValuesAsText("name").isEmpty()
                ? List.of()
                : java.util.stream.StreamSupport.stream(entries.spliterator(), false)
                        .map(e -> e.get("name").asText())
                        .toList();
    }

    /** One of each kind passes; what stores every row, changed or not, fails the one of satellites. */
    @Test
    void unitTestsTellRightModelsFromWrongOnes() throws Exception {
        GeneratedProject project = feature("access", Map.of());
        assertThat(project.text("models/unit_tests.yml"))
                .contains("model: s_buyer_profile_mill\n", "model: dim_buyer\n", "model: pit_ware\n", "model: stg_");
        project.dbt(DbtEnvironment.dbt111(), "test", "--select", "test_type:unit")
                .passed();
        Path satellite = project.folder().resolve("models/integration/satellites/s_buyer_profile_mill.sql");
        String right = Files.readString(satellite);
        String wrong = right.replace("c.profile_hashdiff is distinct from c.previous_hashdiff", "true");
        assertThat(wrong).isNotEqualTo(right);
        Files.writeString(satellite, wrong);
        var failed = project.dbt(DbtEnvironment.dbt111(), "test", "--select", "test_type:unit");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output()).contains("FAIL 1 s_buyer_profile_mill::s_buyer_profile_mill__unit");
    }

    /** Digests of any length, stored as bytes or as text: what cannot be compared is left out, and enough is left. */
    @ParameterizedTest
    @ValueSource(strings = {"{algorithm: sha256, storage: binary}", "{algorithm: sha1, storage: hex}"})
    void unitTestsTellRightModelsFromWrongOnesWhateverDigestsAre(String hash) throws Exception {
        Path specs = HashedSpecs.of(List.of("access"), hash, work.resolve("specs"));
        GeneratedProject project = GeneratedProject.of(specs, "access", Map.of(), work.resolve("out"));
        assertThat(project.text("models/unit_tests.yml"))
                .contains("model: s_buyer_profile_mill\n", "model: dim_buyer\n", "model: pit_ware\n", "model: stg_");
        project.dbt(DbtEnvironment.dbt111(), "test", "--select", "test_type:unit")
                .passed();
        Path satellite = project.folder().resolve("models/integration/satellites/s_buyer_profile_mill.sql");
        Files.writeString(
                satellite,
                Files.readString(satellite).replace("c.profile_hashdiff is distinct from c.previous_hashdiff", "true"));
        assertThat(project.dbt(DbtEnvironment.dbt111(), "test", "--select", "test_type:unit")
                        .output())
                .contains("FAIL 1 s_buyer_profile_mill::s_buyer_profile_mill__unit");
    }

    /** What is parsed, trimmed, null by a mark, derived, and kept as it does not fit; each is missed where the model lacks it. */
    @Test
    void theUnitTestOfAStagingTellsARightOneFromWrongOnes() throws Exception {
        Path specs = Files.createDirectories(work.resolve("specs"));
        Files.writeString(specs.resolve("specs.yaml"), """
                source: shop
                tables:
                  payments:
                    load_timestamp: run
                    columns:
                      no: varchar(5)
                      method: {type: varchar, trim: true, null: [n/a]}
                      country: varchar
                      amount: {type: "decimal(12,2)", text: true, decimal_sign: ",", group_sign: ".", strip: "€", trim: true}
                      paid_on: {type: date, text: true, format: d.M.yyyy}
                    derive: {place: "upper(country) || '-1'"}
                ---
                entity: payment
                hub: {business_key: [{name: no, type: varchar}]}
                satellites: [{name: details, attributes: [method, country, amount, paid_on, place]}]
                source_mappings: {shop: {table: payments, key_field: no}}
                """);
        GeneratedProject project = GeneratedProject.of(specs, "vault", Map.of(), work.resolve("out"));
        assertThat(project.text("models/unit_tests.yml"))
                .contains("place: A-1\n", "amount: '1234.50'\n", "paid_on: 2026-01-02\n", "amount__raw: wrong\n");
        Path file = project.folder().resolve("models/staging/shop/stg_payment_shop.sql");
        String right = Files.readString(file);
        assertThat(unitTests(project, file, right).exitCode()).isZero();
        for (String[] wrong :
                new String[][] {{"'-1'", "'-2'"}, {"'n/a'", "'a/n'"}, {" then p.amount__text end", " then 'lost' end"}
                }) {
            assertThat(right).contains(wrong[0]);
            assertThat(unitTests(project, file, right.replace(wrong[0], wrong[1]))
                            .output())
                    .contains("FAIL 1 stg_payment_shop::stg_payment_shop__unit");
        }
    }

    private static DbtResult unitTests(GeneratedProject project, Path model, String text) throws Exception {
        Files.writeString(model, text);
        return project.dbt(DbtEnvironment.dbt111(), "test", "--select", "stg_payment_shop,test_type:unit");
    }

    @Test
    void withoutSemanticModelsNothingIsSaidOfThem() throws Exception {
        GeneratedProject off = feature("access", Map.of("dbt.semantic", "off"));
        assertThat(off.text("models/marts/facts/schema.yml"))
                .doesNotContain("semantic_model")
                .doesNotContain("metrics:");
        assertThat(off.folder().resolve("models/marts/semantic_models.yml")).doesNotExist();
    }

    /** The words of it/every-feature's governance folder. */
    @Test
    void whoAnswersStandsWithTheModels() throws Exception {
        GeneratedProject project = feature("governance", Map.of());
        assertThat(project.text("models/groups.yml")).isEqualTo("""
                version: 2
                groups:
                  - name: care
                    owner:
                      name: medical office
                """);
        assertThat(project.text("models/integration/hubs/schema.yml"))
                .contains("      group: care\n      tags:\n        - restricted\n        - daily\n      meta:\n")
                .contains("        steward: records desk\n")
                .contains("        terms:\n          available_by: '07:00'\n");
        assertThat(project.text("models/docs.md")).contains("{% docs h_patient %}\nWho was treated\n");
    }
}
