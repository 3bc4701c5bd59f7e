// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.engine.Engines;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.manifest.Manifest;
import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.RunRefused;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.SelfTestFailed;
import io.github.vaultmaven.run.SelfTestReport;
import io.github.vaultmaven.run.SelfTestReport.Status;
import io.github.vaultmaven.run.SelfTestRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A project's own generated code is tried with synthetic rows, and a fault in it is found and named. */
class SelfTestTest {

    /** Two entities and a link, whose tables are in a schema. */
    private static final String CRM = """
            source: crm
            schema: crm_raw
            load_timestamp: changed_at
            record_source: "'crm'"
            tables:
              customer:
                delivery: delta
                columns:
                  number: varchar(10)
                  region: integer
                  seller: varchar
                  name: varchar(40)
                  discount: decimal(5,2)
                  active: boolean
                  since: date
                  changed_at: timestamp
              contract:
                delivery: delta
                sequence: step
                columns: {contract: bigint, number: varchar(10), region: integer, terms: varchar, changed_at: timestamp, step: integer}
            ---
            entity: customer
            hub: {business_key: [number, region]}
            satellites:
              - {name: details, attributes: [name, discount, active, since], late_arrivals: tracked}
              - {name: first, attributes: [name], change_tracking: false}
            source_mappings: {crm: {table: customer, key_field: [number, region]}}
            ---
            entity: contract
            hub: {business_key: [contract]}
            satellites:
              - {name: terms, attributes: [terms], late_arrivals: tracked}
            links:
              - {name: contract_customer, related_hub: customer, satellites: [{name: link_terms, attributes: [terms]}]}
            source_mappings: {crm: {table: contract, key_field: contract}}
            """;

    /** Further forms of sources: changes, load timestamps of the run, files. */
    private static final String OTHERS = """
            ---
            source: shop
            load_timestamp: changed_at
            record_source: "'shop'"
            tables:
              lead:
                delivery: cdc
                operation: {column: op, insert: [new], update: [upd], delete: [gone]}
                columns: {lead: varchar, rating: varchar(1), changed_at: timestamp, op: varchar}
              branch:
                delivery: full
                load_timestamp: run
                columns: {branch: varchar, city: varchar}
            ---
            source: web
            load_timestamp: seen_at
            record_source: "'web'"
            tables:
              visit:
                delivery: delta
                files: {path: "visit*.csv", format: csv, delimiter: ";"}
                columns:
                  visitor: varchar
                  spent: {type: "decimal(8,2)", decimal_sign: ","}
                  day: {type: date, format: dd.MM.yyyy}
                  seen_at: {type: timestamp, format: "dd.MM.yyyy HH:mm"}
            ---
            entity: lead
            hub: {business_key: [lead], record_tracking: true}
            satellites:
              - {name: rating, attributes: [rating], late_arrivals: tracked}
            source_mappings: {shop: {table: lead, key_field: lead}}
            ---
            entity: branch
            hub: {business_key: [branch]}
            satellites:
              - {name: city, attributes: [city]}
            source_mappings: {shop: {table: branch, key_field: branch}}
            ---
            entity: visitor
            hub: {business_key: [visitor]}
            satellites:
              - {name: spending, attributes: [spent, day], late_arrivals: report}
            source_mappings: {web: {table: visit, key_field: visitor}}
            """;

    private static final String SPECS = CRM + OTHERS;

