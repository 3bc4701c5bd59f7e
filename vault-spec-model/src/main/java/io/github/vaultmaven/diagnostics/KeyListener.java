// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.Set;

/** Hears which keys a reader knows of each map that it reads, so that other descriptions of the language can be checked. */
@FunctionalInterface
public interface KeyListener {

    /**
     * Called once for each map that was read.
     *
     * @param thing what the map describes, with article: {@code a satellite}
     * @param keys all keys that the reader asked for, written or not
     */
    void known(String thing, Set<String> keys);
}
