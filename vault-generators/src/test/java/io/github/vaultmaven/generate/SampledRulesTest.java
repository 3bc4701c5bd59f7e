// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.assist.lock.AnswerKey;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.model.ModelReply;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposed rules are tried on the rows of a loaded vault, as their tests would judge them. */
class SampledRulesTest {

    private static final String SPECS = """
            source: crm
            load_timestamp: loaded_at
            tables:
              customer:
                columns: {no: bigint, status: varchar, score: integer, email: {type: varchar, pii: contact}, loaded_at: timestamp}
            ---
            entity: customer
            hub: {business_key: [no], sources: [crm]}
            satellites: [{name: details, attributes: [status, score, email], sources: [crm]}]
            source_mappings: {crm: {table: customer, key_field: no}}
            """;

    /** Of the customers 2 and 3 the last score is below zero; a former row and those of zero keys do not count. */
    private static final String ROWS = """
            create table h_customer (customer_hk varchar, no bigint, load_timestamp timestamp);
            insert into h_customer values ('a', 1, '2024-01-01'), ('b', 2, '2024-01-01'), ('c', 3, '2024-01-01'),
              ('00000000000000000000000000000000', null, '1900-01-01');
            create table s_customer_details_crm (
              customer_hk varchar, load_timestamp timestamp, status varchar, score integer, email varchar);
            insert into s_customer_details_crm values
              ('a', '2024-01-01', 'open', -7, 'canary@example.org'),
              ('a', '2024-01-02', 'open', 7, 'canary@example.org'),
              ('b', '2024-01-01', 'shut', -1, null),
              ('c', '2024-01-01', 'gone', -2, 'c@example.org'),
              ('00000000000000000000000000000000', '1900-01-01', null, -9, null);
            """;

    private static final String AT = "table s_customer_details_crm column ";

    @TempDir
    private Path folder;

    private boolean samples;
    private String specs = SPECS;
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private List<Diagnostic> asked(String rows, String score) throws IOException {
        Path home = Files.createDirectories(folder.resolve("specs"));
        Files.writeString(home.resolve("crm.yaml"), specs);
        Path lock = folder.resolve("assist.lock.yaml");
        var settings = new GenerationSettings(
                        home,
                        folder,
                        folder.resolve("out"),
                        Optional.empty(),
                        "vault",
                        "sql",
                        List.of("duckdb", "postgresql"),
                        Set.of(),
                        Set.of(),
                        "test")
                .withAssist(new AssistSettings(AssistMode.LIVE, Optional.of(lock), false));
        var live = new RowsBeside(
                folder,
                request -> {
                    sent.add(request.user());
                    return new ModelReply(rule(request.user(), score), true, 1, 1);
                },
                rows,
                samples);
        return new Generation(settings, getClass().getClassLoader(), Optional.of(live))
                .ask()
                .findings();
    }

    /** The answer about the score, and none about others. */
    private static String rule(String user, String score) {
        return user.contains("{\"about\":\"s_customer_details_crm.score\",\"name\":\"column\"}")
                ? score
                : "{\"rule\":\"none\",\"value\":\"\"}";
    }

    private Optional<String> proposed(String column) {
        return new LockFile(folder.resolve("assist.lock.yaml"), "lock")
                .read(new Diagnostics())
                .find(new AnswerKey("rule", AT + column))
                .map(e -> e.answer().toString());
    }

    @Test
    void rowsThatBreakARuleAreAFinding() throws IOException {
        List<Diagnostic> findings = asked(ROWS, "{\"rule\":\"min\",\"value\":\"0\"}");
        assertThat(findings)
                .filteredOn(d -> d.id().equals("rule-broken"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.message())
                            .isEqualTo("2 of 3 sample rows break `min` on `score` of `s_customer_details_crm`");
                    assertThat(d.range().toString()).isEqualTo("specs/crm.yaml:9:15");
                });
        assertThat(proposed("score")).contains("{\"rule\":\"min\",\"value\":\"0\"}");
    }

    @Test
    void rulesThatRowsKeepAreNone() throws IOException {
        assertThat(asked(ROWS, "{\"rule\":\"max\",\"value\":\"10\"}")).noneMatch(d -> d.id().equals("rule-broken"));
        assertThat(proposed("score")).isPresent();
    }

    /** Of a column that identifies nothing, rows tell whether its values differ. */
    @Test
    void rowsSayWhatIsUnique() throws IOException {
        asked(ROWS.replace("-2", "7"), "{\"rule\":\"unique\",\"value\":\"\"}");
        assertThat(proposed("score")).isEmpty();
        asked(ROWS, "{\"rule\":\"unique\",\"value\":\"\"}");
        assertThat(proposed("score")).isPresent();
    }

    @Test
    void rowsStayInTheHouse() throws IOException {
        asked(ROWS, "{\"rule\":\"min\",\"value\":\"0\"}");
        assertThat(sent).isNotEmpty().noneMatch(text -> text.contains("canary") || text.contains("shut"));
    }

    /** A key that holds personal data is none that is told, nor what is made of such a column. */
    @Test
    void valuesAreToldOnRequestAndNeverThoseOfPersonalData() throws IOException {
        samples = true;
        specs = SPECS.replace("no: bigint", "no: {type: bigint, pii: identifier}");
        asked(ROWS.replace("'a', 1, '2024-01-01'", "'a', 4711, '2024-01-01'"), "{\"rule\":\"min\",\"value\":\"0\"}");
        assertThat(sent).anyMatch(text -> text.contains("shut"));
        assertThat(sent).noneMatch(text -> text.contains("canary") || text.contains("4711"));
    }

    @Test
    void withoutTheVaultNothingIsFoundAndTheBuildGoesOn() throws IOException {
        assertThat(asked("create table other (a integer)", "{\"rule\":\"min\",\"value\":\"0\"}"))
                .noneMatch(d -> d.id().equals("rule-broken"));
        assertThat(proposed("score")).isPresent();
    }
}
