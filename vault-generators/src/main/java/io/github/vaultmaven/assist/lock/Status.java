// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import java.util.Locale;

/** What people have made of a model's answer. */
public enum Status {
    /** Nobody has looked at it; used only by builds that ask models. */
    PROPOSED,
    /** A person took it as it is. */
    ACCEPTED,
    /** A person changed it; never replaced by another answer. */
    EDITED,
    /** A person refused it; the same is not asked again. */
    REJECTED;

    /** Whether a person stands behind the answer. */
    public boolean isTaken() {
        return this == ACCEPTED || this == EDITED;
    }

    /** As the lock file spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
