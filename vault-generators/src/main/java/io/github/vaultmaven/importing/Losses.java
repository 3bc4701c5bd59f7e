// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.List;
import java.util.TreeSet;

/** Gathers what could not be carried over. */
final class Losses {

    private final TreeSet<Loss> all = new TreeSet<>();

    void add(String file, int line, String what) {
        all.add(new Loss(file, line, what));
    }

    /** Adds what a call has and a spec cannot say. */
    void add(Call call, String what) {
        add(call.file(), call.line(), what);
    }

    /** By file and line. */
    List<Loss> all() {
        return List.copyOf(all);
    }
}
