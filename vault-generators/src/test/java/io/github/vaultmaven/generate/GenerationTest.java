// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.artifact.WriteResult;
import io.github.vaultmaven.diagnostics.ConsoleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

    private static final String SOURCE = """
            source: shop
            load_timestamp: loaded_at
            tables:
              customer:
                columns: {customer_no: varchar(20), name: varchar, loaded_at: timestamp}
            """;
    private static final String ENTITY = """
            entity: customer
            hub: {business_key: [customer_no]}
            satellites: [{name: details, attributes: [name]}]
            source_mappings: {shop: {table: customer, key_field: customer_no}}
            """;

    @TempDir
    Path project;

    private GenerationResult run(String... dialects) throws IOException {
        return new Generation(settings(List.of(dialects)), getClass().getClassLoader()).run();
    }

    private GenerationSettings settings(List<String> dialects) {
        return new GenerationSettings(
                project.resolve("specs"),
                project,
                project.resolve("out"),
                Optional.empty(),
                "shop",
                "sql",
                dialects,
                Set.of(),
                Set.of(),
                "test");
    }

    private void spec(String path, String text) throws IOException {
        Path file = project.resolve("specs").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aSecondRunWritesNothing() throws IOException {
        spec("a.yaml", SOURCE);
        spec("b.yaml", ENTITY);
        WriteResult first = run("duckdb", "postgresql").written().orElseThrow();
        assertThat(first.unchanged()).isZero();
        WriteResult second = run("duckdb", "postgresql").written().orElseThrow();
        assertThat(second).isEqualTo(new WriteResult(0, first.written(), 0));
        assertThat(project.resolve("out/shop/duckdb/load/hubs/h_customer.sql")).exists();
        assertThat(project.resolve("out/shop/postgresql/load/satellites/s_customer_details_shop.sql"))
                .exists();
    }

    @Test
    void theCardinalityOfALinkStandsInTheHeadsOfItsScripts() throws IOException {
        spec("a.yaml", SOURCE);
        spec("b.yaml", ENTITY);
        spec("c.yaml", """
                entity: name
                hub: {business_key: [name]}
                source_mappings: {shop: {table: customer}}
                """);
        spec("d.yaml", """
                link: called
                members: [customer, name]
                relationship_type: many_to_one
                source_mappings: {shop: {table: customer}}
                """);
        run("duckdb", "postgresql");
        try (Stream<Path> files = Files.walk(project.resolve("out"))) {
            List<Path> scripts =
                    files.filter(file -> file.endsWith("l_called.sql")).toList();
            assertThat(scripts)
                    .hasSize(6)
                    .allSatisfy(script -> assertThat(Files.readAllLines(script))
                            .contains("-- cardinality: many_to_one (each customer has one name at a time)"));
        }
    }

    @Test
    void nothingIsWrittenWhereASpecIsWrong() throws IOException {
        spec("a.yaml", SOURCE);
        spec("b.yaml", ENTITY.replace("[name]", "[nmae]"));
        GenerationResult result = run("duckdb");
        assertThat(result.failed()).isTrue();
        assertThat(result.findings())
                .extracting(ConsoleReport::oneLine)
                .containsExactly("specs/b.yaml:3:43: error: `nmae` is not a column of shop.customer;"
                        + " did you mean `name`? [unknown-column]");
        assertThat(project.resolve("out")).doesNotExist();
    }

    @Test
    void aFolderWithAVaultFileIsAModelOfItsOwn() throws IOException {
        spec("shared.yaml", SOURCE);
        spec("one/vault.yaml", "vault: {name: first}");
        spec("one/customer.yaml", ENTITY);
        spec("two/vault.yaml", "vault: {description: named after its folder}");
        spec("two/customer.yaml", ENTITY);
        assertThat(run("duckdb").report().orElseThrow().models())
                .extracting(GenerationReport.Model::name)
                .containsExactly("first", "two");
    }

    @Test
    void aStructureWithoutAGeneratorIsAFinding() throws IOException {
        spec("a.yaml", "custom: weather\nname: w\nentity: sky\n");
        assertThat(run("duckdb").findings())
                .extracting(ConsoleReport::oneLine)
                .containsExactly("specs/a.yaml:1:9: error: no generator handles `w`, of kind `weather` [no-generator]");
    }

    @Test
    void anUnknownDialectIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() ->
                        new Generation(settings(List.of("oracel")), getClass().getClassLoader()))
                .isInstanceOf(GenerationRefused.class)
                .hasMessageContaining("oracel")
                .hasMessageContaining("duckdb")
                .hasMessageContaining("postgresql");
    }
}
