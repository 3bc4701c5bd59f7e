// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealPackagesTest {

    private static final Path HEALTH = Path.of("..", "it", "health", "src", "main");
    private static final Path FEATURES = Path.of("..", "it", "every-feature", "src", "main");

    @TempDir
    private Path work;

    static Stream<String> models() {
        return Stream.of(System.getProperty("real.models", "health").split(","));
    }

    @ParameterizedTest
    @MethodSource("models")
    void automateDv(String model) throws Exception {
        same(model, "dbt-automate-dv", "automate_dv", "binary", packages("automate_dv", "dbt_utils"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void datavault4dbt(String model) throws Exception {
        same(
                model,
                "dbt-datavault4dbt",
                System.getProperty("d4d.profile", "datavault4dbt-2"),
                "hex",
                packages("datavault4dbt"));
    }

    private void same(String name, String target, String profile, String storage, Map<String, Path> packages)
            throws Exception {
        boolean isHealth = name.equals("health");
        List<String> models = List.of(name.split(" "));
        Path from = (isHealth ? HEALTH : FEATURES);
        Path specs = work.resolve("specs");
        if (isHealth) {
            Files.createDirectories(specs);
            try (Stream<Path> files = Files.list(from.resolve("vault"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, specs.resolve(file.getFileName().toString()));
                }
            }
        } else {
            ModelSpecs.only(from.resolve("vault"), models, specs);
        }
        for (String m : models) {
            Path project =
                    isHealth ? specs.resolve("vault.yaml") : specs.resolve(m).resolve("vault.yaml");
            String hash = "    hash: {profile: " + profile + ", algorithm: md5, storage: " + storage + "}\n";
            String text = Files.readString(project).replaceAll("(?m)^    hash: .*\\n", "");
            Files.writeString(
                    project,
                    text.contains("\n  conventions:")
                            ? text.replace("\n  conventions:\n", "\n  conventions:\n" + hash)
                            : text.stripTrailing() + "\n  conventions:\n" + hash);
        }
        String year = isHealth ? "*/" : "";
        try (var twins =
                new TwinVaults("postgresql", specs, models, from.resolve("deliveries"), target, work.resolve("out"))) {
            twins.withPackages(packages);
            for (String day : List.of("01", "03", "02")) {
                twins.load(List.of(year + "2026-01-" + day + "/**"), List.of());
                System.out.println("DAY " + name + " " + target + " " + day + " " + twins.differences());
            }
            assertThat(twins.differences()).isEmpty();
        }
    }

    private static Map<String, Path> packages(String... names) {
        var packages = new LinkedHashMap<String, Path>();
        for (String name : names) {
            packages.put(name, Path.of(System.getProperty(name + ".path")));
        }
        return packages;
    }
}
