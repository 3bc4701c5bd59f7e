// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.util.Map;

/**
 * What writing did, and what for the next run.
 *
 * @param result what it did
 * @param madeFrom digest of what each file was rendered from, by path; those of which it is not known are missing
 */
public record Written(WriteResult result, Map<String, String> madeFrom) {

    public Written {
        madeFrom = Map.copyOf(madeFrom);
    }
}