    /** Sets, rows that are kept for good, codes, and what changes say of keys. */
    private static final String KEEPERS = """
            source: bank
            load_timestamp: changed_at
            record_source: "'bank'"
            tables:
              phone:
                delivery: delta
                columns: {client: varchar, place: varchar(10), slot_no: integer, number: varchar, changed_at: timestamp}
              payment:
                delivery: delta
                columns: {payment: bigint, payer: varchar, payee: varchar, amount: "decimal(9,2)", booked: date, note: json, changed_at: timestamp}
              holder:
                delivery: cdc
                operation: {column: op, insert: [I], update: [U], delete: [D]}
                status_tracking: true
                record_tracking: true
                columns: {client: varchar, agency: varchar, name: varchar, changed_at: timestamp, op: varchar}
              grade:
                delivery: delta
                columns: {grade: varchar(8), meaning: varchar, changed_at: timestamp}
              rate:
                delivery: delta
                columns: {grade: varchar(8), valid_from: date, tier: char(1), percent: "decimal(5,2)", changed_at: timestamp}
            ---
            entity: client
            hub: {business_key: [client]}
            satellites:
              - {name: phones, kind: multi_active, child_key: [place, slot_no], attributes: [number], tables: [phone], late_arrivals: tracked}
              - {name: lines, kind: multi_active, child_key: [place], attributes: [number], tables: [phone], late_arrivals: report}
            source_mappings:
              bank:
                - {table: phone, key_field: client}
                - {table: holder, key_field: client}
            ---
            entity: payment
            hub: {business_key: [payment]}
            satellites:
              - {name: booking, kind: non_historized, attributes: [amount, booked, note]}
            source_mappings: {bank: {table: payment, key_field: payment}}
            ---
            link: payment_party
            kind: non_historized
            members: [payment, {hub: client, role: payer}, {hub: client, role: payee, identifying: false}]
            attributes: [amount, booked]
            source_mappings: {bank: {table: payment, keys: {payer: payer, payee: payee}}}
            ---
            reference: grade
            key: [grade]
            attributes: [meaning]
            source_mappings: {bank: {table: grade}}
            ---
            reference: grade_history
            key: [grade]
            attributes: [meaning]
            history: true
            source_mappings: {bank: {table: grade}}
            ---
            reference: rate
            key: [grade, valid_from, tier]
            attributes: [percent]
            source_mappings: {bank: {table: rate}}
            ---
            reference: rate_history
            key: [grade, valid_from]
            attributes: [tier, percent]
            history: true
            source_mappings: {bank: {table: rate}}
            """;

    @TempDir
    private Path home;

    /** Whether keys are there: links with a driving key, and keys of full deliveries, timed by rows and by the run. */
    private static final String PRESENCE = """
            source: club
            load_timestamp: changed_at
            record_source: "'club'"
            tables:
              player:
                delivery: full
                status_tracking: true
                columns: {player: varchar, team: varchar, changed_at: timestamp}
              doctor:
                delivery: cdc
                operation: {column: op, insert: [I], update: [U], delete: [D]}
                sequence: step
                columns: {doctor: varchar, team: varchar, changed_at: timestamp, step: integer, op: varchar}
              member:
                delivery: full
                load_timestamp: run
                status_tracking: true
                columns: {member: varchar, team: varchar}
              team:
                delivery: delta
                columns: {team: varchar, name: varchar, changed_at: timestamp}
            ---
            source: training
            load_timestamp: changed_at
            record_source: "'training'"
            late_arrivals: report
            tables: {coach: {delivery: delta, columns: {coach: varchar, team: varchar, changed_at: timestamp}}}
            ---
            entity: team
            hub: {business_key: [team]}
            source_mappings: {club: {table: team, key_field: team}}
            ---
            entity: player
            hub: {business_key: [player]}
            links: [{name: player_team, related_hub: team, driving_key: [player], effectivity: true}]
            source_mappings: {club: {table: player, key_field: player}}
            ---
            entity: coach
            hub: {business_key: [coach]}
            links: [{name: coach_team, related_hub: team, driving_key: [coach], effectivity: true}]
            source_mappings: {training: {table: coach, key_field: coach}}
            ---
            entity: doctor
            hub: {business_key: [doctor]}
            links: [{name: doctor_team, related_hub: team, driving_key: [doctor], effectivity: true}]
            source_mappings: {club: {table: doctor, key_field: doctor}}
            ---
            entity: member
            hub: {business_key: [member]}
            links: [{name: member_team, related_hub: team, driving_key: [member], effectivity: true}]
            source_mappings: {club: {table: member, key_field: member}}
            """;

