// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.trial.DuckDbTrial;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.generate.AssistSettings;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.generate.LiveAssistants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mart with instructions is made by an accepted query, and by no other. */
class RevisedPlansTest {

    private static final String KEY = "revise query dim_buyer on duckdb";

    @TempDir
    Path folder;

    @BeforeEach
    void specs() throws IOException {
        Files.createDirectory(folder.resolve("specs"));
        Files.writeString(folder.resolve("specs/shop.yaml"), """
                source: crm
                load_timestamp: loaded_at
                tables:
                  customer:
                    columns: {customer_no: bigint, city: varchar, score: integer, loaded_at: timestamp}
                ---
                entity: customer
                hub: {business_key: [customer_no], sources: [crm]}
                satellites: [{name: details, attributes: [city, score], sources: [crm]}]
                source_mappings: {crm: {table: customer, key_field: customer_no}}
                ---
                dimension: buyer
                hub: customer
                instructions: Show the city in capitals
                """);
    }

    private String generated(String folderName, String dialect, Optional<Assistant> assistant) throws IOException {
        AssistMode mode = assistant.isPresent() ? AssistMode.LIVE : AssistMode.OFF;
        var settings = new GenerationSettings(
                        folder.resolve("specs"),
                        folder,
                        folder.resolve(folderName),
                        Optional.empty(),
                        "vault",
                        "sql",
                        List.of("duckdb", "postgresql"),
                        Set.of(),
                        Set.of(),
                        "test")
                .withAssist(new AssistSettings(mode, Optional.of(folder.resolve("assist.lock.yaml")), false));
        Optional<LiveAssistants> live = assistant.map(RevisedPlansTest::live);
        assertThat(new Generation(settings, getClass().getClassLoader(), live)
                        .run()
                        .findings())
                .isEmpty();
        try (Stream<Path> files = Files.walk(folder.resolve(folderName + "/vault/" + dialect + "/load"))) {
            return Files.readString(
                    files.filter(f -> f.endsWith("dim_buyer.sql")).findFirst().orElseThrow());
        }
    }

    private static LiveAssistants live(Assistant assistant) {
        return new LiveAssistants() {
            @Override
            public Assistant of(LockFile file, LockBook book) {
                return assistant;
            }

            @Override
            public Trial trial() {
                return new DuckDbTrial(DuckDBDriver::new);
            }
        };
    }

    /** The rendered query, as the task's own answer. */
    private String rendered() throws IOException {
        var nobody = new Answers(Map.of());
        assertThat(generated("nobody", "duckdb", Optional.of(nobody)))
                .isEqualTo(generated("off", "duckdb", Optional.empty()));
        return nobody.own.get(KEY).get("sql").textValue();
    }

    private static Answers answering(String sql) {
        return new Answers(Map.of(
                KEY, JsonNodeFactory.instance.objectNode().put("sql", sql).toString()));
    }

    @Test
    void anAcceptedQueryMakesTheMartOnTheEngineWhereItWasTried() throws IOException {
        String query = "select * replace (upper(city) as city) from (" + rendered() + ") q";
        Answers answers = answering(query);
        String revised = generated("revised", "duckdb", Optional.of(answers));
        assertThat(answers.reasons).as(query).isEmpty();
        assertThat(revised).contains("upper(city) as city").contains("revised by its instructions");
        assertThat(generated("other", "postgresql", Optional.of(answers)))
                .doesNotContain("upper(city)")
                .contains("accepted for duckdb alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * replace (upper(city) as city, score + 1 as score) from (%s) q",
                "select * replace (upper(city) as city) from (%s) q where score > 1",
                "select * from (%s) q cross join (values (1), (2)) v(twice)",
                "select * replace (content as city) from (%s) q, read_text('/etc/passwd')",
                "select * from (%s) q; drop table h_customer",
                "drop table h_customer",
                "select '{{ env_var(1) }}'"
            })
    void aWrongOrHostileQueryMakesNothing(String wrong) throws IOException {
        Answers answers = answering(wrong.replace("%s", rendered()));
        assertThat(generated("wrong", "duckdb", Optional.of(answers)))
                .isEqualTo(generated("off", "duckdb", Optional.empty()));
        assertThat(answers.refused).containsExactly(KEY);
    }
}
