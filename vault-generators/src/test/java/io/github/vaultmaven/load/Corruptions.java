// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static io.github.vaultmaven.load.TestedVault.key;
import static io.github.vaultmaven.load.TestedVault.timestamp;

import java.util.ArrayList;
import java.util.List;

/** A corruption for each generated test of {@link TestedVault}. */
final class Corruptions {

    private static final String K1 = key("K1", 1L);
    private static final String K2 = key("K2", null);
    private static final String T1 = TestedVault.tree("K1", 1L);
    private static final String T2 = TestedVault.tree("K2", null);
    private static final String ZERO = "'" + "00".repeat(16) + "'";
    private static final String ERROR = "'" + "ff".repeat(16) + "'";
    private static final String NOBODY = "'0123456789abcdef0123456789abcdef'";

    private static final String SEEN = "thing_hk = " + K2 + " and load_timestamp = " + timestamp(1);
    private static final String NOON = "timestamp '2026-01-01 12:00:00'";

    private Corruptions() {}

    static List<Corruption> all() {
        var all = new ArrayList<Corruption>();
        all.addAll(hub());
        for (String satellite : List.of("s_thing", "s_seen", "s_first")) {
            all.addAll(satellite(satellite));
        }
        all.addAll(changesOfSatellites());
        all.addAll(multiActive());
        all.addAll(links());
        all.addAll(tracking());
        for (String loaded :
                List.of("h_thing", "s_thing", "s_seen", "s_first", "l_tree", "rt_thing", "e_tree", "st_full")) {
            all.addAll(rejects(loaded + "_rejects", "null_key", "crm.thing"));
        }
        all.addAll(rejects("st_cdc_rejects", "null_key", "crm.log"));
        all.addAll(rejects("n_thing_rejects", "null_key", "crm.fact"));
        all.addAll(rejects("m_thing_rejects", "null_child", "crm.child"));
        return all;
    }

    private static List<Corruption> hub() {
        return List.of(
                twice("h_thing", "hash_key_unique", "k = 'K2'"),
                nulled("h_thing", "k = 'K2'"),
                Corruption.of(
                                "h_thing__zero_keys_present",
                                "thing_hk = " + ERROR,
                                "delete from h_thing where thing_hk = " + ERROR)
                        .also("l_tree__upper_found", 1)
                        .also("l_tree__lower_found", 1),
                Corruption.of(
                        "h_thing__business_key_present",
                        "n = 5",
                        "insert into h_thing values (" + NOBODY + ", ' ', 5, " + timestamp(2) + ", 'r', 2)"),
                Corruption.of(
                                "h_thing__business_key_unique",
                                "n = 1",
                                "insert into h_thing values (" + NOBODY + ", ' k1', 1, " + timestamp(2) + ", 'r', 2)")
                        .times(2)
                        .also("h_thing__hash_key_recomputed", 1),
                Corruption.of(
                        "h_thing__hash_key_recomputed",
                        "k = 'K3' and thing_hk = " + K1,
                        "update h_thing set k = 'K3' where k = 'K1'"),
                Corruption.of("h_thing__staged_keys_stored", "k = 'K2'", "delete from h_thing where k = 'K2'")
                        .also("s_thing__parent_found", 1)
                        .also("s_seen__parent_found", 1)
                        .also("s_first__parent_found", 1)
                        .also("st_cdc__parent_found", 1)
                        .also("l_tree__upper_found", 1)
                        .also("l_tree__lower_found", 2)
                        .also("rt_thing__parent_found", 2)
                        .also("st_full__parent_found", 1));
    }

    private static List<Corruption> satellite(String name) {
        Corruption slot = twice(name, "slot_unique", "p = 'A'");
        return List.of(
                name.equals("s_first") ? slot.also("s_first__first_row_only", 1) : slot,
                nulled(name, "p = 'A'"),
                copied(name, "parent_found", "p = 'A'", "thing_hk", NOBODY, "thing_hk = " + NOBODY),
                ghostless(name),
                Corruption.of(
                        name + "__hash_diff_recomputed",
                        "p = 'A' and amount = 1.49",
                        "update " + name + " set amount = 1.49 where p = 'A'"));
    }

