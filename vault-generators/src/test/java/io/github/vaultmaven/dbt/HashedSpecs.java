// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Specs of the examples, hashed as a package hashes. */
public final class HashedSpecs {

    private static final Path HEALTH = Path.of("..", "it", "health", "src", "main");
    private static final Path FEATURES = Path.of("..", "it", "every-feature", "src", "main");

    private HashedSpecs() {}

    /**
     * Copies the specs of models.
     *
     * @param models {@code health}, or models of the project with every feature
     * @param hash the convention {@code hash}
     * @param to folder to write to
     */
    public static Path of(List<String> models, String hash, Path to) throws IOException {
        if (isHealth(models)) {
            copyFiles(HEALTH.resolve("vault"), to);
        } else {
            ModelSpecs.only(FEATURES.resolve("vault"), models, to);
        }
        for (String model : models) {
            hashed(
                    isHealth(models)
                            ? to.resolve("vault.yaml")
                            : to.resolve(model).resolve("vault.yaml"),
                    hash);
        }
        return to;
    }

    /** Folder of the deliveries of models. */
    public static Path deliveries(List<String> models) {
        return (isHealth(models) ? HEALTH : FEATURES).resolve("deliveries");
    }

    /** The files of a day of January 2026. */
    public static String day(List<String> models, String day) {
        return (isHealth(models) ? "*/" : "") + "2026-01-" + day + "/**";
    }

    private static boolean isHealth(List<String> models) {
        return models.equals(List.of("health"));
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
