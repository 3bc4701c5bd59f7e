// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of worked examples, in its own notation; see {@link Notation}. Blank rejects means there are none. */
class WorkedExamplesTest {
    private static final HubKey KEY = HubKey.required(ExampleSubject.HASHING, 1);

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        hub                     | hub                       | K@3 ; k@2                             | K@3                          |
        hub, in one run         | hub                       | K@3 , k@2                             | k@2                          |
        hub, two sources        | hub, two sources          | s2: k@1, s1: K@1                      | s1:K@1                       |
        hub, out of order       | hub, two sources          | s2: k@1 ; s1: K@1                     | s2:k@1                       |
        S1 rerun                | satellite                 | A@1, B@2 ; A@1, B@2                   | A@1, B@2                     |
        S2 one slot             | satellite                 | A@1 B@1 ; B@1 A@1                     |                              | A@1=conflict B@1=conflict
        S2 with sequence        | satellite with sequence   | A@1.1 B@1.2 ; B@1.2 A@1.1             | A@1.1, B@1.2                 |
        S2 torn                 | satellite                 | A@1 ; B@1                             | A@1                          | B@1=taken
        S2 torn, sequence       | satellite with sequence   | A@1.1 ; B@1.2                         | A@1.1, B@1.2                 |
        S3 duplicates           | satellite                 | A@1 ; B@2 B@2                         | A@1, B@2                     |
        S4 late change          | satellite                 | A@1 ; C@3 ; B@2                       | A@1, B@2, C@3                |
        S5 new key, older       | satellite                 | k: A@3 ; n: X@1                       | A@3, n: X@1                  |
        S5 new key, older       | hub                       | k@3 ; n@1                             | k@3, n@1                     |
        S6 second file          | satellite                 | k: A@1 ; n: X@1                       | A@1, n: X@1                  |
        S6 second file          | hub                       | k@1 ; n@1                             | k@1, n@1                     |
        S7 there and back       | satellite                 | A@1 ; B@2 ; A@3                       | A@1, B@2, A@3                |
        S8 late between equals  | satellite tracked         | A@1 ; A@3 ; B@2                       | A@1, B@2, A@3                |
        S8                      | satellite untracked       | A@1 ; A@3 ; B@2                       | A@1, B@2                     |
        S8, replay heals        | satellite untracked       | A@1 ; A@3 ; B@2 ; A@3                 | A@1, B@2, A@3                |
        S8, one run             | satellite                 | A@1, A@3, B@2                         | A@1, B@2, A@3                |
        redundant               | satellite                 | A@1 ; B@3 ; B@2                       | A@1, B@2, B@3                |
        redundant, one run      | satellite                 | A@1 , B@3 , B@2                       | A@1, B@2                     |
        slot known by tracking  | satellite tracked         | A@1 ; A@2 ; Y@2                       | A@1                          | Y@2=taken
        slot not known          | satellite untracked       | A@1 ; A@2 ; Y@2                       | A@1, Y@2                     |
        sequence                | satellite with sequence   | A@1.1 B@1.2 ; C@1.1                   | A@1.1, B@1.2                 | C@1.1=taken
        multi-active            | multi-active              | {1a}@1 ; {1a 2b}@2 ; {2b}@3 ; {2b}@4  | 1a@1, 1a@2 2b@2, 2b@3        |
        contradiction in a set  | multi-active              | {1a 1z 2b}@1                          |                              | 1a@1=conflict 1z@1=conflict 2b@1=conflict
        torn set                | multi-active              | {1a}@1 ; {1a 2b}@1                    | 1a@1                         | 2b@1=taken
        late set                | multi-active tracked      | {1a}@1 ; {1a}@3 ; {1a 2b}@2           | 1a@1, 1a@2 2b@2, 1a@3        |
        late set                | multi-active untracked    | {1a}@1 ; {1a}@3 ; {1a 2b}@2           | 1a@1, 1a@2 2b@2              |
        partners                | effectivity               | x@1 ; y@2 ; null@3 ; x@4              | x+1, x−2 y+2, y−3, x+4       |
        late partner            | effectivity               | x@1 ; y@3 ; z@2                       | x+1, x−2 z+2, y+3 x−3 z−3    |
        re-observed             | effectivity tracked, full | x@1 ; x@3 ; z@2                       | x+1, x−2 z+2, x+3 z−3        |
        not known               | effectivity untracked     | x@1 ; x@3 ; z@2                       | x+1, x−2 z+2                 |
        other keys only         | effectivity full          | x@1 ; e: y@2                          | x+1, x−2, e: y+2             |
        other keys only         | effectivity delta         | x@1 ; e: y@2                          | x+1, e: y+2                  |
        gone and back           | status full               | {k m}@1 ; {m}@2 ; {k m}@3             | k: I1 D2 I3; m: I1           |
        late, not seen          | status full               | {k}@1 ; {k}@3 ; {m}@2                 | k: I1 D2 I3; m: I2 D3        |
        late, seen              | status full               | {m}@1 ; {m}@3 ; {k m}@2               | m: I1; k: I2 D3              |
        empty, not told         | status full               | {k}@1 ; {}@2                          | k: I1                        |
        empty, told             | status full               | {k}@1 ; told@2                        | k: I1 D2                     |
        torn                    | status full               | {k m}@1 ; {m}@2 ; {k n}@2             | k: I1 D2; m: I1; n: I2       | k@2=taken
        operations              | status cdc                | I@1 ; U@2.1 D@2.2 ; I@3               | I1, D2.2, I3                 |
        delete first            | status cdc                | D@3 ; I@2                             | I2, D3                       |
        late delete             | status cdc tracked        | I@1 ; U@3 ; D@2                       | I1, D2, I3                   |
        late delete             | status cdc untracked      | I@1 ; U@3 ; D@2                       | I1, D2                       |
        """)
    void theTable(String name, String structure, String deliveries, String rows, String rejects) {
        leaves(structure, deliveries, rows, rejects);
    }

    /** What the rules say and the table does not show. */
    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        closed slot             | satellite                 | A@1 B@1 ; C@1 ; C@2                   | C@2                          | A@1=conflict B@1=conflict C@1=conflict
        sources, lowest place   | satellite tracked         | s1: A@1, s2: B@1                      | A@1                          | B@1=taken
        sources, conflict       | satellite tracked         | s1: A@1 B@1, s2: C@1                  |                              | A@1=conflict B@1=conflict C@1=conflict
        sources, later conflict | satellite tracked         | s1: A@1, s2: B@1 C@1                  | A@1                          | B@1=taken C@1=taken
        first row               | satellite, first row      | A@2 ; B@3 ; C@1 ; D@2                 | A@2                          | D@2=taken
        first row, one run      | satellite, first row      | A@2, B@3, C@1                         | C@1                          |
        first row, conflict     | satellite, first row      | A@1 B@1 ; C@2                         | C@2                          | A@1=conflict B@1=conflict
        first row, no conflict  | satellite, first row      | A@1 ; B@2 C@2 ; A@1, B@2 C@2          | A@1                          |
        first row, one run      | satellite, first row      | A@1 B@1, C@2, D@3 E@3                 | C@2                          | A@1=conflict B@1=conflict
        first stays             | non-historized            | A@1 ; A@2 ; B@3                       | A@1                          | B@3=taken
        first stays, one run    | non-historized            | A@1, A@2, B@3                         | A@1                          | B@3=taken
        two in one delivery     | non-historized            | A@1 B@1 ; C@2                         | C@2                          | A@1=conflict B@1=conflict
        two in one, one run     | non-historized            | A@1 B@1, C@2                          | C@2                          | A@1=conflict B@1=conflict
        two in one, behind      | non-historized            | C@2 ; A@1 B@1                         | C@2                          | A@1=taken B@1=taken
        two in one, torn        | non-historized            | A@1 B@1 ; C@1                         |                              | A@1=conflict B@1=conflict C@1=conflict
        two in a later one      | non-historized            | A@1 ; A@2 B@2                         | A@1                          | B@2=taken
        closed set              | multi-active              | {1a 1z}@1 ; {2b}@1 ; {2b}@2           | 2b@2                         | 1a@1=conflict 1z@1=conflict 2b@1=conflict
        link                    | link                      | x@1 y@1 ; x@2 z@2 ; null@3            | x@1, y@1, z@2                | null@3=null_key
        highest sequence        | effectivity with sequence | x@1.1 y@1.2 ; y@2.1 x@2.1 z@2.0       | y+1, x+2                     |
        torn partners           | effectivity               | x@1 ; y@1                             | x+1, y+1                     |
        torn, closed there      | effectivity               | x@1 ; y@2 ; x@2                       | x+1, x−2 y+2                 | x@2=taken
        torn, judged behind     | effectivity full          | x@1 ; x@2 ; y@1                       | x+1, y+1, y−2                |
        delta never deletes     | status delta              | k: X@1 n: X@1 ; n: X@2                | I1, n: I1                    |
        no operation            | status cdc                | I@1 ; X@2 ; D@3                       | I1, D3                       | X@2.0=bad_operation
        seen                    | record tracking           | s1: k@1 , s2: k@1 k@2 ; s1: k@1       | s1:k@1, s2: k@1 k@2          |
        """)
    void beyondTheTable(String name, String structure, String deliveries, String rows, String rejects) {
        leaves(structure, deliveries, rows, rejects);
    }

    private static void leaves(String structure, String deliveries, String rows, String rejects) {
        ExampleSubject subject = ExampleSubject.named(structure);
        for (var variant : subject.structures()) {
            Structure vault = variant.get();
            for (Notation.TokenRun run : Notation.runs(deliveries)) {
                vault.step(new Run(run.rows().stream().map(subject.read()).toList(), run.told()));
            }
            assertThat(subject.rows(vault)).isEqualTo(Notation.words(rows));
            assertThat(subject.rejects(vault)).isEqualTo(Notation.words(rejects));
        }
    }

    @Test
    void pitIsCorrectedByLateRows() {
        Hub hub = new Hub(KEY, List.of());
        Satellite satellite = new Satellite(KEY, Content.PAYLOAD, false, Keeps.CHANGES);
        ExampleSubject subject = ExampleSubject.named("satellite untracked");
        List<String> slots = new ArrayList<>();
        for (Notation.TokenRun run : Notation.runs("A@1 ; B@4 ; C@2")) {
            Run rows = Run.of(run.rows().stream().map(subject.read()).toList());
            hub.step(rows);
            satellite.step(rows);
            PitRow row = pit(hub, satellite).iterator().next();
            slots.add(Notation.at(row.slots().get(0)));
        }
        assertThat(slots).containsExactly("1", "1", "2");
    }

    private static Set<PitRow> pit(Hub hub, Satellite satellite) {
        Map<String, Set<Slot>> slots = satellite.rows().stream()
                .collect(Collectors.groupingBy(
                        SatelliteRow::hashKey,
                        Collectors.mapping(SatelliteRow::slot, Collectors.toCollection(TreeSet::new))));
        return Pit.rows(Set.of(Notation.time(3)), hub.rows(), List.of(slots));
    }
}
