package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
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
            ---
            view: people_now
            hub: person
            ---
            fact: people_count
            grain: hub person
            measures: {mails: {expression: "details.mail", aggregate: count}}
            """;

    private static SpecVault loaded(String engine) throws SQLException {
        var vault = new SpecVault(engine, SPECS);
        vault.deliver(
                        "crm.people",
                        "id, name, mail, born, ssn, faith, phone, balance, ts",
                        "1, 'Ann', 'abc', date '2000-01-31', '12', 'x', '55', 7, timestamp '2026-01-01'",
                        "2, null, null, null, '13', 'y', null, 8, timestamp '2026-01-01'")
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
                            "record_source",
                            "run_id");
            assertThat(vault.query("select ssn from s_person_details_pii_crm where ssn is not null"))
                    .containsExactly("12", "13");
            assertThat(vault.query("select balance from s_person_details_fast_crm where balance is not null"))
                    .containsExactly("7", "8");
            assertThat(vault.query("select phone from s_person_details_call_crm where phone is not null"))
                    .containsExactly("55");
            assertThat(vault.vault().scripts().keySet())
                    .anyMatch(p -> p.endsWith("s_person_details_pii_crm__rule_ssn_not_null.sql"))
                    .anyMatch(p -> p.endsWith("s_person_details_fast_crm__rule_balance_range.sql"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void martsShowWhatTheTreatmentLeaves(String engine) throws SQLException {
        // SHA-256 of `abc` as FIPS 180-2 has it, and of `2000-01-31`.
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        String born = sha256("2000-01-31");
        try (var vault = loaded(engine)) {
            assertThat(vault.query(
                            "select id, name, greeting, mail, born, balance from dim_person where id is not null"))
                    .containsExactly("1|***|***|" + abc + "|" + born + "|7", "2|~|***|~|~|8");
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
