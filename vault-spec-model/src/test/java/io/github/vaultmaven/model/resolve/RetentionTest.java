// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.vaultmaven.model.Retention;
import io.github.vaultmaven.model.VaultModel;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long rejects and tracking are kept: the nearest setting counts, of several tables the longest. */
class RetentionTest {

    private static VaultModel model(String vault, String erp, String crm, String customers, String rest) {
        return Specs.model(Specs.texts("""
                {vault: v%s}
                ---
                source: erp
                delivery: delta
                %s
                tables: {clients: {columns: {id: bigint, name: varchar}}}
                ---
                source: crm
                delivery: delta
                %s
                tables: {customers: {columns: {id: bigint, name: varchar}%s}}
                ---
                entity: customer
                hub: {business_key: [id], status_tracking: true%s}
                source_mappings:
                  erp: {table: clients}
                  crm: {table: customers}
                """.formatted(vault, erp, crm, customers, rest)));
    }

    private static Optional<Period> days(int days) {
        return Optional.of(Period.ofDays(days));
    }

    private static Retention hub(Optional<Period> rejects) {
        return new Retention("h_customer", rejects, Optional.empty(), Optional.empty());
    }

    @Test
    void everythingIsKeptWhereNothingIsWritten() {
        assertThat(model("", "", "", "", "").retentions()).isEmpty();
    }

    @Test
    void theVaultSpeaksForAll() {
        VaultModel model = model(", retention: {rejects: 90 days, tracking: 1 year}", "", "", "", "");
        assertThat(model.retentions())
                .extracting(Retention::structure)
                .containsExactly("h_customer", "st_customer_crm", "st_customer_erp");
        assertThat(model.retentions()).allMatch(r -> r.rejects().equals(days(90)));
        assertThat(model.retentions()).allMatch(r -> r.tracking().equals(Optional.of(Period.ofYears(1))));
    }

    @Test
    void howLongRowsAreToStayIsInheritedLikeTheOthers() {
        VaultModel model = model(
                ", retention: {data: 10 years}", "retention: {data: 1 month}", "retention: {data: 2 weeks}", "", "");
        assertThat(model.retentions())
                .extracting(Retention::structure, r -> r.declared().orElseThrow())
                .containsExactly(
                        tuple("h_customer", "1 month"),
                        tuple("st_customer_crm", "14 days"),
                        tuple("st_customer_erp", "1 month"));
        assertThat(model(", retention: {data: 10 years}", "", "", "", ", retention: {rejects: 1 day}")
                        .retention("h_customer"))
                .isEqualTo(new Retention("h_customer", days(1), Optional.empty(), Optional.of(Period.ofYears(10))));
    }

    @Test
    void aTableThatSaysNothingKeepsAllOfWhatItFeedsBesideOthers() {
        VaultModel model = model("", "", "retention: {rejects: 5 days}", "", "");
        assertThat(model.retention("h_customer").isEndless()).isTrue();
        assertThat(model.retention("st_customer_crm").rejects()).isEqualTo(days(5));
        assertThat(model.retention("st_customer_erp").isEndless()).isTrue();
    }

    @Test
    void ofSeveralTablesTheLongestCountsAndAMonthIsLongerThanThirtyDays() {
        VaultModel model = model("", "retention: {rejects: 30 days}", "retention: {rejects: 1 month}", "", "");
        assertThat(model.retention("h_customer")).isEqualTo(hub(Optional.of(Period.ofMonths(1))));
        assertThat(model.retention("st_customer_erp").rejects()).isEqualTo(days(30));
    }

    @Test
    void theNearestCounts() {
        VaultModel model = model(
                ", retention: {rejects: 1 day}",
                "retention: {rejects: 2 days}",
                "retention: {rejects: 3 days}",
                ", retention: {rejects: 4 days}",
                "");
        assertThat(model.retention("st_customer_erp").rejects()).isEqualTo(days(2));
        assertThat(model.retention("st_customer_crm").rejects()).isEqualTo(days(4));
        assertThat(model.retention("h_customer").rejects()).isEqualTo(days(4));
        assertThat(model("", "", "retention: {rejects: 30 days}", "", ", retention: {rejects: 1 week}")
                        .retention("h_customer"))
                .isEqualTo(hub(days(7)));
    }

    @Test
    void satellitesLinksAndReferencesSayTheirOwn() {
        VaultModel model = Specs.model(Specs.texts("""
                source: crm
                tables: {orders: {columns: {id: bigint, customer: bigint, name: varchar, word: varchar}}}
                ---
                entity: order
                hub: {business_key: [id]}
                satellites:
                  - {name: d, retention: {rejects: 2 days}, attributes: [name, word], split: {fast: [word]}}
                source_mappings: {crm: {table: orders}}
                ---
                entity: customer
                hub: {business_key: [{name: customer, type: bigint}]}
                ---
                link: placed
                members: [order, customer]
                driving_key: [order]
                effectivity: true
                retention: {rejects: 3 days}
                source_mappings: {crm: {table: orders, keys: {order: id}}}
                ---
                reference: name
                key: [{name: name, type: varchar}]
                attributes: [word]
                retention: {rejects: 4 days}
                source_mappings: {crm: {table: orders}}
                """));
        assertThat(model.retentions())
                .extracting(r -> r.structure() + " " + r.rejects().orElseThrow().getDays())
                .containsExactly(
                        "l_placed 3", "e_placed_crm 3", "ref_name 4", "s_order_d_crm 2", "s_order_d_fast_crm 2");
    }

    @Test
    void whatIsNoPeriodIsSaidWhereItStands() {
        assertThat(Specs.findings("{vault: v, retention: {rejects: soon, tracking: 0 weeks}}"))
                .containsExactly(
                        "1.yaml:1:33 invalid-date: `rejects` must be a period such as 90 days or 7 years, found `soon`",
                        "1.yaml:1:49 retention-form: rows are kept for a day at least | write a longer period, such as"
                                + " `90 days`");
        assertThat(Specs.findings("{vault: v, retention: {}}"))
                .singleElement()
                .asString()
                .startsWith(
                        "1.yaml:1:23 retention-form: `retention` says how long `rejects`, `tracking` or `data` are kept");
    }
}
