// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A generated dbt project.
 *
 * @param model the vault model that it builds
 * @param dialect the engine that it is written for
 * @param folder where its {@code dbt_project.yml} is
 */
public record DbtProject(String model, String dialect, Path folder) {

    private static final String FILE = "dbt_project.yml";

    /** The projects below {@code <output>/<model>/<dialect>}, by path. */
    public static List<DbtProject> find(Path output) {
        return folders(output)
                .flatMap(model -> folders(model).map(dialect -> of(model, dialect)))
                .filter(project -> Files.isRegularFile(project.folder().resolve(FILE)))
                .toList();
    }

    private static DbtProject of(Path model, Path dialect) {
        return new DbtProject(
                model.getFileName().toString(), dialect.getFileName().toString(), dialect.toAbsolutePath());
    }

    private static Stream<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + parent, e);
        }
    }

    /** How messages call it. */
    public String label() {
        return model + " (" + dialect + ")";
    }

    /** A file that dbt writes for readers after a command. */
    Path artifact(String name) {
        return folder.resolve("target").resolve(name);
    }
}
