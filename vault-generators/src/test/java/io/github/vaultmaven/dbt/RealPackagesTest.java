// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The vault that a real package loads on PostgreSQL is the one that the scripts load, row for row, after every delivery, the
 * late one too.
 *
 * <p>Runs where folders with the packages are given: {@code -Dautomate_dv.path=…} with {@code -Ddbt_utils.path=…},
 * {@code -Ddatavault4dbt.path=…}; {@code -Dvault.dbt.models=…} names the models, by default that of the health example;
 * {@code tpch} is that of the quickstart ({@code -Dvault.dbt.quickstart=FOLDER}). At the end, deliveries are seen again and all is
 * built with the project's tests, unless {@code -Dvault.dbt.loadsOnly=true} is given.
 */
class RealPackagesTest {

    /** Tests that are to fail, by target and models: they find the late rows that the package has left out. */
    private static final Map<String, Set<String>> FAILING = Map.of(
            "dbt-automate-dv tpch",
            Set.of(
                    "s_customer_details_erp__staged_rows_stored",
                    "s_order_details_erp__staged_rows_stored",
                    "s_supplier_details_procurement__staged_rows_stored"));

    /** True to leave out what comes behind the deliveries: most of the time. */
    private static final boolean LOADS_ONLY = Boolean.getBoolean("vault.dbt.loadsOnly");

    @TempDir
    private Path work;

    @TestFactory
    Stream<DynamicTest> automateDv() {
        return tests(
                "dbt-automate-dv",
                "{profile: automate_dv, algorithm: md5, storage: binary}",
                List.of("automate_dv", "dbt_utils"));
    }

    @TestFactory
    Stream<DynamicTest> datavault4dbt() {
        return tests(
                "dbt-datavault4dbt",
                "{profile: datavault4dbt-" + Integer.getInteger("vault.datavault4dbt.line", 2)
                        + ", algorithm: md5, storage: hex}",
                List.of("datavault4dbt"));
    }

    private Stream<DynamicTest> tests(String target, String hash, List<String> packages) {
        var folders = new LinkedHashMap<String, Path>();
        for (String name : packages) {
            String folder = System.getProperty(name + ".path");
            if (folder == null) {
                return Stream.empty();
            }
            folders.put(name, Path.of(folder));
        }
        return Stream.of(System.getProperty("vault.dbt.models", "health").split(","))
                .map(models -> DynamicTest.dynamicTest(models, () -> same(models, target, hash, folders)));
    }

    private void same(String names, String target, String hash, Map<String, Path> packages) throws Exception {
        List<String> models = List.of(names.split(" "));
        Path folder = Files.createTempDirectory(work, "packages");
        Path specs = HashedSpecs.of(models, hash, folder.resolve("specs"));
        try (var twins = new TwinVaults(
                "postgresql", specs, models, HashedSpecs.deliveries(models), target, folder.resolve("out"))) {
            twins.withPackages(packages);
            if (HashedSpecs.isQuickstart(models)) {
                // Of the examples the one with late rows that equal the latest of their key.
                twins.withoutLateRows();
            }
            var differences = new ArrayList<String>();
            for (String day : HashedSpecs.days(models)) {
                twins.load(List.of(HashedSpecs.day(models, day)), List.of());
                twins.differences().forEach((relation, rows) -> differences.add(day + " " + relation + " " + rows));
            }
            assertThat(differences).isEmpty();
            if (!LOADS_ONLY) {
                // Seen again, nothing comes.
                twins.load(List.of(HashedSpecs.day(models, "02"), HashedSpecs.day(models, "01")), List.of());
                assertThat(twins.differences()).isEmpty();
                assertThat(twins.failingTests()).isEqualTo(FAILING.getOrDefault(target + " " + names, Set.of()));
            }
        }
    }
}