    private static List<Corruption> changesOfSatellites() {
        return List.of(
                copied("s_thing", "changes_only", "p = 'C'", "load_timestamp", timestamp(3), "thing_hk = " + K1),
                copied("s_seen", "changes_only", "p = 'B'", "load_timestamp", timestamp(3), "thing_hk = " + K2),
                Corruption.of("s_thing__staged_rows_stored", "thing_hk = " + K1, "delete from s_thing where p = 'C'"),
                Corruption.of("s_seen__staged_rows_stored", "thing_hk = " + K1, "delete from s_seen where p = 'C'"),
                Corruption.of("s_first__staged_rows_stored", "thing_hk = " + K2, "delete from s_first where p = 'B'"),
                copied("s_first", "first_row_only", "p = 'A'", "load_timestamp", timestamp(3), "thing_hk = " + K1),
                twice("s_seen_tracking", "slot_unique", "thing_hk = " + K2),
                nulled("s_seen_tracking", "thing_hk = " + K2),
                Corruption.of(
                        "s_thing__none_late",
                        "thing_hk = " + K1 + " and p = 'B'",
                        "update s_thing set run_id = 1 where p = 'C'",
                        "insert into s_thing select " + K1 + ", " + NOON
                                + ", hd, p, amount, record_source, 2 from s_thing where p = 'B'"));
    }

    private static List<Corruption> multiActive() {
        return List.of(
                twice("m_thing", "child_key_unique", "child = 'y'"),
                nulled("m_thing", "child = 'y'"),
                ghostless("m_thing"),
                copied("m_thing", "parent_found", "child = 'y'", "thing_hk", NOBODY, "thing_hk = " + NOBODY),
                Corruption.of(
                                "m_thing__child_key_present",
                                "p = 'B'",
                                "update m_thing set child = null where child = 'y'")
                        .also("m_thing__staged_rows_stored", 1),
                Corruption.of(
                        "m_thing__hash_diff_recomputed", "p = 'Z'", "update m_thing set p = 'Z' where child = 'y'"),
                Corruption.of(
                        "m_thing__set_hash_once",
                        "set_hashes = 2",
                        "update m_thing set set_hash = 'set3' where child = 'y'"),
                copied(
                        "m_thing",
                        "changes_only",
                        "child = 'y'",
                        "load_timestamp",
                        timestamp(3),
                        "load_timestamp = " + timestamp(3)),
                Corruption.of("m_thing__staged_rows_stored", "child = 'y'", "delete from m_thing where child = 'y'"),
                Corruption.of(
                        "m_thing__none_late",
                        "set_hash = 'set4'",
                        "update m_thing set run_id = 1 where run_id = 2",
                        "insert into m_thing select " + K1 + ", " + NOON
                                + ", child, hd, 'set4', p, amount, record_source, 2 from m_thing"
                                + " where child = 'x' and load_timestamp = " + timestamp(1)));
    }

    private static List<Corruption> links() {
        return List.of(
                twice("l_tree", "hash_key_unique", "tree_hk = " + T1),
                nulled("l_tree", "tree_hk = " + T1),
                Corruption.of(
                        "l_tree__upper_found",
                        "upper_hk = " + NOBODY,
                        "update l_tree set upper_hk = " + NOBODY + " where tree_hk = " + T1),
                Corruption.of(
                        "l_tree__lower_found",
                        "lower_hk = " + NOBODY,
                        "update l_tree set lower_hk = " + NOBODY + " where tree_hk = " + T1),
                Corruption.of(
                        "l_tree__zero_keys_present",
                        "tree_hk = " + ERROR,
                        "delete from l_tree where tree_hk = " + ERROR),
                Corruption.of(
                                "l_tree__staged_keys_stored",
                                "tree_hk = " + T2,
                                "delete from l_tree where tree_hk = " + T2)
                        .also("e_tree__parent_found", 1),
                twice("e_tree", "slot_unique", "tree_hk = " + T2),
                nulled("e_tree", "tree_hk = " + T2),
                copied("e_tree", "parent_found", "tree_hk = " + T2, "tree_hk", NOBODY, "tree_hk = " + NOBODY),
                copied("e_tree", "changes_only", "tree_hk = " + T2, "load_timestamp", timestamp(3), "is_open = true"),
                Corruption.of(
                                "e_tree__first_state_present",
                                "tree_hk = " + T2,
                                "update e_tree set is_open = false where tree_hk = " + T2)
                        .also("e_tree__staged_rows_stored", 1),
                Corruption.of(
                        "e_tree__staged_rows_stored", "tree_hk = " + T1, "delete from e_tree where tree_hk = " + T1));
    }

