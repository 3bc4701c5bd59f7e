// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds steps that wait for themselves, such as a staging that looks up a hub which it feeds. */
final class LoadCycles {

    static final String LOAD_CYCLE = "load-cycle";

    /**
     * What a load step waits for.
     *
     * @param object what it loads
     * @param place where that is written
     * @param reads relations that other steps make
     * @param makes relations that others may read
     */
    record Load(String object, SourceRange place, List<String> reads, List<String> makes) {}

    private final Map<String, Load> makers = new HashMap<>();

    private LoadCycles(List<Load> loads) {
        for (Load load : loads) {
            load.makes().forEach(name -> makers.put(name, load));
        }
    }

    /** Reports one cycle, if there is one. */
    static void check(List<Load> loads, Diagnostics diagnostics) {
        List<Load> waiting = waiting(loads);
        if (!waiting.isEmpty()) {
            report(new LoadCycles(waiting).cycle(waiting.get(0)), diagnostics);
        }
    }

    /** Load steps that can never run. */
    private static List<Load> waiting(List<Load> loads) {
        var waiting = new ArrayList<>(loads);
        boolean found = true;
        while (found && !waiting.isEmpty()) {
            var cycles = new LoadCycles(waiting);
            found = waiting.removeIf(cycles::runs);
        }
        return waiting;
    }

    /** True for a step that waits for no other; what it makes nobody waits for any longer. */
    private boolean runs(Load load) {
        boolean runs = firstMaker(load).isEmpty();
        if (runs) {
            load.makes().forEach(name -> makers.remove(name, load));
        }
        return runs;
    }

    @SuppressWarnings("ReferenceEquality") // a step stands in the plan once
    private Optional<Load> firstMaker(Load load) {
        for (String read : load.reads()) {
            Load maker = makers.get(read);
            if (maker != null && maker != load) {
                return Optional.of(maker);
            }
        }
        return Optional.empty();
    }

    /** From any step that waits one comes to a cycle, since each of them waits for another. */
    private List<Load> cycle(Load start) {
        var path = new ArrayList<Load>();
        Load next = start;
        while (!path.contains(next)) {
            path.add(next);
            next = firstMaker(next).orElseThrow();
        }
        return path.subList(path.indexOf(next), path.size());
    }

    private static void report(List<Load> cycle, Diagnostics diagnostics) {
        Load first =
                cycle.stream().min((a, b) -> a.place().compareTo(b.place())).orElseThrow();
        int at = cycle.indexOf(first);
        String path = java.util.stream.IntStream.rangeClosed(0, cycle.size())
                .mapToObj(i -> Wording.quote(cycle.get((at + i) % cycle.size()).object()))
                .collect(Collectors.joining(" reads "));
        diagnostics.error(
                LOAD_CYCLE,
                first.place(),
                "the load of " + Wording.quote(first.object()) + " waits for itself: " + path,
                "take the look-up out of one of them, or look the value up in a computed satellite");
    }
}
