// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.init;

import java.nio.file.Path;
import java.util.List;

/** Files stand where those of a new project belong. Nothing was written. */
public final class ProjectInTheWay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param folder the project's folder
     * @param paths the files, below it
     */
    public ProjectInTheWay(Path folder, List<String> paths) {
        super("Nothing was written, since these files are there already in " + folder + ": " + String.join(", ", paths)
                + ". Move them away or choose another folder.");
    }
}
