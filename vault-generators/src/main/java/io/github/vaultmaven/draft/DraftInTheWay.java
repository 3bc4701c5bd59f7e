// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import java.nio.file.Path;
import java.util.List;

/** Files stand where a draft would be written; nothing was written. */
public final class DraftInTheWay extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * @param folder the folder of specs
     * @param files paths below it
     */
    public DraftInTheWay(Path folder, List<String> files) {
        super("nothing was written, since these files of " + folder + " are there and say something else: "
                + String.join(", ", files)
                + ". Draft into another folder (vault.draft.directory) and take over what you want, or move them away");
    }
}
