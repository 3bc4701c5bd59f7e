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
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.generate.AssistSettings;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.generate.LiveAssistants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain words in stagings and marts: what answers make of them, and what there is without. */
class TranslatedPlacesTest {

    private static final String DERIVED = "translate source crm.sale column size";
    private static final String FILTER = "translate source crm.sale filter";
    private static final String COLUMN = "translate dimension sales column worth";
    private static final String MEASURE = "translate fact sold column value";
    private static final String ROWS = "translate fact sold filter";
    private static final Map<String, String> RIGHT = Map.of(
            DERIVED, "case when amount > 1000 then 'BIG' else 'SMALL' end",
            FILTER, "note not like '%test%'",
            COLUMN, "case when details.amount > 250 and details.note = 'gift' then 'MUCH' else 'LITTLE' end",
            MEASURE, "amount * 2",
            ROWS, "details.amount > 7 or details.note = 'gift'");

    @TempDir
    Path folder;

    @BeforeEach
    void specs() throws IOException {
        Files.createDirectory(folder.resolve("specs"));
        Files.writeString(folder.resolve("specs/shop.yaml"), """
                source: crm
                load_timestamp: loaded_at
                tables:
                  sale:
                    columns: {sale_no: varchar, amount: "decimal(9,2)", note: varchar, loaded_at: timestamp}
                    derive: {size: {instructions: "What is over 1000 is BIG, all else is SMALL", type: varchar(5)}}
                    filter: {instructions: Leave out notes that say 'test'}
                ---
                entity: sale
                hub: {business_key: [sale_no], sources: [crm]}
                satellites: [{name: details, attributes: [amount, note, size], sources: [crm]}]
                source_mappings: {crm: {table: sale, key_field: sale_no}}
                ---
                dimension: sales
                hub: sale
                attributes: {worth: {instructions: "A 'gift' of more than 250 is MUCH, all else is LITTLE"}}
                ---
                fact: sold
                grain: hub sale
                filter: {instructions: "More than 7, or a 'gift'"}
                measures: {value: {expression: {instructions: The amount times 2, type: "decimal(12,2)"}}}
                """);
    }

    private GenerationResult generated(Optional<Assistant> assistant) throws IOException {
        AssistMode mode = assistant.isPresent() ? AssistMode.LIVE : AssistMode.OFF;
        var settings = new GenerationSettings(
                        folder.resolve("specs"),
                        folder,
                        folder.resolve("out"),
                        Optional.empty(),
                        "vault",
                        "sql",
                        List.of("duckdb"),
                        Set.of(),
                        Set.of(),
                        "test")
                .withAssist(new AssistSettings(mode, Optional.of(folder.resolve("assist.lock.yaml")), false));
        return new Generation(settings, getClass().getClassLoader(), assistant.map(TranslatedPlacesTest::live)).run();
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

    private String sql(String object) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out/vault/duckdb/load"))) {
            return Files.readString(files.filter(f -> f.getFileName().toString().contains(object))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static Answers answers(Map<String, String> expressions) {
        var json = new HashMap<String, String>();
        expressions.forEach((key, sql) -> json.put(
                key,
                JsonNodeFactory.instance.objectNode().put("expression", sql).toString()));
        return new Answers(json);
    }

    @Test
    void answersStandInTheirPlaces() throws IOException {
        Answers answers = answers(RIGHT);
        GenerationResult result = generated(Optional.of(answers));
        assertThat(answers.reasons).isEmpty();
        assertThat(answers.asked).containsAll(RIGHT.keySet());
        assertThat(result.findings()).isEmpty();
        assertThat(sql("stg_sale_crm")).contains("1000").contains("'BIG'").contains("'%test%'");
        assertThat(sql("dim_sales")).contains("250").contains("'MUCH'");
        assertThat(sql("fact_sold")).contains("* 2").contains("> 7").contains("'gift'");
    }

    @Test
    void withoutAnswersTheBuildIsCompleteAndWarns() throws IOException {
        GenerationResult result = generated(Optional.empty());
        assertThat(result.findings()).hasSize(5).allMatch(d -> d.id().equals("instruction-form"));
        assertThat(result.findings())
                .extracting(d -> d.range().startLine())
                .containsExactlyInAnyOrder(6, 7, 16, 20, 21);
        assertThat(sql("stg_sale_crm")).doesNotContain("1000").doesNotContain("like '%test%'");
        assertThat(sql("dim_sales")).contains("worth").doesNotContain("250");
        assertThat(sql("fact_sold")).contains("value").doesNotContain("> 7");
    }

    @Test
    void wrongAnswersAreRefusedOneByOne() throws IOException {
        var some = new HashMap<>(RIGHT);
        some.put(COLUMN, "case when details.amount > 250 then 'MUCH' else 'LITTLE' end");
        some.put(ROWS, "true");
        Answers answers = answers(some);
        GenerationResult result = generated(Optional.of(answers));
        assertThat(answers.refused).containsExactlyInAnyOrder(COLUMN, ROWS);
        assertThat(result.findings()).hasSize(2).allMatch(d -> d.id().equals("instruction-form"));
        assertThat(sql("stg_sale_crm")).contains("'BIG'");
        assertThat(sql("dim_sales")).doesNotContain("250");
    }

    /** A check sees one expression, not the mart: personal data that is masked may not be a measure. */
    @Test
    void answersThatMakeAnErrorOfTheModelAreNotUsed() throws IOException {
        Path spec = folder.resolve("specs/shop.yaml");
        Files.writeString(
                spec,
                Files.readString(spec)
                        .replace("note: varchar", "note: {type: varchar, pii: name}")
                        .replace(
                                "attributes: [amount, note, size]",
                                "attributes: [amount, {name: note, treatment: mask}, size]")
                        .replace("The amount times 2", "How long the note is"));
        var some = new HashMap<>(RIGHT);
        some.put(MEASURE, "length(note)");
        Answers answers = answers(some);
        GenerationResult result = generated(Optional.of(answers));
        assertThat(answers.refused).isEmpty();
        assertThat(result.findings())
                .filteredOn(d -> d.id().equals("refused-answer"))
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains("no answer to an instruction is used")
                .contains("personal data");
        assertThat(sql("fact_sold")).doesNotContain("length");
    }
}
