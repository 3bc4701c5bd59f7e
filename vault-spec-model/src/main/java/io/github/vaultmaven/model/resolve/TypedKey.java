// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.KeyPart;

/**
 * A part of a key whose type is known.
 *
 * @param part the part
 * @param declared true where the spec declares the type, rather than the first source
 * @param typePlace what says the type
 */
record TypedKey(KeyPart part, boolean declared, SourceRange typePlace) {

    String name() {
        return part.name();
    }

    /** The same part under another name. */
    TypedKey named(String name) {
        return new TypedKey(new KeyPart(name, part.type(), part.required(), part.description()), declared, typePlace);
    }

    /** The same part, required or not. */
    TypedKey required(boolean required) {
        return new TypedKey(new KeyPart(part.name(), part.type(), required, part.description()), declared, typePlace);
    }
}
