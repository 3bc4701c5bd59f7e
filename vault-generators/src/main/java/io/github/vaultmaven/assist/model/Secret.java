// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.model;

/** A key that does not show: not a record, not serializable, without a telling text. */
public final class Secret {

    /** No key. */
    public static final Secret NONE = new Secret("");

    private final String value;

    /** @param value the key; empty if there is none */
    public Secret(String value) {
        this.value = value;
    }

    /** The key itself, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty() ? "no key" : "a key";
    }
}