    private ScriptFolder generate(String engine, String specs, Optional<Path> templates) throws IOException {
        Path folder = Files.createDirectories(home.resolve("specs"));
        Files.writeString(folder.resolve("m.yaml"), specs);
        Path out = home.resolve("out");
        var settings = new GenerationSettings(
                        folder, folder, out, templates, "m", "sql", List.of(engine), Set.of(), Set.of(), "test")
                .withSelfTest(true);
        GenerationResult result = new Generation(settings, SelfTestTest.class.getClassLoader()).run();
        assertThat(result.failed()).as(result.findings().toString()).isFalse();
        return ScriptFolder.read(out.resolve("m").resolve(engine));
    }

    private static JdbcDatabase database(String engine) throws SQLException {
        if (!engine.equals("duckdb")) {
            return new JdbcDatabase(engine, new org.postgresql.Driver(), Engines.postgresqlUrl(), null, null);
        }
        var database = new JdbcDatabase("duckdb", new DuckDBDriver(), "jdbc:duckdb:", null, null);
        execute(database, "set global threads = 1");
        return database;
    }

    private static void execute(JdbcDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private SelfTestReport run(JdbcDatabase database, ScriptFolder scripts) {
        return new SelfTestRunner(database, RunOptions.of(home, home).withThreads(1), RunListener.SILENT)
                .run(scripts, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void rightOnEachEngine(String engine) throws Exception {
        try (var database = database(engine)) {
            SelfTestReport report = run(database, generate(engine, SPECS, Optional.empty()));

            assertThat(report.structures().stream().map(SelfTestReport.Tried::structure))
                    .containsExactlyInAnyOrder(
                            "h_branch",
                            "h_contract",
                            "h_customer",
                            "h_lead",
                            "h_visitor",
                            "l_contract_customer",
                            "rts_lead",
                            "s_branch_city_shop",
                            "s_contract_customer_link_terms_crm",
                            "s_contract_terms_crm",
                            "s_customer_details_crm",
                            "s_customer_first_crm",
                            "s_lead_rating_shop",
                            "s_visitor_spending_web");
            assertThat(scenarios(report, "s_contract_terms_crm"))
                    .containsOnlyKeys(Scenario.ALL.stream().map(Scenario::id).toList());
            assertThat(scenarios(report, "s_customer_details_crm")).hasSize(16).doesNotContainKey("sequence");
            assertThat(scenarios(report, "h_branch")).containsOnlyKeys("S3", "S7", "empty", "gone");
            assertThat(scenarios(report, "rts_lead")).hasSize(16);
            assertThat(report.notTried()).containsOnlyKeys("shop.branch");
            Map<String, Status> forgetful = scenarios(report, "s_visitor_spending_web");
            assertThat(forgetful).containsEntry("S8", Status.REPORTED).containsEntry("restated", Status.REPORTED);
            assertThat(report.count(Status.REPORTED)).isEqualTo(2);
            assertThat(report.count(Status.NOT_REACHED) + report.count(Status.WRONG))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void structuresOfEachKindAreTried(String engine) throws Exception {
        try (var database = database(engine)) {
            SelfTestReport report = run(database, generate(engine, KEEPERS, Optional.empty()));

            assertThat(report.structures().stream().map(SelfTestReport.Tried::structure))
                    .containsExactlyInAnyOrder(
                            "h_client",
                            "h_payment",
                            "l_payment_party",
                            "ref_grade",
                            "ref_grade_history",
                            "ref_rate",
                            "ref_rate_history",
                            "rts_client",
                            "s_client_lines_bank",
                            "s_client_phones_bank",
                            "s_payment_booking_bank",
                            "st_client_bank");
            assertThat(report.notTried()).isEmpty();
            assertThat(scenarios(report, "s_client_lines_bank"))
                    .containsEntry("S8", Status.REPORTED)
                    .containsEntry("restated", Status.REPORTED);
            assertThat(report.count(Status.REPORTED)).isEqualTo(2);
            assertThat(report.count(Status.NOT_REACHED) + report.count(Status.WRONG))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void presenceIsTried(String engine) throws Exception {
        try (var database = database(engine)) {
            SelfTestReport report = run(database, generate(engine, PRESENCE, Optional.empty()));

            assertThat(report.structures().stream().map(SelfTestReport.Tried::structure))
                    .contains(
                            "e_player_team_club",
                            "e_coach_team_training",
                            "e_doctor_team_club",
                            "e_member_team_club",
                            "st_player_club",
                            "st_member_club");
            assertThat(report.notTried()).containsOnlyKeys("club.member");
            assertThat(scenarios(report, "e_player_team_club")).hasSize(16).containsEntry("S8", Status.RIGHT);
            assertThat(scenarios(report, "st_member_club")).containsOnlyKeys("S3", "S7", "empty", "gone");
            assertThat(scenarios(report, "e_coach_team_training"))
                    .containsEntry("S7", Status.RIGHT)
                    .containsEntry("S8", Status.REPORTED);
            for (SelfTestReport.Tried tried : report.structures()) {
                assertThat(tried.scenarios().values()).as("%s", tried).isSubsetOf(Status.RIGHT, Status.REPORTED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "presence/memory; from << sql.rel(l.judged) >> j; from << sql.rel(l.judged) >> j where 1 = 0; e_player_team_club; S8",
                "presence/judged; and m.<< ldts >> = d.<< ldts >>; ; st_player_club; gone"
            })
    void brokenPresenceIsFound(String template, String part, String instead, String structure, String scenario)
            throws Exception {
        assertFound(PRESENCE, template, part, instead, structure, scenario);
    }

    private static Map<String, Status> scenarios(SelfTestReport report, String structure) {
        return report.structures().stream()
                .filter(s -> s.structure().equals(structure))
                .findFirst()
                .orElseThrow()
                .scenarios();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "satellite/additions; and c.<< hd >> is distinct from c.previous_hashdiff; ; s_customer_details_crm; gone",
                "satellite/judged; or c._contradicted = 1; ; s_customer_details_crm; S2",
                "satellite/tracking; where; where 1 = 0 and; s_customer_details_crm; S8",
                "key/new-keys; k.<< hk >> = f.<< hk >>; 1 = 0; h_customer; S1",
                "key/new-keys; order by c.<< sql.ldts >>,; order by c.<< sql.ldts >> desc,; l_contract_customer; catch-up"
            })
    void brokenTemplateIsFoundInItsScenario(
            String template, String part, String instead, String structure, String scenario) throws Exception {
        assertFound(CRM, template, part, instead, structure, scenario);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "multiactive/additions; and c.<< set >> is distinct from c.previous_set; ; s_client_phones_bank; gone",
                "multiactive/tracking; where; where 1 = 0 and; s_client_phones_bank; S8",
                "claim/judged; c._place = c._first_place and; 1 = 0 and; l_payment_party; S2",
                "claim/judged; c._content <> c._first_content; 1 = 0; s_payment_booking_bank; S2",
                "record/seen; and k.<< sql.ldts >> = n.<< sql.ldts >>; ; rts_client; S7",
                "satellite/additions; and c.<< hd >> is distinct from c.previous_hashdiff; ; st_client_bank; gone",
                "satellite/judged; or c._contradicted = 1; ; ref_grade_history; S2",
                "satellite/judged; or c._contradicted = 1; ; ref_rate; S2",
                "satellite/additions; and c.<< hd >> is distinct from c.previous_hashdiff; ; ref_rate_history; gone"
            })
    void brokenTemplateOfAnyKindIsFound(String template, String part, String instead, String structure, String scenario)
            throws Exception {
        assertFound(KEEPERS, template, part, instead, structure, scenario);
    }

    private void assertFound(
            String specs, String template, String part, String instead, String structure, String scenario)
            throws Exception {
        Path templates = home.resolve("templates");
        Path own = templates.resolve(template + ".peb");
        Files.createDirectories(own.getParent());
        String text = text("io/github/vaultmaven/templates/" + template + ".peb");
        assertThat(text).contains(part);
        Files.writeString(own, text.replace(part, instead == null ? "" : instead));
        try (var database = database("duckdb")) {
            ScriptFolder scripts = generate("duckdb", specs, Optional.of(templates));

            assertThatThrownBy(() -> run(database, scripts)).isInstanceOfSatisfying(SelfTestFailed.class, failed -> {
                assertThat(failed.report().failures()).isEmpty();
                assertThat(scenarios(failed.report(), structure)).containsEntry(scenario, Status.WRONG);
                assertThat(failed).hasMessageContaining(structure + ": ");
            });
        }
    }

    private static String text(String resource) throws IOException {
        try (var in = SelfTestTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final String FILTERED = """
            source: crm
            record_source: "'crm'"
            load_timestamp: changed_at
            tables:
              lead:
                delivery: delta
                filter: "name = 'nobody else'"
                columns: {lead: varchar, name: varchar, changed_at: timestamp}
            ---
            entity: lead
            hub: {business_key: [lead]}
            source_mappings: {crm: {table: lead, key_field: lead}}
            """;

    /** One table of the database, read by two sources: the same rows for both, with the columns of both. */
    private static final String SHARED = """
            source: crm
            schema: landing
            record_source: "'crm'"
            load_timestamp: changed_at
            tables: {lead: {delivery: delta, columns: {lead: varchar, name: varchar, changed_at: timestamp}}}
            ---
            source: sales
            schema: landing
            record_source: "'sales'"
            load_timestamp: changed_at
            tables: {lead: {delivery: delta, columns: {lead: varchar, seller: varchar, changed_at: timestamp}}}
            ---
            entity: lead
            hub: {business_key: [lead]}
            satellites: [{name: names, attributes: [name], sources: [crm]}]
            source_mappings: {crm: {table: lead, key_field: lead}}
            ---
            entity: seller
            hub: {business_key: [seller]}
            satellites: [{name: leads, attributes: [lead], sources: [sales]}]
            source_mappings: {sales: {table: lead, key_field: seller}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void tableThatTwoSourcesReadIsMadeOnce(String engine) throws Exception {
        try (var database = database(engine)) {
            SelfTestReport report = run(database, generate(engine, SHARED, Optional.empty()));

            assertThat(report.structures()).hasSize(4);
            for (String structure : List.of("h_lead", "h_seller", "s_lead_names_crm")) {
                assertThat(scenarios(report, structure)).hasSize(16).containsEntry("S4", Status.RIGHT);
            }
            assertThat(report.count(Status.NOT_REACHED) + report.count(Status.WRONG))
                    .isZero();
        }
    }

    @Test
    void scenarioWhoseRowsAreFilteredOutIsNotRight() throws Exception {
        try (var database = database("duckdb")) {
            SelfTestReport report = run(database, generate("duckdb", FILTERED, Optional.empty()));

            assertThat(scenarios(report, "h_lead"))
                    .hasSize(16)
                    .allSatisfy((id, status) -> assertThat(status).isEqualTo(Status.NOT_REACHED));
        }
    }

    @Test
    void databaseThatHoldsAVaultIsRefused() throws Exception {
        try (var database = database("duckdb")) {
            execute(database, "create table h_lead (lead varchar)");
            ScriptFolder scripts = generate("duckdb", FILTERED, Optional.empty());

            assertThatThrownBy(() -> run(database, scripts))
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContaining("h_lead already");
        }
    }

    @Test
    void tableOfASourceIsNeverEmptied() throws Exception {
        try (var database = database("duckdb")) {
            execute(database, "create table lead as select 'L1' as lead, 'x' as name, now() as changed_at");
            ScriptFolder scripts = generate("duckdb", FILTERED, Optional.empty());

            assertThatThrownBy(() -> run(database, scripts))
                    .isInstanceOf(SelfTestFailed.class)
                    .hasMessageContaining("lead");
            execute(database, "select 1 / (select count(*) from lead)");
        }
    }

    @Test
    void scriptsWithoutASelfTestAreRefused() throws Exception {
        try (var database = database("duckdb")) {
            ScriptFolder scripts = generate("duckdb", FILTERED, Optional.empty());
            var without = new ScriptFolder(
                    scripts.folder(),
                    new Manifest(
                            "m",
                            "duckdb",
                            "test",
                            scripts.manifest().steps().stream()
                                    .filter(step -> step.phase() != Phase.SELFTEST)
                                    .toList(),
                            List.of()));

            assertThatThrownBy(() -> run(database, without))
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContaining("vault.selftest=true");
        }
    }
}
