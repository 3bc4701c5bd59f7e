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

    /** A folder with the quickstart's project and the deliveries that its build has made, if one is given. */
    private static final Path QUICKSTART = Path.of(System.getProperty("vault.dbt.quickstart", "quickstart"));

    private HashedSpecs() {}

    /**
     * Copies the specs of models.
     *
     * @param models {@code health}, {@code tpch} of the quickstart, or models of the project with every feature
     * @param hash the convention {@code hash}
     * @param to folder to write to
     */
    public static Path of(List<String> models, String hash, Path to) throws IOException {
        if (isHealth(models)) {
            copyFiles(HEALTH.resolve("vault"), to);
        } else if (isQuickstart(models)) {
            ModelSpecs.only(QUICKSTART.resolve("src/main/vault"), List.of("entities", "links", "sources"), to);
        } else {
            ModelSpecs.only(FEATURES.resolve("vault"), models, to);
        }
        boolean alone = isHealth(models) || isQuickstart(models);
        for (String model : models) {
            hashed(alone ? to.resolve("vault.yaml") : to.resolve(model).resolve("vault.yaml"), hash);
        }
        return to;
    }

    /** Folder of the deliveries of models. */
    public static Path deliveries(List<String> models) {
        return isQuickstart(models)
                ? QUICKSTART.resolve("target/deliveries")
                : (isHealth(models) ? HEALTH : FEATURES).resolve("deliveries");
    }

    /** The files of a day: of January 2026, of March in the quickstart. */
    public static String day(List<String> models, String day) {
        return isQuickstart(models)
                ? "2026-03-" + day + "/**"
                : (isHealth(models) ? "*/" : "") + "2026-01-" + day + "/**";
    }

    /** The days in the order in which they arrive, a late one among them. */
    public static List<String> days(List<String> models) {
        return isQuickstart(models) ? List.of("01", "03", "02", "04") : List.of("01", "03", "02");
    }

    /** Whether this is the model of the quickstart. */
    static boolean isQuickstart(List<String> models) {
        return models.equals(List.of("tpch"));
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
