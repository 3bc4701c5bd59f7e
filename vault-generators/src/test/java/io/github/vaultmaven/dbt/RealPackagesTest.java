// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vault that a real package builds is the one that the scripts build; where folders with the packages are given. */
class RealPackagesTest {

    private static final Path HEALTH = Path.of("..", "it", "health", "src", "main");

    @TempDir
    private Path work;

    @Test
    void automateDv() throws Exception {
        same("dbt-automate-dv", "automate_dv", "binary", packages("automate_dv", "dbt_utils"));
    }

    @Test
    void datavault4dbt() throws Exception {
        same(
                "dbt-datavault4dbt",
                System.getProperty("d4d.profile", "datavault4dbt-2"),
                "hex",
                packages("datavault4dbt"));
    }

    private void same(String target, String profile, String storage, Map<String, Path> packages) throws Exception {
        Path specs = hashedAs(profile, storage);
        try (var twins = new TwinVaults(
                "postgresql", specs, List.of("health"), HEALTH.resolve("deliveries"), target, work.resolve("out"))) {
            twins.withPackages(packages);
            for (String day : List.of("01", "03", "02", "02")) {
                twins.load(List.of("*/2026-01-" + day + "/**"), List.of());
                System.out.println("DAY " + day + " " + twins.differences());
            }
            assertThat(twins.differences()).isEmpty();
        }
    }

    private Path hashedAs(String profile, String storage) throws IOException {
        Path specs = work.resolve("specs");
        Path from = HEALTH.resolve("vault");
        Files.createDirectories(specs);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, specs.resolve(file.getFileName().toString()));
            }
        }
        Path project = specs.resolve("vault.yaml");
        Files.writeString(
                project,
                Files.readString(project) + "\n  conventions:\n    hash: {profile: " + profile
                        + ", algorithm: md5, storage: " + storage + "}\n");
        return specs;
    }

    private static Map<String, Path> packages(String... names) {
        var packages = new LinkedHashMap<String, Path>();
        for (String name : names) {
            packages.put(name, Path.of(System.getProperty(name + ".path")));
        }
        return packages;
    }
}
