// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.manifest.FileSource;
import io.github.vaultmaven.manifest.Manifest;
import io.github.vaultmaven.manifest.ManifestJson;
import io.github.vaultmaven.manifest.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vault.layers} and {@code vault.entities}. */
class SelectionTest {

    @TempDir
    Path project;

    @BeforeEach
    void specs() throws IOException {
        Files.createDirectories(project.resolve("specs"));
        Files.writeString(project.resolve("specs/shop.yaml"), """
                source: erp
                load_timestamp: run
                tables:
                  people:
                    files: "people.csv"
                    columns: {id: bigint, name: varchar, town_no: bigint}
                    join: [{table: towns, on: {town_no: no}, take: {town: name}}]
                  towns: {files: "towns.csv", columns: {no: bigint, name: varchar}}
                  orders: {files: "orders.csv", columns: {no: varchar, id: bigint}}
                ---
                entity: person
                hub: {business_key: [id]}
                satellites: [{name: details, attributes: [name, town]}]
                source_mappings: {erp: {table: people}}
                ---
                entity: purchase
                hub: {business_key: [no]}
                links: [{name: bought_by, related_hub: person}]
                source_mappings: {erp: {table: orders}}
                ---
                computed_satellite: loud
                on: person
                attributes: [{name: loud, type: varchar}]
                query: "select person_hk, load_timestamp, upper(name) as loud from s_person_details_erp"
                ---
                dimension: person
                hub: person
                attributes: {name: details.name}
                """);
    }

    private Manifest generate(Set<String> layers, Set<String> entities) throws IOException {
        var settings = new GenerationSettings(
                project.resolve("specs"),
                project,
                project.resolve("out"),
                Optional.empty(),
                "shop",
                "sql",
                List.of("duckdb"),
                layers,
                entities,
                "test");
        GenerationResult result = new Generation(settings, getClass().getClassLoader()).run();
        assertThat(result.findings()).isEmpty();
        return new ManifestJson().readFolder(project.resolve("out/shop/duckdb"));
    }

    private static List<String> loads(Manifest manifest) {
        return manifest.steps(Phase.LOAD).stream().map(s -> s.object()).sorted().toList();
    }

    private static List<String> landings(Manifest manifest) {
        List<String> landed =
                manifest.files().stream().map(FileSource::relation).sorted().toList();
        assertThat(manifest.steps(Phase.CREATE).stream().map(s -> s.object()).filter(name -> name.startsWith("land_")))
                .containsExactlyInAnyOrderElementsOf(landed);
        return landed;
    }

    @Test
    void everythingByDefault() throws IOException {
        Manifest all = generate(Set.of(), Set.of());
        assertThat(loads(all))
                .contains("stg_person_erp", "h_person", "h_purchase", "l_bought_by", "s_loud", "dim_person");
        assertThat(landings(all)).containsExactly("land_erp_orders", "land_erp_people", "land_erp_towns");
    }

    @Test
    void layers() throws IOException {
        Manifest raw = generate(Set.of("staging", "raw"), Set.of());
        assertThat(loads(raw))
                .containsExactly(
                        "h_person",
                        "h_purchase",
                        "l_bought_by",
                        "s_person_details_erp",
                        "stg_person_erp",
                        "stg_purchase_erp");
        assertThat(landings(raw)).containsExactly("land_erp_orders", "land_erp_people", "land_erp_towns");
        Manifest business = generate(Set.of("business"), Set.of());
        assertThat(loads(business)).contains("s_loud").noneMatch(name -> name.equals("h_person"));
        assertThat(landings(business)).isEmpty();
    }

    @Test
    void anEntityBringsTheFilesThatItReads() throws IOException {
        Manifest person = generate(Set.of("staging", "raw"), Set.of("person"));
        assertThat(loads(person)).containsExactly("h_person", "s_person_details_erp", "stg_person_erp");
        assertThat(landings(person)).containsExactly("land_erp_people", "land_erp_towns");
    }

    @Test
    void noTestReadsWhatIsLeftOut() throws IOException {
        Manifest purchase = generate(Set.of(), Set.of("purchase"));
        assertThat(purchase.steps(Phase.TEST))
                .isNotEmpty()
                .noneMatch(step -> step.reads().contains("h_person"));
    }

    @Test
    void anUnknownEntityIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> generate(Set.of(), Set.of("person", "purchse")))
                .isInstanceOf(GenerationRefused.class)
                .hasMessage("vault.entities names `purchse`, which no spec defines; did you mean `purchase`?\n"
                        + "There are person, purchase.");
        assertThat(project.resolve("out")).doesNotExist();
    }
}