    private static List<Corruption> tracking() {
        var all = new ArrayList<Corruption>();
        for (String status : List.of("st_full", "st_cdc")) {
            String seen = "status = 'I' and thing_hk = " + K1;
            all.add(twice(status, "slot_unique", seen));
            all.add(nulled(status, seen));
            all.add(copied(status, "parent_found", seen, "thing_hk", NOBODY, "thing_hk = " + NOBODY));
            all.add(copied(
                    status,
                    "changes_only",
                    "thing_hk = " + K2,
                    "load_timestamp",
                    timestamp(3),
                    "load_timestamp = " + timestamp(3)));
        }
        all.add(Corruption.of(
                        "st_full__first_state_present",
                        "thing_hk = " + K1,
                        "update st_full set status = 'D' where thing_hk = " + K1)
                .also("st_full__staged_rows_stored", 1));
        all.add(Corruption.of("st_full__staged_rows_stored", "k = 'K2'", "delete from st_full where thing_hk = " + K2));
        all.add(Corruption.of(
                "st_cdc__staged_rows_stored",
                "k = 'K1'",
                "delete from st_cdc where status = 'D' and thing_hk = " + K1));
        for (String log : List.of("e_tree_deliveries", "st_full_deliveries")) {
            all.add(twice(log, "delivery_unique", "load_timestamp = " + timestamp(1)));
            all.add(nulled(log, "load_timestamp = " + timestamp(1)));
        }
        all.add(twice("rt_thing", "sighting_unique", SEEN));
        all.add(nulled("rt_thing", SEEN));
        all.add(copied("rt_thing", "parent_found", SEEN, "thing_hk", NOBODY, "thing_hk = " + NOBODY));
        all.add(ghostless("rt_thing"));
        all.add(ghostless("n_thing"));
        all.add(Corruption.of("n_thing__staged_rows_stored", "thing_hk = " + K1, "delete from n_thing where p = 'A'"));
        all.add(twice("n_thing", "hash_key_unique", "p = 'A'"));
        all.add(nulled("n_thing", "p = 'A'"));
        all.add(copied("n_thing", "parent_found", "p = 'A'", "thing_hk", NOBODY, "thing_hk = " + NOBODY));
        return all;
    }

    private static List<Corruption> rejects(String name, String reason, String source) {
        return List.of(
                twice(name, "reject_id_unique", "reason = '" + reason + "'"),
                nulled(name, "reason = '" + reason + "'"),
                Corruption.of(
                        name + "__none_in_this_run",
                        "reason = '" + reason + "' and source_table = '" + source + "' and rejected_rows = 1",
                        "update " + name + " set run_id = 2"));
    }

    /** The ghost record is gone. */
    private static Corruption ghostless(String relation) {
        return Corruption.of(
                relation + "__ghost_once",
                "ghost_records = 0",
                "delete from " + relation + " where thing_hk = " + ZERO);
    }

    /** A row stands there twice. */
    private static Corruption twice(String relation, String test, String where) {
        return Corruption.of(
                relation + "__" + test,
                "rows_found = 2",
                "insert into " + relation + " select * from " + relation + " where " + where);
    }

    /** A row has lost its run mark. */
    private static Corruption nulled(String relation, String where) {
        return Corruption.of(
                relation + "__required_present",
                "run_id is null and " + where,
                "update " + relation + " set run_id = null where " + where);
    }

    /** A row stands there a second time, with another value in one column. */
    private static Corruption copied(
            String relation, String test, String where, String column, String value, String rows) {
        return Corruption.of(
                relation + "__" + test,
                rows,
                "create temporary table copied as select * from " + relation + " where " + where,
                "update copied set " + column + " = " + value,
                "insert into " + relation + " select * from copied");
    }
}
