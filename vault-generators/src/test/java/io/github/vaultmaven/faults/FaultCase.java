// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.ScriptFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fixed case of one engine: a vault with a structure of each kind, loaded five times: with a late delivery, and with one
 * that is compared with newest rows. What stood before and after each undisturbed load is kept.
 */
final class FaultCase implements AutoCloseable {

    /** The loads in order: the first deliveries, later ones, those between, and two behind all of them. */
    static final List<String> DAYS = List.of("2026-01-01", "2026-01-03", "2026-01-02", "2026-01-04", "2026-01-05");

    /** Number of the load with a late delivery. */
    static final int LATE = 2;

    /** Number of the load that is compared with newest rows, where such are kept; the one before fills them. */
    static final int BEHIND_ALL = 4;

    /** Satellites beside which they are. */
    private static final List<String> OF_NEWEST_ROWS = List.of("s_customer_details_shop", "s_order_state_till");

    private final Store store;
    private final ScriptFolder scripts;
    private final List<Map<String, List<String>>> after = new ArrayList<>();

    /**
     * @param engine {@code duckdb} or {@code postgresql}
     * @param work an empty folder
     */
    FaultCase(String engine, Path work) throws SQLException, IOException {
        scripts = scripts(engine, work.resolve("scripts"));
        store = Store.of(engine, work);
        store.create(before(0));
        for (int i = 0; i < DAYS.size(); i++) {
            store.copy(before(i), before(i + 1));
            try (Database database = store.open(before(i + 1))) {
                load(i).run(database);
                after.add(Contents.of(database));
                if (engine.equals("duckdb") && i == BEHIND_ALL - 1) {
                    assertThat(Contents.besideNewestRows(database)).containsExactlyElementsOf(OF_NEWEST_ROWS);
                }
            }
        }
    }

    private static ScriptFolder scripts(String engine, Path output) throws IOException {
        Path specs = folder("specs");
        var settings = new GenerationSettings(
                specs, specs, output, Optional.empty(), "faults", "sql", List.of(engine), Set.of(), Set.of(), "test");
        var result = new Generation(settings, FaultCase.class.getClassLoader()).run();
        assertThat(result.failed()).as(result.findings().toString()).isFalse();
        return ScriptFolder.read(output.resolve("faults").resolve(engine));
    }

    private static Path folder(String name) {
        return Path.of("src/test/resources/faults").resolve(name).toAbsolutePath();
    }

    private static String before(int load) {
        return "before" + load;
    }

    Store store() {
        return store;
    }

    /** One of the loads, from 0. */
    Load load(int number) {
        return new Load(scripts, folder("deliveries"), List.of(DAYS.get(number) + "/*"));
    }

    /** How many steps a load has, those that create included. */
    int steps() {
        return scripts.manifest().steps(Phase.CREATE).size()
                + scripts.manifest().steps(Phase.LOAD).size();
    }

    /** Makes a database what it was before that load, and tells its name. */
    String prepared(int number) throws SQLException, IOException {
        store.copy(before(number), "faulty");
        return "faulty";
    }

    /** Runs the load again, undisturbed, and compares. */
    void assertHealed(int number, String fault) throws SQLException {
        try (Database database = store.open("faulty")) {
            load(number).run(database);
            assertThat(Contents.of(database)).as(fault).isEqualTo(after.get(number));
            assertThat(Contents.wrongNewestRows(database)).as(fault).isEmpty();
        }
    }

    /** What stands after an undisturbed load. */
    Map<String, List<String>> after(int number) {
        return after.get(number);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
