// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Satellite;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data is stored and shown as its treatment says. */
class TreatmentLoadTest {

    private static final String SPECS = """
            source: crm
            load_timestamp: ts
            tables:
              people:
                columns:
                  id: bigint
                  name: {type: varchar, pii: name, treatment: mask}
                  mail: {type: varchar, pii: contact, treatment: hash}
                  born: {type: date, pii: birth, treatment: hash}
                  ssn: {type: varchar, pii: identifier, treatment: split}
                  faith: {type: varchar, pii: belief, treatment: drop}
                  phone: {type: varchar, pii: call}
                  balance: bigint
                  ts: timestamp
                derive: {shout: "upper(name)"}
              calls:
                columns:
                  id: bigint
                  other: bigint
                  number: {type: varchar, pii: contact, treatment: mask}
                  note: {type: bigint, pii: contact, treatment: hash}
                  seconds: bigint
                  ts: timestamp
            ---
            entity: person
            description: "People; it's \\\\ them"
            owner: care
            tags: [core, gdpr]
            terms: {sla: "1 day"}
            instructions: "be kind"
            hub: {business_key: [id]}
            satellites:
              - name: details
                attributes:
                  - name
                  - mail
                  - born
                  - ssn
                  - faith
                  - {name: creed, expression: "upper(faith)"}
                  - phone
                  - balance
                  - shout
                split: {fast: [balance], call: {pii: [call, belief]}}
                rules: [{on: ssn, not_null: true}, {on: balance, min: 0}]
            source_mappings: {crm: {table: people, key_field: id}}
            ---
            dimension: person
            hub: person
            attributes:
              name: details.name
              greeting: "concat('Dear ', details.name)"
              mail: details.mail
              born: details.born
              balance: details_fast.balance
              shout: details.shout
            ---
            view: people_now
            hub: person
            ---
            fact: people_count
            grain: hub person
            measures: {mails: {expression: "details.mail", aggregate: count}}
            ---
            computed_satellite: letters
            on: person
            query: >-
              with named as (select person_hk, name as n, load_timestamp from s_person_details_crm)
              select p.person_hk, upper(p.n) as head, concat(d.mail, '!') as foot, count(d.name) as names,
              max(d.born) as born, 1 as one from named p join s_person_details_crm d on d.person_hk = p.person_hk
              group by p.person_hk, p.n, d.mail
            ---
            computed_satellite: opaque
            on: person
            attributes: {who: varchar}
            sql:
              duckdb: "select person_hk, load_timestamp, name as who from s_person_details_crm"
              postgresql: "select person_hk, load_timestamp, name as who from s_person_details_crm"
            ---
            view: letters_now
            description: "Letters; it's them"
            owner: post
            hub: person
            attributes: {name: details.name}
            ---
            link: call
            kind: non_historized
            members: [person, {hub: person, role: callee}]
            attributes: [number, note, seconds]
            source_mappings: {crm: {table: calls, keys: {person: id, callee: other}}}
            ---
            view: calls_now
            link: call
            """;

