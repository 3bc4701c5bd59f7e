// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.dbt.run.DbtProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the folder of {@code profiles.yml} for a dbt project. */
final class DbtProfiles {

    private static final String FILE = "profiles.yml";
    private static final String EXAMPLE = "profiles.example.yml";

    private final Optional<Path> given;
    private final Path made;

    /**
     * @param given the folder that the build names, if it does
     * @param made where copies of generated examples go
     */
    DbtProfiles(Optional<Path> given, Path made) {
        this.given = given;
        this.made = made;
    }

    /**
     * The folder: the given one, else the project's own, else one with a copy of the project's example; nothing where
     * there is none of these, and dbt looks where it always does.
     */
    Optional<Path> folder(DbtProject project) {
        if (given.isPresent()) {
            return given.map(Path::toAbsolutePath);
        }
        if (Files.isRegularFile(project.folder().resolve(FILE))) {
            return Optional.of(project.folder());
        }
        Path example = project.folder().resolve(EXAMPLE);
        return Files.isRegularFile(example) ? Optional.of(copy(example, project)) : Optional.empty();
    }

    private Path copy(Path example, DbtProject project) {
        Path folder = made.resolve(project.model()).resolve(project.dialect()).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            AtomicFile.write(folder.resolve(FILE), Files.readString(example));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + example, e);
        }
    }
}
