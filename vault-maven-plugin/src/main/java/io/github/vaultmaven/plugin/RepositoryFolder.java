// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a project stands in its repository: CI services name files from there. */
final class RepositoryFolder {

    private RepositoryFolder() {}

    /**
     * The way from the repository to a project, with slashes and one at its end; empty for the repository itself.
     *
     * @param project the project's folder
     * @param build the folder that the build was started in, for projects in no repository
     */
    static String of(Path project, Path build) {
        Path folder = project.toAbsolutePath().normalize();
        Path root = folder;
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        Path started = build.toAbsolutePath().normalize();
        Path from = root != null ? root : folder.startsWith(started) ? started : folder;
        String way = from.relativize(folder).toString().replace('\\', '/');
        return way.isEmpty() ? "" : way + "/";
    }
}
