// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.PresenceExamples.Reads;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.mutants.Watch;
import io.github.vaultmaven.reference.Notation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples of effectivity and status tracking, and what the rules say beyond them, on both engines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresenceLoadTest {

    private static final Predicate<String> EFFECTIVITY = name -> name.startsWith("e_") && !name.endsWith("_seq");
    private static final Predicate<String> SEQUENCED = name -> name.startsWith("e_") && name.endsWith("_seq");
    private static final Predicate<String> STATUS = name -> name.startsWith("t_");

    private final Map<String, PresenceExamples> vaults = new TreeMap<>();

    @AfterAll
    void close() throws SQLException {
        for (PresenceExamples vault : vaults.values()) {
            vault.close();
        }
    }

    private interface Check {
        void on(PresenceExamples vault, String variant) throws SQLException;
    }

    /** Loads deliveries on both engines and checks each variant; a variant starts with how its source delivers. */
    private void load(
            String kind, Predicate<String> wanted, Reads reads, String deliveries, String variants, Check check)
            throws SQLException {
        for (String engine : engines()) {
            for (Delivery delivery : Delivery.values()) {
                String word = delivery.name().toLowerCase(Locale.ROOT);
                var here = new ArrayList<>(List.of(variants.split(" ")));
                here.removeIf(variant -> !variant.split("_")[0].equals(word));
                if (!here.isEmpty()) {
                    PresenceExamples vault = vault(engine + kind, engine, delivery, wanted);
                    vault.load(reads, deliveries);
                    for (String variant : here) {
                        check.on(vault, variant);
                    }
                }
            }
        }
    }

    private static List<String> engines() {
        return Stream.of("duckdb", "postgresql")
                .filter(engine -> !Watch.leavesOut(engine))
                .toList();
    }

    /** A vault is used by several tests, unless it is to be known which templates each of them reads. */
    private PresenceExamples vault(String name, String engine, Delivery delivery, Predicate<String> wanted)
            throws SQLException {
        String key = name + delivery + (Watch.isOn() ? vaults.size() : "");
        if (!vaults.containsKey(key)) {
            vaults.put(key, new PresenceExamples(engine, delivery, wanted));
        }
        return vaults.get(key);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        full delta delta_tracked cdc cdc_tracked | x@1 ; y@2 ; null@3 ; x@4  | x+1, x−2 y+2, y−3, x+4    |
        full delta delta_tracked cdc cdc_tracked | x@1 ; y@3 ; z@2           | x+1, x−2 z+2, y+3 x−3 z−3 |
        full delta delta_tracked cdc cdc_tracked | x@1 ; null@3 ; z@2        | x+1, x−2 z+2, x−3 z−3     |
        full delta_tracked cdc_tracked           | x@1 ; x@3 ; z@2           | x+1, x−2 z+2, x+3 z−3     |
        full delta delta_tracked cdc cdc_tracked | x@1 , x@2 , y@3           | x+1, x−3 y+3              |
        full delta_tracked cdc_tracked           | x@1 ; y@3 ; y@5 ; z@2 , z@4 | x+1, x−2 z+2, x−3 y+3 z−3, y−4 z+4, y+5 z−5 |
        full delta delta_tracked cdc cdc_tracked | x@1 ; y@3 ; x@4 ; z@2     | x+1, x−2 z+2, x−3 y+3 z−3, x+4 y−4 |
        delta cdc                                | x@1 ; x@3 ; z@2           | x+1, x−2 z+2              |
        full                                     | x@1 ; e: y@2              | x+1, x−2, e: y+2          |
        delta delta_tracked cdc cdc_tracked      | x@1 ; e: y@2              | x+1, e: y+2               |
        full                                     | x@1 ; told@2              | x+1, x−2                  |
        delta delta_tracked cdc cdc_tracked      | x@1 ; told@2              | x+1                       |
        full delta delta_tracked cdc cdc_tracked | x@1 ; y@1                 | x+1, y+1                  |
        full delta delta_tracked cdc cdc_tracked | x@1 ; y@2 ; x@2           | x+1, x−2 y+2              | x@2=taken
        full                                     | x@1 ; x@2 ; y@1           | x+1, y+1, y−2             |
        full delta delta_tracked cdc cdc_tracked | null: x@1 ; null: x@1     |                           | x@1=null_key
        """)
    void effectivity(String variants, String deliveries, String rows, String rejects) throws SQLException {
        load("effectivity", EFFECTIVITY, Reads.PARTNER, deliveries, variants, (vault, variant) -> {
            assertThat(vault.effectivity("e_" + variant)).as(variant).isEqualTo(Notation.words(rows));
            assertThat(vault.rejects("e_" + variant, "n")).as(variant).isEqualTo(Notation.words(rejects));
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        x@1.1 y@1.2 ; y@2.1 x@2.1 z@2.0 | y+1, x+2
        x@1.1 null@1.2                  |
        x@1 ; y@2 ; null@3 ; x@4        | x+1, x−2 y+2, y−3, x+4
        x@1.0 ; x@2.1 y@2.0 ; y@3.9     | x+1, y+3 x−3
        """)
    void highestSequenceShowsThePartners(String deliveries, String rows) throws SQLException {
        String variants = "full delta delta_tracked cdc cdc_tracked";
        load(
                "sequenced",
                SEQUENCED,
                Reads.PARTNER,
                deliveries,
                variants,
                (vault, variant) -> assertThat(vault.effectivity("e_" + variant + "_seq"))
                        .as(variant)
                        .isEqualTo(Notation.words(rows)));
    }

    /** {@code !x} is a delete of x: its driving key is judged, x is not shown. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        x@1 ; !x@2           | x+1, x−2
        x@1 ; !x@2 y@2       | x+1, x−2 y+2
        x@1 y@1 ; !x@2 ; x@3 | x+1 y+1, x−2 y−2, x+3
        !x@1                 |
        """)
    void deletesShowNoPartner(String deliveries, String rows) throws SQLException {
        load(
                "effectivity",
                EFFECTIVITY,
                Reads.PARTNER,
                deliveries,
                "cdc cdc_tracked",
                (vault, variant) -> assertThat(vault.effectivity("e_" + variant))
                        .as(variant)
                        .isEqualTo(Notation.words(rows)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        {k m}@1 ; {m}@2 ; {k m}@3 | k: I1 D2 I3; m: I1     |
        {k}@1 ; {k}@3 ; {m}@2     | k: I1 D2 I3; m: I2 D3  |
        {m}@1 ; {m}@3 ; {k m}@2   | m: I1; k: I2 D3        |
        {k}@1 ; {}@2              | k: I1                  |
        {k}@1 ; told@2            | k: I1 D2               |
        {k m}@1 ; {m}@2 ; {k n}@2 | k: I1 D2; m: I1; n: I2 | k@2=taken
        told@1 ; {k}@2 ; told@1   | k: I2                  |
        {null}@1 ; {k}@1          | k: I1                  | null@1=null_key
        """)
    void statusOfFull(String deliveries, String rows, String rejects) throws SQLException {
        load("status", STATUS, Reads.KEY, deliveries, "full", (vault, variant) -> {
            assertThat(vault.status("t_full")).isEqualTo(Notation.words(rows));
            assertThat(vault.rejects("t_full", "k")).isEqualTo(Notation.words(rejects));
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        cdc_seq cdc_tracked_seq                          | I@1 ; U@2.1 D@2.2 ; I@3    | I1, D2.2, I3 |
        cdc cdc_tracked cdc_seq cdc_tracked_seq          | D@3 ; I@2                  | I2, D3       |
        cdc cdc_tracked cdc_seq cdc_tracked_seq          | D@1 ; I@2                  | D1, I2       |
        cdc_tracked cdc_tracked_seq                      | I@1 ; U@3 ; D@2            | I1, D2, I3   |
        cdc cdc_seq                                      | I@1 ; U@3 ; D@2            | I1, D2       |
        cdc cdc_seq                                      | I@1 ; U@3 ; D@2 ; U@3      | I1, D2, I3   |
        cdc cdc_tracked                                  | I@1 D@1 ; I@2              | I2           | I@1=conflict D@1=conflict
        cdc cdc_tracked                                  | I@1 ; D@1                  | I1           | D@1=taken
        cdc cdc_tracked                                  | I@1 ; X@2 ; D@3            | I1, D3       | null@2=bad_operation
        delta delta_tracked delta_seq delta_tracked_seq  | I@1 n: I@1 ; n: D@2        | I1, n:I1     |
        """)
    void statusOfChanges(String variants, String deliveries, String rows, String rejects) throws SQLException {
        load("status", STATUS, Reads.OPERATION, deliveries, variants, (vault, variant) -> {
            assertThat(vault.status("t_" + variant)).as(variant).isEqualTo(with("k:", rows));
            assertThat(rejects(vault, "t_" + variant)).as(variant).isEqualTo(Notation.words(rejects));
        });
    }

    /** A status of new and changed rows reads no operation, and rejects none. */
    private static Set<String> rejects(PresenceExamples vault, String relation) throws SQLException {
        return relation.contains("delta") ? vault.rejects(relation, "k") : vault.rejects(relation, "row_operation");
    }

    private static Set<String> with(String prefix, String words) {
        var result = new TreeSet<String>();
        Notation.words(words).forEach(w -> result.add(w.contains(":") ? w : prefix + w));
        return result;
    }

    /** What was open is closed by the record source of the delivery that left it out, an empty one has none. */
    @Test
    void recordSourceIsThatOfTheDelivery() throws SQLException {
        load(
                "effectivity",
                EFFECTIVITY,
                Reads.PARTNER,
                "x@1 ; y@2 ; told@3",
                "full",
                (vault, variant) -> assertThat(vault.vault().query("select is_open, record_source from e_full"))
                        .containsExactlyInAnyOrder(
                                bool(vault, true), bool(vault, true), bool(vault, false), none(vault)));
    }

    private static String bool(PresenceExamples vault, boolean value) {
        return word(vault, value) + "|r";
    }

    private static String none(PresenceExamples vault) {
        return word(vault, false) + "|~";
    }

    /** PostgreSQL's driver writes a boolean by its first letter. */
    private static String word(PresenceExamples vault, boolean value) {
        String word = String.valueOf(value);
        return vault.vault().dialect().name().equals("postgresql") ? word.substring(0, 1) : word;
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void ofTwoTablesTheFirstNamesTheRecordSource(String engine) throws SQLException {
        SourceTable first = ModelText.table("crm", "delta", Delivery.DELTA, "k varchar", "n varchar", "seq bigint");
        SourceTable second = ModelText.table("shop", "other", Delivery.DELTA, "k varchar", "n varchar", "seq bigint");
        try (var vault = new LoadedVault(PresenceVault.effectivityOf(first, second), engine)) {
            for (String row : List.of("1 %s k=d n=x", "2 %s k=d n=y")) {
                RowText.deliver(vault, first, row.formatted("z"), row.formatted("m"), row.formatted("t"));
                RowText.run(vault, second, row.formatted("a"));
            }
            assertThat(sources(vault)).containsExactly("1|m", "2|m", "2|m");
        }
    }

    /** Nothing remembers the delivery behind a late one: its record source is the first of what was stored of it. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void whatALateRowOpensIsClosedByTheDeliveryBehindIt(String engine) throws SQLException {
        SourceTable table = ModelText.table("crm", "delta", Delivery.DELTA, "k varchar", "n varchar", "seq bigint");
        try (var vault = new LoadedVault(PresenceVault.effectivityOf(table), engine)) {
            RowText.run(vault, table, "1 r k=d n=x");
            RowText.run(vault, table, "3 q k=d n=y", "3 b k=d n=w", "3 t k=d n=v");
            RowText.run(vault, table, "2 l k=d n=z");
            assertThat(sources(vault)).containsExactly("1|r", "2|l", "2|l", "3|b", "3|b", "3|b", "3|q", "3|t");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRowWithoutLoadTimestampIsOfNoDelivery(String engine) throws SQLException {
        SourceTable table = ModelText.table("crm", "full", Delivery.FULL, "k varchar", "n varchar", "seq bigint");
        try (var vault = new LoadedVault(PresenceVault.effectivityOf(table), engine)) {
            RowText.run(vault, table, "1 r k=d n=x", "~ r k=d n=y");
            assertThat(sources(vault)).containsExactly("1|r");
            assertThat(vault.query("select reason, n from e_rejects")).containsExactly("null_ldts|y");
            String log = PresenceExamples.memories(vault).get(0).name();
            assertThat(vault.query("select extract(day from load_timestamp) from " + log))
                    .containsExactly("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void anEmptyDeliveryOfAnotherTableClosesNothing(String engine) throws SQLException {
        SourceTable table = ModelText.table("crm", "full", Delivery.FULL, "k varchar", "n varchar", "seq bigint");
        try (var vault = new LoadedVault(PresenceVault.effectivityOf(table), engine)) {
            RowText.run(vault, table, "1 r k=d n=x");
            vault.tell("crm.other", "2026-01-02 00:00:00");
            RowText.run(vault, table);
            assertThat(sources(vault)).containsExactly("1|r");
            vault.tell(table.fullName(), "2026-01-03 00:00:00");
            vault.run();
            assertThat(sources(vault)).containsExactly("1|r", "3|~");
        }
    }

    private static List<String> sources(LoadedVault vault) throws SQLException {
        return vault.query("select extract(day from load_timestamp), record_source from e where run_id > 0");
    }

    @Test
    void replaysAddNothing() throws SQLException {
        for (Predicate<String> wanted : List.of(EFFECTIVITY, SEQUENCED, STATUS)) {
            String kind = wanted == EFFECTIVITY ? "effectivity" : wanted == SEQUENCED ? "sequenced" : "status";
            load(
                    kind,
                    wanted,
                    Reads.PARTNER,
                    "x@1 ; y@2 , null@3 ; z@3 ; e: x@2 ; x@2 null: x@4",
                    "full delta cdc",
                    (vault, variant) -> {
                        var once = vault.everything();
                        vault.vault().run();
                        assertThat(vault.everything()).isEqualTo(once);
                    });
        }
    }
}
