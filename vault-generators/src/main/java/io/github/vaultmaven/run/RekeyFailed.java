// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.List;

/** Keys that could not be changed; the vault is as it was. The message lists every reason and is for the user. */
public final class RekeyFailed extends RuntimeException {

    RekeyFailed(String model, List<String> reasons) {
        super("The keys of " + model + " were not changed; the vault is as it was.\n" + String.join("\n", reasons));
    }
}
