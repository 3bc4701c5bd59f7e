// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files beside the specs are seeds of dbt, and hold what they hold for the scripts. */
class SeedsTest {

    private static final String SPECS = """
            reference: country
            description: "Where {{ people }} live"
            key: [{name: code, type: varchar(3), description: two letters}]
            attributes:
              - {name: label, type: varchar}
              - {name: area, type: "decimal(9,2)"}
              - {name: people, type: double}
              - {name: since, type: date}
              - {name: seen, type: timestamp}
              - {name: member, type: boolean}
              - {name: order, type: bigint}
            seed: countries.csv
            ---
            reference: word
            key: [{name: word, type: varchar}]
            attributes: [{name: meaning, type: varchar}]
            seed: words.csv
            """;

    private static final String COUNTRIES = """
            label,code,since,area,member,order,seen,people
            Deutschland,DE,1949-05-23,357588.0,true,1,2026-01-01 12:00:00.000001,8.3e7
            "Côte d'Ivoire, {{ not_for_dbt }}",CI,1960-08-07,,false,007,,
            "a ""quoted"", text
            over two lines'); drop table ref_country; --",XX,,0.5,,,,
            ' single',#,,,,,,
            ~,007,,,,,,
            """;

    /** Texts that dbt would read as null. */
    private static final String WORDS = "word,meaning\nnothing,\"\"\nnull,null\n";

    @TempDir
    private Path work;

    private Path specs() throws Exception {
        Path specs = Files.createDirectories(work.resolve("specs"));
        Files.writeString(specs.resolve("specs.yaml"), SPECS);
        Files.writeString(specs.resolve("countries.csv"), COUNTRIES);
        Files.writeString(specs.resolve("words.csv"), WORDS);
        return specs;
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void holdTheRowsOfTheFile(String engine) throws Exception {
        try (var twins = new TwinVaults(engine, specs(), List.of("vault"), work, "dbt", work)) {
            twins.load(List.of(), List.of());
            assertThat(twins.relations()).containsKeys("ref_country", "ref_word");
            assertThat(twins.differences()).isEmpty();
            assertThat(twins.rows("select code, area, member, \"order\", seen from twin.seed_country where code <> '#'"
                            + " and label not like '%''); drop%' order by code"))
                    .containsExactly(
                            "[007, null, null, null, null]",
                            engine.equals("duckdb") ? "[CI, null, false, 7, null]" : "[CI, null, f, 7, null]",
                            engine.equals("duckdb")
                                    ? "[DE, 357588.00, true, 1, 2026-01-01 12:00:00.000001]"
                                    : "[DE, 357588.00, t, 1, 2026-01-01 12:00:00.000001]");
        }
    }

    @Test
    void areDeclared() throws Exception {
        GeneratedProject project = GeneratedProject.of(specs(), "vault", Map.of(), work.resolve("out"));
        assertThat(project.text("seeds/schema.yml"))
                .contains("name: seed_country\n", "Rows of countries.csv", "column_types:\n        code: varchar")
                .contains("description: two letters\n")
                .doesNotContain("seed_word");
        assertThat(project.text("seeds/seed_country.csv"))
                .startsWith("\"code\",\"label\",\"area\",\"people\",\"since\",\"seen\",\"member\",\"order\"\n")
                .contains("\"XX\",\"a \"\"quoted\"\", text\n")
                .hasLineCount(7);
        // dbt would make nothing of an empty text, and of the word null.
        assertThat(project.folder().resolve("seeds/seed_word.csv")).doesNotExist();
        assertThat(project.text("models/staging/stg_word_seed.sql")).contains("'nothing', ''", "'null', 'null'");
        project.strict("parse").passed();
    }
}
