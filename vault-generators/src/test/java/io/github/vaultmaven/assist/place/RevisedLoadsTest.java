// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.trial.DuckDbTrial;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.generate.AssistSettings;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.generate.LiveAssistants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions of stagings, PITs and bridges: hashes are made of what was revised, keys and grain stay. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisedLoadsTest {

    private static final String STAGING = "revise query stg_customer_crm on duckdb";
    private static final String PIT = "revise query pit_customer on duckdb";
    private static final String BRIDGE = "revise query bridge_owners on duckdb";

    private Path folder = Path.of("");

    private final Answers nobody = new Answers(Map.of());
    private List<Diagnostic> unanswered = List.of();

    @BeforeAll
    void specs(@TempDir Path made) throws IOException {
        folder = made;
        Files.createDirectory(folder.resolve("specs"));
        Files.writeString(folder.resolve("specs/shop.yaml"), """
                source: crm
                load_timestamp: loaded_at
                tables:
                  customer:
                    columns: {customer_no: varchar, city: varchar, score: {type: integer, text: true}, account_no: varchar, loaded_at: timestamp}
                ---
                entity: customer
                hub: {business_key: [customer_no], sources: [crm], instructions: Show the customer_no in capitals}
                satellites:
                  - {name: details, attributes: [city, score], sources: [crm], instructions: The city is kept in capitals}
                links: [{name: ownership, members: [customer, account], sources: [crm]}]
                source_mappings: {crm: {table: customer, key_field: customer_no}}
                ---
                entity: account
                hub: {business_key: [account_no]}
                ---
                source: geo
                load_timestamp: loaded_at
                tables:
                  nation: {columns: {code: varchar, label: varchar, loaded_at: timestamp}}
                  trip: {columns: {trip_no: varchar, customer_no: varchar, note: varchar, loaded_at: timestamp}}
                ---
                reference: nation
                key: [code]
                attributes: [label]
                instructions: The label and the code are kept in capitals
                source_mappings: {geo: {table: nation}}
                ---
                link: trip
                kind: non_historized
                members: [customer]
                dependent_keys: [trip_no]
                attributes: [note]
                instructions: The note and the trip_no are kept in capitals
                source_mappings: {geo: {table: trip, keys: {customer: customer_no}}}
                ---
                {snapshots: daily, every: day, from: 2024-01-01}
                ---
                pit: customer
                hub: customer
                snapshots: daily
                satellites: [details]
                instructions: s_customer_details_crm_ldts is the day alone, without its time
                ---
                bridge: owners
                start: customer
                path: [ownership]
                snapshots: daily
                instructions: Nothing else
                """);
        unanswered = generated("nobody", nobody);
    }

    private List<Diagnostic> generated(String name, Answers answers) throws IOException {
        var settings = new GenerationSettings(
                        folder.resolve("specs"),
                        folder,
                        folder.resolve(name),
                        Optional.empty(),
                        "vault",
                        "sql",
                        List.of("duckdb"),
                        Set.of(),
                        Set.of(),
                        "test")
                .withAssist(
                        new AssistSettings(AssistMode.LIVE, Optional.of(folder.resolve("assist.lock.yaml")), false));
        var live = new LiveAssistants() {
            @Override
            public io.github.vaultmaven.assist.Assistant of(LockFile file, LockBook book) {
                return answers;
            }

            @Override
            public Trial trial() {
                return new DuckDbTrial(DuckDBDriver::new);
            }
        };
        List<Diagnostic> findings = new Generation(settings, getClass().getClassLoader(), Optional.of(live))
                .run()
                .findings();
        assertThat(findings).noneMatch(d -> d.severity().name().equals("ERROR"));
        return findings;
    }

    private String generated(String name, Answers answers, String object) throws IOException {
        generated(name, answers);
        return script(name, "load", object);
    }

    private String script(String name, String phase, String object) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name + "/vault/duckdb/" + phase))) {
            return Files.readString(
                    files.filter(f -> f.endsWith(object + ".sql")).findFirst().orElseThrow());
        }
    }

    private static Answers answering(String key, String sql) {
        return new Answers(Map.of(
                key, JsonNodeFactory.instance.objectNode().put("sql", sql).toString()));
    }

    private String rendered(String key) {
        assertThat(nobody.own).containsKey(key);
        return nobody.own.get(key).get("sql").textValue();
    }

    @Test
    void hashesAreThoseOfWhatWasRevised() throws IOException, SQLException {
        String query = "select * replace (upper(city) as city) from (" + rendered(STAGING) + ") q";
        Answers answers = answering(STAGING, query);
        String revised = generated("revised", answers, "stg_customer_crm");
        assertThat(answers.reasons).as(query).isEmpty();
        assertThat(revised).contains("revised by its instructions");
        String plain = script("nobody", "load", "stg_customer_crm");
        assertThat(staged(revised, "Rome"))
                .hasSize(1)
                .isEqualTo(staged(plain, "ROME"))
                .isNotEqualTo(staged(plain, "Rome"));
    }

    /** What a script makes of one customer in a city. */
    private List<List<String>> staged(String script, String city) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table customer (customer_no varchar, city varchar, score varchar,"
                    + " account_no varchar, loaded_at timestamp)");
            statement.execute("insert into customer values ('c1', '" + city + "', '7', 'a1', '2024-01-01')");
            statement.execute(script("nobody", "create", "stg_customer_crm"));
            statement.execute(script);
            var rows = new ArrayList<List<String>>();
            try (ResultSet result = statement.executeQuery("select * from stg_customer_crm")) {
                while (result.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    /** Their attributes; codes and keys stay, whatever is asked for. */
    @ParameterizedTest
    @CsvSource({"nation, label, code", "trip, note, trip_no"})
    void attributesOfReferenceDataAndOfEventsChangeInTheirStagings(String table, String attribute, String key)
            throws IOException {
        String staging = "revise query stg_" + table + "_geo on duckdb";
        String rows = rendered(staging);
        Answers right = answering(
                staging, "select * replace (upper(%s) as %s) from (%s) q".formatted(attribute, attribute, rows));
        assertThat(generated("right", right, "stg_" + table + "_geo")).contains("revised by its instructions");
        assertThat(right.reasons).isEmpty();
        Answers wrong = answering(staging, "select * replace (upper(%s) as %s) from (%s) q".formatted(key, key, rows));
        generated("wrong", wrong);
        assertThat(wrong.refused).containsExactly(staging);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * replace (upper(customer_no) as customer_no) from (%s) q",
                "select * replace (score + 1 as score) from (%s) q",
                "select * from (%s) q where city is not null",
                "select * from (%s) q union all select * from (%s) q",
                "select * replace ((select content from read_text('/etc/passwd')) as city) from (%s) q",
                "select * from (%s) q), x as (select 1"
            })
    void aWrongRevisionOfAStagingMakesNothing(String wrong) throws IOException {
        Answers answers = answering(STAGING, wrong.replace("%s", rendered(STAGING)));
        assertThat(generated("wrong", answers, "stg_customer_crm"))
                .isEqualTo(script("nobody", "load", "stg_customer_crm"));
        assertThat(answers.refused).containsExactly(STAGING);
    }

    @Test
    void rowsOfAPitChangeInTheColumnsThatAreNamed() throws IOException {
        String rows = rendered(PIT);
        String column = "s_customer_details_crm_ldts";
        Answers right = answering(
                PIT,
                "select * replace (date_trunc('day', " + column + ")::timestamp as " + column + ") from (" + rows
                        + ") q");
        String revised = generated("right", right, "pit_customer");
        assertThat(right.reasons).isEmpty();
        assertThat(revised).contains("date_trunc('day'");
        Answers wrong = answering(PIT, "select * from (" + rows + ") q where " + column + " > timestamp '1900-01-02'");
        assertThat(generated("wrong", wrong, "pit_customer")).isEqualTo(script("nobody", "load", "pit_customer"));
        assertThat(wrong.refused).containsExactly(PIT);
    }

    @Test
    void aBridgeHoldsKeysAlone() throws IOException {
        String rows = rendered(BRIDGE);
        Answers same = answering(BRIDGE, "select q.* from (" + rows + ") q");
        String revised = generated("same", same, "bridge_owners");
        assertThat(same.reasons).isEmpty();
        assertThat(revised).contains("revised by its instructions");
        Answers wrong = answering(BRIDGE, "select q.* from (" + rows + ") q limit 1");
        generated("wrong", wrong);
        assertThat(wrong.refused).containsExactly(BRIDGE);
    }

    @Test
    void whatCannotBeRevisedIsSaidAtItsPlace() {
        assertThat(unanswered)
                .filteredOn(d -> d.id().equals("instruction-place"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.range().startLine()).isEqualTo(8);
                    assertThat(d.message()).contains("h_customer").contains("keys");
                });
    }
}
