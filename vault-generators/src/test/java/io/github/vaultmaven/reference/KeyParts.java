// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A business key as one source row gives it.
 *
 * @param parts the values of its parts in the order of the hub; each may be null or {@link Bad}
 * @param collisionCode keeps apart the keys of sources that may collide; null if there is none
 */
public record KeyParts(List<Object> parts, String collisionCode) {
    public KeyParts {
        parts = Values.copy(parts);
    }

    /** A key without a collision code. */
    public static KeyParts of(Object... parts) {
        return new KeyParts(Arrays.asList(parts), null);
    }

    /** The same key with every part null: no business key given. */
    KeyParts nothing() {
        return new KeyParts(Collections.nCopies(parts.size(), null), collisionCode);
    }
}
