// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.artifact.FileMark;
import io.github.vaultmaven.artifact.FolderFiles;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is rendered again after a change. A file that is not is told by a text put in its place of which the stamp says that
 * it was left so: rendering would write over it.
 */
class RenderedAgainTest {

    private static final String HUB = """
            entity: %s
            hub: {business_key: [customer_no]}
            source_mappings: {shop: {table: customer, key_field: customer_no}}
            """;

    @TempDir
    Path project;

    private Path jar;
    private String version = "test 1";
    private List<Path> stale = List.of();

    @BeforeEach
    void generatedAndChangedUnnoticed() throws IOException {
        put("specs/a.yaml", """
                source: shop
                load_timestamp: loaded_at
                tables: {customer: {columns: {customer_no: varchar(20), loaded_at: timestamp}}}
                """);
        put("specs/b.yaml", HUB.formatted("customer"));
        put("specs/c.yaml", HUB.formatted("region"));
        put("templates/none.txt", "");
        jar = put("plugin.jar", "of this build");
        generate();
        UpToDate left = upToDate();
        var marks = new TreeMap<String, String>();
        left.known().forEach((path, mark) -> marks.put(path, mark.madeFrom()));
        stale = List.of(
                output("load/hubs/h_customer.sql"),
                output("load/hubs/h_region.sql"),
                output("test/hubs/h_region.sql"),
                output("create/hubs/h_region.sql"));
        for (Path file : stale) {
            Files.writeString(file, "-- as it was left\n");
        }
        left.remember(0, marks, List.of());
    }

    @Test
    void nothingWhereNothingChanged() throws IOException {
        generate();
        assertThat(again()).isEmpty();
    }

    @Test
    void whatDependsOnTheSpecThatChanged() throws IOException {
        put("specs/c.yaml", HUB.formatted("region") + "description: Where they live\n");
        generate();
        assertThat(again()).containsExactlyInAnyOrderElementsOf(stale.subList(1, 4));
        assertThat(stale.get(1)).content().contains("-- Where they live\n");
    }

    @Test
    void aFileOfWhichTheDigestIsNotKnown() throws IOException {
        UpToDate left = upToDate();
        var marks = new TreeMap<String, String>();
        left.known().forEach((path, mark) -> marks.put(path, mark.madeFrom()));
        marks.remove("shop/duckdb/load/hubs/h_region.sql");
        left.remember(0, marks, List.of());
        generate();
        assertThat(again()).containsExactly(output("load/hubs/h_region.sql"));
    }

    @Test
    void allWhereAMacroOfTheProjectChanged() throws IOException {
        put("templates/parts.peb", "<# a macro of the project #>");
        assertThat(upToDate().known()).isEmpty();
    }

    @Test
    void allWhereTheCodeOfADialectChanged() throws IOException {
        Files.writeString(jar, "with another method of a dialect");
        assertThat(upToDate().known()).isEmpty();
        generate();
        assertThat(again()).containsExactlyInAnyOrderElementsOf(stale);
    }

    @Test
    void allWhereThePluginHasAnotherVersion() throws IOException {
        version = "test 2";
        generate();
        assertThat(again()).containsExactlyInAnyOrderElementsOf(stale);
        assertThat(stale.get(0)).content().contains("-- made by test 2;");
    }

    @Test
    void allWhereTheCodeCannotBeTold() throws IOException {
        var blind = new UpToDate(settings(), ClassLoader.getPlatformClassLoader(), project.resolve("blind"));
        blind.remember(0, Map.of(), List.of());
        assertThat(new UpToDate(settings(), ClassLoader.getPlatformClassLoader(), project.resolve("blind")).known())
                .isEmpty();
    }

    @Test
    void allWhereTheVaultIsHashedInAnotherWay() throws IOException {
        put("specs/vault.yaml", "vault: {conventions: {hash: {algorithm: sha256}}}\n");
        generate();
        assertThat(again()).containsExactlyInAnyOrderElementsOf(stale);
    }

    /** The files in which something else stands than what was left. */
    private List<Path> again() {
        return stale.stream()
                .filter(file -> !content(file).equals("-- as it was left\n"))
                .toList();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void generate() throws IOException {
        UpToDate upToDate = upToDate();
        Map<String, FileMark> known = upToDate.known();
        GenerationResult result = new Generation(settings(), getClass().getClassLoader()).run(known);
        assertThat(result.failed()).as("%s", result.findings()).isFalse();
        upToDate.remember(0, result.madeFrom(), List.of());
        assertThat(FolderFiles.of(settings().output())).isNotEmpty();
    }

    private GenerationSettings settings() {
        return new GenerationSettings(
                project.resolve("specs"),
                project,
                project.resolve("out"),
                Optional.of(project.resolve("templates")),
                "shop",
                "sql",
                List.of("duckdb"),
                Set.of(),
                Set.of(),
                version);
    }

    private UpToDate upToDate() throws IOException {
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return new UpToDate(settings(), loader, project.resolve("stamps"));
        }
    }

    private Path output(String path) {
        return project.resolve("out/shop/duckdb").resolve(path);
    }

    private Path put(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
