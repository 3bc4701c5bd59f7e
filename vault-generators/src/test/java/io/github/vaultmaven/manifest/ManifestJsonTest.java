// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.diagnostics.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestJsonTest {

    private static final String TEXT = """
            {
              "format": 2,
              "model": "health",
              "dialect": "duckdb",
              "generator": "vault-maven-plugin 0.1.0",
              "steps": [
                {
                  "id": "test/h_member",
                  "phase": "test",
                  "layer": "raw",
                  "kind": "unique",
                  "object": "h_member",
                  "entity": "“é”",
                  "file": "test/h_member.sql",
                  "reads": [
                    "h_member"
                  ],
                  "spec": {
                    "file": "src/main/vault/member.yaml",
                    "line": 4,
                    "column": 3
                  },
                  "tests": [
                    {"name": "h_member__once", "severity": "error"},
                    {"name": "h_member__rule", "severity": "warning", "spec": {"file": "rules.yaml", "line": 7, "column": 1}}
                  ]
                }
              ],
              "files": [
                {
                  "relation": "land_facets_member",
                  "source": "legacy_facets",
                  "table": "facets_member",
                  "pattern": "facets/*/member.csv",
                  "format": "csv",
                  "delivery": "full",
                  "open": false,
                  "options": {
                    "delimiter": ",",
                    "quote": "\\"",
                    "null": "",
                    "encoding": "utf-8",
                    "header": true
                  },
                  "columns": [
                    "cmc_meme_ck",
                    "first_name"
                  ],
                  "fileColumn": "_file",
                  "loadTimestampColumn": "_load_timestamp",
                  "loadTimestamp": {
                    "path": "day=(\\\\d{4}-\\\\d{2}-\\\\d{2})",
                    "format": "yyyy-MM-dd",
                    "zone": "UTC"
                  }
                }
              ]
            }
            """;

    private static final Manifest MANIFEST = new Manifest(
            "health",
            "duckdb",
            "vault-maven-plugin 0.1.0",
            List.of(new Step(
                    "test/h_member",
                    Phase.TEST,
                    "raw",
                    "unique",
                    "h_member",
                    "“é”",
                    "test/h_member.sql",
                    List.of(),
                    List.of("h_member"),
                    List.of(),
                    new SpecPlace("src/main/vault/member.yaml", 4, 3),
                    null,
                    null,
                    List.of(
                            new StepTest("h_member__once", Severity.ERROR, null),
                            new StepTest("h_member__rule", Severity.WARNING, new SpecPlace("rules.yaml", 7, 1))))),
            List.of(new FileSource(
                    "land_facets_member",
                    "legacy_facets",
                    "facets_member",
                    "facets/*/member.csv",
                    FileFormat.CSV,
                    "full",
                    false,
                    CsvOptions.DEFAULT,
                    List.of("cmc_meme_ck", "first_name"),
                    "_file",
                    "_load_timestamp",
                    new PathTimestamp("day=(\\d{4}-\\d{2}-\\d{2})", "yyyy-MM-dd", "UTC"),
                    null)));

    private final ManifestJson json = new ManifestJson();

    @Test
    void writesTheLayoutByteForByte() {
        assertThat(json.write(MANIFEST)).isEqualTo(TEXT);
    }

    @Test
    void readsWhatItWrote() {
        assertThat(json.read(TEXT, "manifest.json")).isEqualTo(MANIFEST);
    }

    @Test
    void ignoresWhatItDoesNotKnowWithinTheFormat() {
        String more = TEXT.replace("\"model\"", "\"later\": {\"a\": 1}, \"model\"");
        assertThat(json.read(more, "manifest.json")).isEqualTo(MANIFEST);
    }

    @Test
    void refusesAnotherFormat() {
        assertThatThrownBy(
                        () -> json.read("{\"format\": 3, \"generator\": \"vault-maven-plugin 9\"}", "x/manifest.json"))
                .isInstanceOf(ManifestException.class)
                .hasMessage("x/manifest.json has format 3, and this version of the plugin reads format 2 only;"
                        + " generate the scripts again (vault:generate), or use the version that wrote them:"
                        + " vault-maven-plugin 9");
    }

    @Test
    void refusesWhatIsNoManifest() {
        assertThatThrownBy(() -> json.read("{}", "m.json"))
                .hasMessage("m.json is not a manifest: it has no number under \"format\"");
        assertThatThrownBy(() -> json.read("{", "m.json")).hasMessageStartingWith("m.json is not a manifest: ");
    }

    @Test
    void saysWhatToDoWhereThereIsNone(@TempDir Path folder) {
        assertThatThrownBy(() -> json.readFolder(folder))
                .hasMessage("there is no " + folder.resolve("manifest.json")
                        + "; generate the scripts first (vault:generate)");
    }
}
