// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.SnapshotControl.Grain;
import io.github.vaultmaven.model.SnapshotControl.Keep;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.type.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Points in time, dimensions and views, field by field. */
class AccessLayerTest {

    static final String VAULT = """
            source: erp
            load_timestamp: at
            tables:
              people: {columns: {id: bigint, name: varchar, city: varchar, phone: varchar, at: timestamp}}
              buys: {columns: {buy: bigint, id: bigint, shop: varchar, line: integer, price: "decimal(9,2)", bought: date, at: timestamp}}
            ---
            entity: person
            hub: {business_key: [id]}
            satellites:
              - {name: details, attributes: [name, city]}
              - {name: phones, kind: multi_active, child_key: [phone], attributes: [city]}
            source_mappings: {erp: {table: people, key_field: id}}
            ---
            entity: shop
            hub: {business_key: [{name: shop, type: varchar}]}
            ---
            link: purchase
            members: [person, shop]
            dependent_keys: [line]
            satellites: [{name: details, attributes: [price, bought]}]
            source_mappings: {erp: {table: buys}}
            ---
            """;

    static VaultModel model(String... lines) {
        return Specs.model(VAULT + Specs.lines(lines));
    }

    static Expression expression(String text) {
        return new ExpressionParser().parse(text).orThrow();
    }

    private static <T extends Structure> T find(VaultModel model, Class<T> type, String name) {
        T found = Specs.structure(model, type, name);
        assertThat(found.origin().range()).isNotEqualTo(SourceRange.NONE);
        return found;
    }

    @Test
    void snapshotsKeepTheirPolicy() {
        VaultModel model = model(
                "snapshots: daily",
                "from: 2024-01-31",
                "every: month",
                "at: \"06:30\"",
                "keep: [{grain: day, for: 90 days}, {grain: year}]");
        SnapshotControl daily = find(model, SnapshotControl.class, "daily");
        assertThat(daily)
                .isEqualTo(new SnapshotControl(
                        "daily",
                        "daily",
                        LocalDateTime.parse("2024-01-31T06:30:00"),
                        Grain.MONTH,
                        List.of(
                                new Keep(Grain.DAY, Optional.of(Period.ofDays(90))),
                                new Keep(Grain.YEAR, Optional.empty())),
                        daily.origin()));
    }

    @Test
    void aPitHoldsAllHistorizedSatellitesOrThoseItNames() {
        VaultModel model = model(
                "snapshots: daily",
                "from: 2024-01-01",
                "---",
                "{pit: all, hub: person, snapshots: daily}",
                "---",
                "{pit: one, hub: person, snapshots: daily, satellites: [details]}",
                "---",
                "{pit: bought, link: purchase, snapshots: daily, satellites: [s_purchase_details_erp]}");
        Pit all = find(model, Pit.class, "pit_all");
        Pit.Slot details = Pit.Slot.of("s_person_details_erp", "person_hk", Optional.empty());
        Pit.Slot phones = Pit.Slot.of("s_person_phones_erp", "person_hk", Optional.empty());
        assertThat(all)
                .isEqualTo(new Pit(
                        "all", "pit_all", "h_person", "person_hk", "daily", List.of(details, phones), all.origin()));
        assertThat(find(model, Pit.class, "pit_one").slots()).containsExactly(details);
        Pit bought = find(model, Pit.class, "pit_bought");
        assertThat(bought.parent()).isEqualTo("l_purchase");
        assertThat(bought.hashKey()).isEqualTo("purchase_hk");
        assertThat(bought.slots())
                .containsExactly(Pit.Slot.of("s_purchase_details_erp", "purchase_hk", Optional.empty()));
    }

