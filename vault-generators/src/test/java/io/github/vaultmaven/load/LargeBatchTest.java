// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.engine.Engines;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * On PostgreSQL a batch of many new keys makes the indexes anew, and another leaves them as they are. Which it was is told by
 * the number that the server gives an index; rows are as they should be either way.
 */
class LargeBatchTest {

    private static final List<String> MADE = List.of("h_thing", "l_tree", "s_thing_s_shop");

    private SpecVault vault;

    @BeforeEach
    void load() throws SQLException {
        vault = new SpecVault("postgresql", """
                source: shop
                tables:
                  t: {load_timestamp: seen_at, columns: {seen_at: timestamp, no: integer, upper: integer, word: varchar}}
                ---
                entity: thing
                hub: {business_key: [{name: no, type: integer}]}
                satellites: [{name: s, attributes: [word]}]
                source_mappings: {shop: {table: t, key_field: no}}
                ---
                link: tree
                members: [{hub: thing, role: lower}, {hub: thing, role: upper}]
                source_mappings: {shop: {table: t, keys: {lower: no, upper: upper}}}
                """);
        run(1, 60_000);
    }

    @AfterEach
    void close() throws SQLException {
        vault.close();
    }

    @Test
    void manyNewKeysHaveTheIndexesMadeAnew() throws SQLException {
        List<String> before = indexes();
        run(60_001, 120_000);
        assertThat(indexes()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        assertThat(rows()).containsExactly("120000", "120000", "120000");
    }

    @Test
    void knownKeysDoNot() throws SQLException {
        List<String> before = indexes();
        run(1, 60_000);
        assertThat(indexes()).isEqualTo(before);
        assertThat(rows()).containsExactly("60000", "60000", "60000");
    }

    @Test
    void newKeysThatAreFewBesideWhatIsStoredDoNot() throws SQLException {
        List<String> before = indexes();
        run(60_001, 73_000);
        assertThat(indexes()).isEqualTo(before);
        assertThat(rows()).containsExactly("73000", "73000", "73000");
    }

    @Test
    void fewNewKeysDoNotWhateverIsStored() throws SQLException {
        for (String relation : MADE) {
            vault.vault().execute("delete from " + relation + " where run_id > 0");
        }
        List<String> before = indexes();
        run(60_001, 65_000);
        assertThat(indexes()).isEqualTo(before);
        assertThat(rows()).containsExactly("5000", "5000", "5000");
    }

    @Test
    void anIndexThatSomethingNeedsStays() throws SQLException {
        List<String> before = indexes();
        vault.vault().execute("create table mine (hk text references h_thing (thing_hk))");
        run(60_001, 120_000);
        assertThat(indexes())
                .containsAll(
                        before.stream().filter(i -> i.startsWith("ix_h_thing ")).toList());
        assertThat(rows()).containsExactly("120000", "120000", "120000");
    }

    @Test
    void aTableThatIsReadForLongKeepsItsIndexes() throws SQLException {
        List<String> before = indexes();
        try (var reader = another()) {
            reader.setAutoCommit(false);
            try (var statement = reader.createStatement();
                    var read = statement.executeQuery("select count(*) from l_tree")) {
                assertThat(read.next()).isTrue();
                run(60_001, 120_000);
            }
            reader.rollback();
        }
        assertThat(indexes())
                .containsAll(
                        before.stream().filter(i -> i.startsWith("ix_l_tree")).toList());
        assertThat(rows()).containsExactly("120000", "120000", "120000");
    }

    /** A connection to the same database. */
    private Connection another() throws SQLException {
        String database = vault.query("select current_database()").get(0);
        return DriverManager.getConnection(Engines.postgresqlUrl().replaceFirst("/t\\d+\\?", "/" + database + "?"));
    }

    private void run(int first, int last) throws SQLException {
        vault.vault().execute("delete from t");
        vault.vault()
                .execute("insert into t (seen_at, no, upper, word) select timestamp '2026-01-01', n, n, 'word'"
                        + " from generate_series(" + first + ", " + last + ") as g (n)");
        vault.run();
    }

    private List<String> rows() throws SQLException {
        return vault
                .query(
                        "select (select count(*) from h_thing where run_id > 0), (select count(*) from l_tree where run_id > 0),"
                                + " (select count(*) from s_thing_s_shop where run_id > 0)")
                .stream()
                .flatMap(row -> List.of(row.split("\\|")).stream())
                .toList();
    }

    /** Names of indexes with the numbers of their files. */
    private List<String> indexes() throws SQLException {
        return vault.query("select c.relname || ' ' || c.oid from pg_index i join pg_class c on c.oid = i.indexrelid"
                + " join pg_class t on t.oid = i.indrelid where t.relnamespace = current_schema::regnamespace"
                + " and t.relname in ('" + String.join("', '", MADE) + "') order by c.relname");
    }
}
