// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where answers come from. */
public enum AssistMode {
    /** From nowhere: every result is the deterministic one. */
    OFF,
    /** From the lock file alone. */
    LOCKED,
    /** From the lock file, and from a model where it has none. */
    LIVE;

    /**
     * The mode that a setting names.
     *
     * @param name its name in small letters
     * @throws IllegalArgumentException if there is none of that name; the message lists those that there are
     */
    public static AssistMode named(String name) {
        return Stream.of(values())
                .filter(mode -> mode.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("vault.assist.mode has no `" + name + "`; it takes "
                        + Stream.of(values()).map(AssistMode::toString).collect(Collectors.joining(", ")) + "."));
    }

    /** The name as settings have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