    @Test
    void aTextOfAZeroKeyIsNeverCutOff() {
        String vault = """
                source: erp
                tables: {people: {columns: {id: bigint, state: varchar(2), city: varchar(20)}}}
                ---
                entity: person
                hub: {business_key: [id]}
                satellites: [{name: details, attributes: [state, city]}]
                source_mappings: {erp: {table: people}}
                ---
                dimension: person
                hub: person
                unknown: {state: (unknown), city: (unknown)}
                error: {state: (error)}
                """;
        assertThat(Specs.structure(Specs.model(vault), Dimension.class, "dim_person")
                        .attributes())
                .extracting(MartColumn::name, MartColumn::type)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("state", new DataType.Text(9)),
                        org.assertj.core.groups.Tuple.tuple("city", new DataType.Text(20)));
    }

    @Test
    void aDimensionReadsTheSatellitesItNames() {
        VaultModel model = model(
                "dimension: person",
                "hub: person",
                "type: scd2",
                "attributes: {called: details.name, place: \"upper(details.city)\"}",
                "unknown: {called: (unknown)}",
                "error: {called: (error)}",
                "labels: {place: Place of living}",
                "formats: {place: Upper case}",
                "description: Who buys");
        Dimension person = find(model, Dimension.class, "dim_person");
        MartSatellite details = new MartSatellite(
                "details",
                "s_person_details_erp",
                "person_hk",
                "person_hk",
                Optional.empty(),
                MartSatellite.Reach.LAST,
                person.satellites().get(0).columns());
        assertThat(details.columns())
                .extracting(c -> c.name() + " " + c.type())
                .containsExactly("name varchar", "city varchar");
        assertThat(person)
                .isEqualTo(new Dimension(
                        "person",
                        "dim_person",
                        Dimension.Type.SCD2,
                        "person_key",
                        MartBase.of(Specs.structure(model, io.github.vaultmaven.model.Hub.class, "h_person")),
                        List.of(details),
                        List.of(
                                new MartColumn(
                                        "called",
                                        DataType.TEXT,
                                        expression("details.name"),
                                        Optional.of("(unknown)"),
                                        Optional.of("(error)"),
                                        "",
                                        ""),
                                new MartColumn(
                                        "place",
                                        DataType.TEXT,
                                        expression("upper(details.city)"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "Place of living",
                                        "Upper case")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        person.origin()));
        assertThat(person.origin().description()).isEqualTo("Who buys");
    }

    @Test
    void aSnapshotDimensionUsesAPitThatHoldsItsSatellites() {
        VaultModel model = model(
                "{snapshots: daily, from: 2024-01-01}",
                "---",
                "{pit: person, hub: person, snapshots: daily}",
                "---",
                "{dimension: p, hub: person, type: snapshot, snapshots: daily}");
        Dimension p = find(model, Dimension.class, "dim_p");
        assertThat(p.snapshots()).contains("daily");
        assertThat(p.pit()).contains(Specs.structure(model, Pit.class, "pit_person"));
        assertThat(p.attributes()).extracting(MartColumn::name).containsExactly("name", "city");
    }

    @Test
    void aViewShowsWhatHasOneRowPerKey() {
        FlatView view = find(model("{view: bought, link: purchase}"), FlatView.class, "bought");
        assertThat(view.base().alias()).isEqualTo("purchase");
        assertThat(view.base().allKeys()).containsExactly("purchase_hk", "person_hk", "shop_hk");
        assertThat(view.satellites()).extracting(MartSatellite::relation).containsExactly("s_purchase_details_erp");
        assertThat(view.attributes())
                .containsExactly(
                        MartColumn.of("price", new DataType.Decimal(9, 2), MartScope.column("details", "price")),
                        MartColumn.of("bought", DataType.DATE, MartScope.column("details", "bought")));
    }

    @Test
    void aCalendarIsTakenOver() {
        Calendar days = find(
                model("{calendar: days, from: 2024-01-01, to: 2024-12-31, fiscal_year_starts: 4}"),
                Calendar.class,
                "days");
        assertThat(days)
                .isEqualTo(new Calendar(
                        "days",
                        "days",
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-12-31"),
                        4,
                        false,
                        days.origin()));
    }
}
