// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.manifest.Manifest;
import io.github.vaultmaven.manifest.ManifestJson;
import io.github.vaultmaven.run.RunRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptFoldersTest {

    @TempDir
    Path output;

    @BeforeEach
    void models() throws IOException {
        for (String name : List.of("sales/duckdb", "health/duckdb", "health/postgresql")) {
            Path folder = Files.createDirectories(output.resolve(name));
            String[] parts = name.split("/");
            Manifest manifest = new Manifest(parts[0], parts[1], "by hand", List.of(), List.of());
            Files.writeString(folder.resolve("manifest.json"), new ManifestJson().write(manifest));
        }
        Files.createDirectories(output.resolve("empty/duckdb"));
    }

    private List<String> find(String dialect, List<String> models) {
        return new ScriptFolders(output, dialect)
                .find(models).stream().map(s -> s.manifest().model()).toList();
    }

    @Test
    void findsAllModelsByName() {
        assertThat(find("duckdb", null)).containsExactly("health", "sales");
        assertThat(find("postgresql", List.of())).containsExactly("health");
        assertThat(new ScriptFolders(output.resolve("none"), "duckdb").find(null))
                .isEmpty();
    }

    @Test
    void findsNamedModelsInTheirOrder() {
        assertThat(find("duckdb", List.of("sales", "health"))).containsExactly("sales", "health");
    }

    @Test
    void findsAModelBehindThoseThatItUses() throws IOException {
        write("a_mart", List.of("vault", "health"));
        write("vault", List.of("health", "core"));
        assertThat(find("duckdb", null)).containsExactly("health", "vault", "a_mart", "sales");
        assertThat(find("duckdb", List.of("a_mart", "sales", "vault"))).containsExactly("vault", "a_mart", "sales");
    }

    private void write(String model, List<String> uses) throws IOException {
        Path folder = Files.createDirectories(output.resolve(model).resolve("duckdb"));
        Manifest manifest = new Manifest(model, "duckdb", "by hand", uses, List.of(), List.of());
        Files.writeString(folder.resolve("manifest.json"), new ManifestJson().write(manifest));
    }

    @Test
    void refusesAModelWithoutScripts() {
        assertThatThrownBy(() -> find("postgresql", List.of("sales")))
                .isInstanceOf(RunRefused.class)
                .hasMessage("there are no postgresql scripts of a model \"sales\" in " + output
                        + " (vault.models); generate them first (vault:generate)");
    }
}
