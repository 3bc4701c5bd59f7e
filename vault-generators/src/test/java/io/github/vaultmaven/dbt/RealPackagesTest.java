// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The vault that a real package loads on PostgreSQL is the one that the scripts load, row for row, after every delivery, the
 * late one too.
 *
 * <p>Runs where folders with the packages are given: {@code -Dautomate_dv.path=…} with {@code -Ddbt_utils.path=…},
 * {@code -Ddatavault4dbt.path=…}; {@code -Dvault.dbt.models=…} names the models, by default that of the health example.
 */
class RealPackagesTest {

    private static final Path HEALTH = Path.of("..", "it", "health", "src", "main");
    private static final Path FEATURES = Path.of("..", "it", "every-feature", "src", "main");

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
        boolean isHealth = names.equals("health");
        List<String> models = List.of(names.split(" "));
        Path from = isHealth ? HEALTH : FEATURES;
        Path folder = Files.createTempDirectory(work, "packages");
        Path specs = folder.resolve("specs");
        if (isHealth) {
            copyFiles(from.resolve("vault"), specs);
        } else {
            ModelSpecs.only(from.resolve("vault"), models, specs);
        }
        for (String model : models) {
            hashed(isHealth ? specs.resolve("vault.yaml") : specs.resolve(model).resolve("vault.yaml"), hash);
        }
        try (var twins = new TwinVaults(
                "postgresql", specs, models, from.resolve("deliveries"), target, folder.resolve("out"))) {
            twins.withPackages(packages);
            var differences = new ArrayList<String>();
            for (String day : List.of("01", "03", "02")) {
                twins.load(List.of((isHealth ? "*/" : "") + "2026-01-" + day + "/**"), List.of());
                twins.differences().forEach((relation, rows) -> differences.add(day + " " + relation + " " + rows));
            }
            assertThat(differences).isEmpty();
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void hashed(Path vault, String hash) throws IOException {
        String text = Files.readString(vault).replaceAll("(?m)^    hash: .*\\n", "");
        String conventions = "\n  conventions:\n";
        String line = "    hash: " + hash + "\n";
        Files.writeString(
                vault,
                text.contains(conventions)
                        ? text.replace(conventions, conventions + line)
                        : text.stripTrailing() + conventions + line);
    }
}
