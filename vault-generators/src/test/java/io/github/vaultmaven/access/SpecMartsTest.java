// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.business.SpecVault;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts and dimensions of each kind, from specs to both engines. */
class SpecMartsTest {

    private static final String BANK = """
            source: bank
            delivery: delta
            tables:
              accounts:
                columns:
                  - {name: load_timestamp, type: timestamp}
                  - {name: id, type: varchar}
                  - {name: grade, type: varchar}
                  - {name: balance, type: integer}
                  - {name: parent_id, type: varchar}
              transfers:
                columns:
                  - {name: load_timestamp, type: timestamp}
                  - {name: transfer_id, type: varchar}
                  - {name: payer_id, type: varchar}
                  - {name: payee_id, type: varchar}
                  - {name: amount, type: integer}
                  - {name: booked_on, type: date}
            ---
            entity: account
            hub: {business_key: [account_id]}
            satellites: [{name: details, attributes: [grade, balance]}]
            source_mappings: {bank: {table: accounts, key_field: id}}
            ---
            link: transfer
            kind: non_historized
            members: [{hub: account, role: payer}, {hub: account, role: payee}]
            dependent_keys: [transfer_id]
            attributes: [amount, booked_on]
            source_mappings: {bank: {table: transfers, keys: {payer: payer_id, payee: payee_id}}}
            ---
            link: account_parent
            kind: hierarchical
            members: [account, {hub: account, role: parent}]
            source_mappings: {bank: {table: accounts, keys: {account: id, parent: parent_id}}}
            ---
            {snapshots: daily, from: 2026-01-01}
            ---
            {calendar: days, from: 2026-01-01, to: 2026-12-31}
            ---
            dimension: account
            hub: account
            type: scd2
            attributes: {grade: details.grade}
            unknown: {grade: "(unknown)"}
            ---
            dimension: account_day
            hub: account
            type: snapshot
            snapshots: daily
            attributes: {grade: details.grade}
            unknown: {grade: "(unknown)"}
            ---
            """;

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void twoMembersOfOneHubEachAtSeveralTimes(String engine) throws SQLException {
        String fact = """
                fact: transfers
                grain: link transfer
                measures: {amount: {expression: amount}}
                dimensions:
                  payer: {dimension: account, as_of: booked_on}
                  payer_now: {dimension: account, member: payer, as_of: today}
                  payee: {dimension: account, as_of: booked_on}
                  payee_day: {dimension: account_day, member: payee, as_of: booked_on}
                  booked: {calendar: days, date: booked_on}
                """;
        try (var vault = new SpecVault(engine, BANK + fact)) {
            vault.deliver("accounts", "1 a low #1 ~", "2 b good #1 ~", "3 a high #1 ~", "4 b bad #1 ~")
                    .deliver(
                            "transfers",
                            "4 t1 a b #10 #date'2026-01-02'",
                            "4 t2 b a #20 #date'2026-01-03'",
                            "4 t3 b a #30 #date'2026-01-01'");
            vault.vault().runAt(HandMade.start(4));
            // On the first day b was not there.
            assertThat(vault.rows("select f.transfer_id, f.amount, p.grade, n.grade, q.grade, d.grade, f.booked_key"
                            + " from fact_transfers f join dim_account p on p.account_key = f.payer_key"
                            + " join dim_account n on n.account_key = f.payer_now_key"
                            + " join dim_account q on q.account_key = f.payee_key"
                            + " join dim_account_day d on d.account_day_key = f.payee_day_key"))
                    .containsExactly(
                            "t1|10|low|high|good|good|20260102",
                            "t2|20|good|bad|high|high|20260103",
                            "t3|30|(unknown)|bad|low|low|20260101");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void balancesPerSnapshotAndAccount(String engine) throws SQLException {
        String fact = """
                {pit: account, hub: account, snapshots: daily}
                ---
                fact: balances
                grain: hub account
                kind: periodic
                snapshots: daily
                measures: {balance: {expression: details.balance}}
                dimensions:
                  account: {}
                  today: {dimension: account, as_of: today}
                  day: {dimension: account_day}
                  snapshot: {calendar: days, date: snapshot}
                """;
        try (var vault = new SpecVault(engine, BANK + fact)) {
            vault.deliver("accounts", "1 a low #5 ~", "2 b good #7 ~", "3 a high #6 ~");
            vault.vault().runAt(HandMade.start(3));
            assertThat(vault.rows("select f.snapshot_key, d.account_id, f.balance, d.grade, t.grade, p.grade"
                            + " from fact_balances f join dim_account d on d.account_key = f.account_key"
                            + " join dim_account t on t.account_key = f.today_key"
                            + " join dim_account_day p on p.account_day_key = f.day_key"))
                    .containsExactly(
                            "20260101|a|5|low|high|low",
                            "20260102|a|5|low|high|low",
                            "20260102|b|7|good|good|good",
                            "20260103|a|6|high|high|high",
                            "20260103|b|7|good|good|good");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void milestonesFillInAsTheyHappen(String engine) throws SQLException {
        String fact = """
                fact: grades
                grain: hub account
                kind: accumulating
                measures:
                  opened: {expression: details.load_timestamp, aggregate: min}
                  graded_high: {expression: "case when details.grade = 'high' then details.load_timestamp end", aggregate: min}
                dimensions:
                  at_grade: {dimension: account, as_of: graded_high}
                  opened_on: {calendar: days, date: opened}
                  high_on: {calendar: days, date: graded_high}
                """;
        String rows = "select h.account_id, f.opened_on_key, f.high_on_key, d.grade from fact_grades f"
                + " join h_account h on h.account_hk = f.account_hk"
                + " join dim_account d on d.account_key = f.at_grade_key";
        try (var vault = new SpecVault(engine, BANK + fact)) {
            vault.deliver("accounts", "1 a low #5 ~", "2 b high #7 ~");
            vault.vault().runAt(HandMade.start(2));
            assertThat(vault.rows(rows)).containsExactly("a|20260101|-1|(unknown)", "b|20260102|20260102|high");
            vault.deliver("accounts", "3 a high #5 ~", "4 a high #6 ~", "3 b low #1 ~");
            vault.vault().runAt(HandMade.start(4));
            assertThat(vault.rows(rows)).containsExactly("a|20260101|20260103|high", "b|20260102|20260102|high");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void levelsAndSnapshotsOfADimension(String engine) throws SQLException {
        String dimensions = """
                dimension: tree
                hub: account
                attributes: {grade: details.grade}
                hierarchy: {link: account_parent, levels: 3}
                ---
                {pit: account, hub: account, snapshots: daily}
                """;
        try (var vault = new SpecVault(engine, BANK + dimensions)) {
            vault.deliver("accounts", "1 a low #5 ~", "1 b good #7 a", "2 c bad #1 b", "3 a high #5 ~");
            vault.vault().runAt(HandMade.start(3));
            assertThat(vault.rows("select account_id, level_1_account_id, level_2_account_id, level_3_account_id,"
                            + " hierarchy_depth from dim_tree where account_id is not null"))
                    .containsExactly("a|a|~|~|1", "b|a|b|~|2", "c|a|b|c|3");
            assertThat(vault.rows("select extract(day from snapshot_timestamp), account_id, grade from dim_account_day"
                            + " where account_id is not null"))
                    .containsExactly(
                            "1|a|low", "1|b|good", "2|a|low", "2|b|good", "2|c|bad", "3|a|high", "3|b|good", "3|c|bad");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void linksAreSummedPerMember(String engine) throws SQLException {
        String fact = """
                fact: paid
                grain: link transfer
                per: [payer]
                filter: amount > 1
                measures: {paid: {expression: amount, aggregate: sum}, transfers: {aggregate: count}}
                dimensions: {account: {member: payer, as_of: today}}
                """;
        try (var vault = new SpecVault(engine, BANK + fact)) {
            vault.deliver("accounts", "1 a low #1 ~", "1 b good #1 ~")
                    .deliver(
                            "transfers",
                            "1 t1 a b #10 #date'2026-01-01'",
                            "2 t2 a a #20 #date'2026-01-01'",
                            "2 t3 a b #1 #date'2026-01-01'",
                            "2 t4 b a #5 #date'2026-01-01'");
            vault.vault().runAt(HandMade.start(2));
            assertThat(vault.rows("select d.account_id, f.paid, f.transfers from fact_paid f"
                            + " join dim_account d on d.account_key = f.account_key"))
                    .containsExactly("a|30|2", "b|5|1");
        }
    }
}
