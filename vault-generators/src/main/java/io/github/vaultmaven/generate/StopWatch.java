// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Time per stage. */
final class StopWatch {

    private static final long NANOS = 1_000_000;

    private final Map<String, Long> laps = new LinkedHashMap<>();
    private long last = System.nanoTime();

    void lap(String stage) {
        long now = System.nanoTime();
        laps.put(stage, (now - last) / NANOS);
        last = now;
    }

    /** Milliseconds by stage, in order. */
    Map<String, Long> laps() {
        return new LinkedHashMap<>(laps);
    }
}
