// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import java.io.File;
import java.nio.file.Path;

/** Files below the build directory, of goals that may run where there is no project. */
final class BuildFolder {

    /** What Maven leaves of its own default of the build directory where no project says where it is. */
    private static final String UNRESOLVED = "${project.basedir}" + File.separator;

    private BuildFolder() {}

    /** The file that a parameter names, in the folder where Maven was started if there is no project; absolute. */
    static Path of(File parameter) {
        return Path.of(parameter.getAbsolutePath().replace(UNRESOLVED, ""));
    }
}
