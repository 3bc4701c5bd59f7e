package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.PresenceExamples.Reads;
import io.github.vaultmaven.reference.Notation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of effectivity and status tracking, and what the rules say beyond them, on both engines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresenceLoadTest {

    private final List<PresenceExamples> effectivities = new ArrayList<>();
    private final List<PresenceExamples> sequenced = new ArrayList<>();
    private final List<PresenceExamples> statuses = new ArrayList<>();

    @BeforeAll
    void create() throws SQLException {
        for (String engine : List.of("duckdb", "postgresql")) {
            effectivities.add(new PresenceExamples(engine, name -> name.startsWith("e_") && !name.endsWith("_seq")));
            sequenced.add(new PresenceExamples(engine, name -> name.startsWith("e_") && name.endsWith("_seq")));
            statuses.add(new PresenceExamples(engine, name -> name.startsWith("t_")));
        }
    }

    @AfterAll
    void close() throws SQLException {
        for (PresenceExamples vault : all()) {
            vault.close();
        }
    }

    private List<PresenceExamples> all() {
        return Stream.of(effectivities, sequenced, statuses)
                .flatMap(List::stream)
                .toList();
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        full delta delta_tracked cdc cdc_tracked | x@1 ; y@2 ; null@3 ; x@4  | x+1, x−2 y+2, y−3, x+4    |
        full delta delta_tracked cdc cdc_tracked | x@1 ; y@3 ; z@2           | x+1, x−2 z+2, y+3 x−3 z−3 |
        full delta_tracked cdc_tracked           | x@1 ; x@3 ; z@2           | x+1, x−2 z+2, x+3 z−3     |
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
        for (PresenceExamples vault : effectivities) {
            vault.load(Reads.PARTNER, deliveries);
            for (String variant : variants.split(" ")) {
                String relation = "e_" + variant;
                assertThat(vault.effectivity(relation)).as(relation).isEqualTo(Notation.words(rows));
                assertThat(vault.rejects(relation, "n")).as(relation).isEqualTo(Notation.words(rejects));
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        x@1.1 y@1.2 ; y@2.1 x@2.1 z@2.0 | y+1, x+2
        x@1.1 null@1.2                  |
        x@1 ; y@2 ; null@3 ; x@4        | x+1, x−2 y+2, y−3, x+4
        x@1.0 ; x@2.1 y@2.0 ; y@3.9     | x+1, y+3 x−3
        """)
    void highestSequenceShowsThePartners(String deliveries, String rows) throws SQLException {
        for (PresenceExamples vault : sequenced) {
            vault.load(Reads.PARTNER, deliveries);
            for (String variant : new String[] {"full", "delta", "delta_tracked", "cdc", "cdc_tracked"}) {
                assertThat(vault.effectivity("e_" + variant + "_seq"))
                        .as(variant)
                        .isEqualTo(Notation.words(rows));
            }
        }
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
        for (PresenceExamples vault : effectivities) {
            vault.load(Reads.PARTNER, deliveries);
            for (String variant : new String[] {"cdc", "cdc_tracked"}) {
                assertThat(vault.effectivity("e_" + variant)).as(variant).isEqualTo(Notation.words(rows));
            }
        }
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
        for (PresenceExamples vault : statuses) {
            vault.load(Reads.KEY, deliveries);
            assertThat(vault.status("t_full")).isEqualTo(Notation.words(rows));
            assertThat(vault.rejects("t_full", "k")).isEqualTo(Notation.words(rejects));
        }
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
        for (PresenceExamples vault : statuses) {
            vault.load(Reads.OPERATION, deliveries);
            for (String variant : variants.split(" ")) {
                assertThat(vault.status("t_" + variant)).as(variant).isEqualTo(with("k:", rows));
                assertThat(rejects(vault, "t_" + variant)).as(variant).isEqualTo(Notation.words(rejects));
            }
        }
    }

    @Test
    void replaysAddNothing() throws SQLException {
        for (PresenceExamples vault : all()) {
            vault.load(Reads.PARTNER, "x@1 ; y@2 , null@3 ; z@3 ; e: x@2 ; x@2 null: x@4");
            var once = vault.everything();
            vault.vault().run();
            assertThat(vault.everything()).isEqualTo(once);
        }
    }
}
