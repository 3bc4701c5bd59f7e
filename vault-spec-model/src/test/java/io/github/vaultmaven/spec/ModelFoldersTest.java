// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelFoldersTest {

    /** Models as {@code name: outermost files | … | own files}. */
    private static List<String> models(String... paths) {
        var files = new ArrayList<SpecFile>();
        for (String path : paths) {
            boolean jar = path.startsWith("jar!");
            files.add(new SpecFile(path.replace("jar!", ""), jar, YamlSource.of(path, "")));
        }
        List<String> models = shown(files);
        Collections.reverse(files);
        assertThat(shown(files)).isEqualTo(models);
        return models;
    }

    private static List<String> shown(List<SpecFile> files) {
        return ModelFolders.of(files, "top").stream()
                .map(m -> m.defaultName() + ": "
                        + String.join(
                                " | ",
                                m.layers().stream()
                                        .map(layer -> String.join(
                                                " ",
                                                layer.stream()
                                                        .map(YamlSource::file)
                                                        .sorted()
                                                        .toList()))
                                        .toList()))
                .toList();
    }

    @Test
    void allFilesAreOneModelWithoutVaultFiles() {
        assertThat(models("a.yaml", "b/c.yaml")).containsExactly("top: a.yaml b/c.yaml");
        assertThat(models("vault.yaml", "b/c.yaml")).containsExactly("top: b/c.yaml vault.yaml");
        assertThat(models()).containsExactly("top: ");
    }

    @Test
    void aFolderWithAVaultFileIsAModel() {
        assertThat(models("one/vault.yml", "one/deep/er/a.yaml", "two/vault.json", "two/b.yaml"))
                .containsExactly("one: one/deep/er/a.yaml one/vault.yml", "two: two/b.yaml two/vault.json");
    }

    @Test
    void whatStandsAboveBelongsToEachModelBeneath() {
        assertThat(models("vault.yaml", "shared/s.yaml", "one/vault.yaml", "two/vault.yaml"))
                .containsExactly(
                        "one: shared/s.yaml vault.yaml | one/vault.yaml",
                        "two: shared/s.yaml vault.yaml | two/vault.yaml");
    }

    @Test
    void foldersNest() {
        assertThat(models("a/vault.yaml", "a/s.yaml", "a/b/vault.yaml", "a/b/t.yaml", "a/c/vault.yaml", "d/vault.yaml"))
                .containsExactly(
                        "b: a/s.yaml a/vault.yaml | a/b/t.yaml a/b/vault.yaml",
                        "c: a/s.yaml a/vault.yaml | a/c/vault.yaml",
                        "d: d/vault.yaml");
    }

    @Test
    void aNameThatBeginsLikeAFolderIsNotInIt() {
        assertThat(models("one/vault.yaml", "one_more/a.yaml", "one.yaml"))
                .containsExactly("one: one.yaml one_more/a.yaml | one/vault.yaml");
    }

    @Test
    void whatJarsBringStandsBeforeTheProjectsOwn() {
        assertThat(models("jar!vault.yaml", "vault.yaml", "jar!core/vault.yaml", "jar!core/a.yaml", "sales/vault.yaml"))
                .containsExactly(
                        "core: jar!vault.yaml | vault.yaml | jar!core/a.yaml jar!core/vault.yaml",
                        "sales: jar!vault.yaml | vault.yaml | sales/vault.yaml");
    }
}