    private static SpecVault loaded(String engine) throws SQLException {
        var vault = new SpecVault(engine, SPECS);
        vault.deliver(
                        "crm.people",
                        "id, name, mail, born, ssn, faith, phone, balance, ts",
                        "1, 'Ann', 'abc', date '2000-01-31', '12', 'x', '55', 7, timestamp '2026-01-01'",
                        "2, null, null, null, '13', 'y', null, 8, timestamp '2026-01-01'")
                .deliver(
                        "crm.calls",
                        "id, other, number, note, seconds, ts",
                        "1, 2, '0123', 7, 60, timestamp '2026-01-01'",
                        "2, 1, null, null, 61, timestamp '2026-01-01'")
                .run();
        return vault;
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void whatIsDroppedOrSplitIsStoredSo(String engine) throws SQLException {
        try (var vault = loaded(engine)) {
            assertThat(vault.vault()
                            .rows("select * from s_person_details_crm")
                            .get(0)
                            .keySet())
                    .containsExactly(
                            "person_hk",
                            "load_timestamp",
                            "details_hashdiff",
                            "name",
                            "mail",
                            "born",
                            "shout",
                            "record_source",
                            "run_id");
            assertThat(vault.query("select ssn from s_person_details_pii_crm where ssn is not null"))
                    .containsExactly("12", "13");
            assertThat(vault.query("select balance from s_person_details_fast_crm where balance is not null"))
                    .containsExactly("7", "8");
            assertThat(vault.query("select phone from s_person_details_call_crm where phone is not null"))
                    .containsExactly("55");
            assertThat(vault.vault().tests())
                    .extracting(statement -> statement.test().name())
                    .contains(
                            "s_person_details_pii_crm__rule_ssn_not_null",
                            "s_person_details_fast_crm__rule_balance_range");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void martsShowWhatTheTreatmentLeaves(String engine) throws SQLException {
        // SHA-256 of `abc` as FIPS 180-2 has it, and of `2000-01-31`.
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        String born = sha256("2000-01-31");
        try (var vault = loaded(engine)) {
            assertThat(
                            vault.query(
                                    "select id, name, greeting, mail, born, balance, shout from dim_person where id is not null"))
                    .containsExactly("1|***|***|" + abc + "|" + born + "|7|***", "2|~|***|~|~|8|~");
            assertThat(vault.query("select name, mail, born from people_now where id = 1"))
                    .containsExactly("***|" + abc + "|" + born);
            assertThat(vault.query("select sum(mails) from fact_people_count")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void theCatalogueSaysWhoAnswersForIt(String engine) throws SQLException {
        boolean duck = engine.equals("duckdb");
        try (var vault = loaded(engine)) {
            assertThat(vault.query(
                            duck
                                    ? "select comment from duckdb_tables() where table_name = 'h_person'"
                                    : "select obj_description('h_person'::regclass)"))
                    .containsExactly("People; it's \\ them; owner: care; tags: core, gdpr; sla: 1 day");
            assertThat(vault.query(
                            duck
                                    ? "select comment from duckdb_columns() where table_name = 's_person_details_crm'"
                                            + " and column_name = 'name'"
                                    : "select col_description('s_person_details_crm'::regclass, 4)"))
                    .containsExactly("(pii: name, treatment: mask)");
            assertThat(vault.vault().scripts().get("manifest.json"))
                    .contains("\"owner\": \"care\"", "\"term.sla\": \"1 day\"", "\"instructions\": \"be kind\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void whatIsComputedFromItIsTreatedToo(String engine) throws SQLException {
        try (var vault = loaded(engine)) {
            assertThat(treatments(vault, "s_letters"))
                    .containsExactly(
                            "head name MASK", "foot contact HASH", "names  NONE", "born birth HASH", "one  NONE");
            assertThat(treatments(vault, "s_opaque")).containsExactly("who name MASK");
            assertThat(vault.query("select head from s_letters where head is not null"))
                    .containsExactly("ANN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void thePayloadOfALinkIsShownAsItsTreatmentLeavesIt(String engine) throws SQLException {
        try (var vault = loaded(engine)) {
            assertThat(vault.query("select number, note, seconds from calls_now"))
                    .containsExactly("***|" + sha256("7") + "|60", "~|~|61");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void theCatalogueSaysItOfViewsToo(String engine) throws SQLException {
        boolean duck = engine.equals("duckdb");
        try (var vault = loaded(engine)) {
            assertThat(vault.query(
                            duck
                                    ? "select comment from duckdb_views() where view_name = 'letters_now'"
                                    : "select obj_description('letters_now'::regclass)"))
                    .containsExactly("Letters; it's them; owner: post");
            vault.run();
            assertThat(vault.query(
                            duck
                                    ? "select comment from duckdb_views() where view_name = 'people_now'"
                                    : "select obj_description('people_now'::regclass)"))
                    .containsExactly("Keys of h_person with the last rows of their satellites");
        }
    }

    private static List<String> treatments(SpecVault vault, String satellite) {
        return vault.vault().model().structures().stream()
                .filter(structure -> structure.name().equals(satellite))
                .flatMap(structure -> ((Satellite) structure).attributes().stream())
                .map(a -> a.name() + " " + a.pii() + " " + a.treatment())
                .toList();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
