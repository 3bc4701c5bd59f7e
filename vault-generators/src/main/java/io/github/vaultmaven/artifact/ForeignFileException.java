// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.nio.file.Path;
import java.util.List;

/** Files stand where artifacts belong and were not written by a run before. Nothing was touched. */
public final class ForeignFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param root the output folder
     * @param paths the files, below it
     */
    public ForeignFileException(Path root, List<String> paths) {
        super("Not overwritten, since the generator did not write it: " + root.resolve(paths.get(0))
                + (paths.size() > 1 ? " and " + (paths.size() - 1) + " more" : "")
                + ". Move it away or choose another output folder.");
    }
}
