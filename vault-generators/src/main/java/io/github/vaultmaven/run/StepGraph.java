// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.ManifestException;
import io.github.vaultmaven.manifest.Step;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that the steps of a phase can be put in an order. */
final class StepGraph {

    private StepGraph() {}

    /**
     * Finds nothing, or throws.
     *
     * @throws ManifestException for an id given twice, an unknown id, or a circle
     */
    static void check(List<Step> steps) {
        Map<String, Step> left = byId(steps);
        for (Step step : steps) {
            for (String before : step.after()) {
                if (!left.containsKey(before)) {
                    throw broken("step " + step.id() + " runs after " + before + ", which is no step of its phase");
                }
            }
        }
        Set<String> done = new HashSet<>();
        while (left.values().removeIf(step -> done.containsAll(step.after()) && done.add(step.id()))) {
            // Each round takes away what has nothing left to wait for.
        }
        if (!left.isEmpty()) {
            throw broken("these steps wait for each other: "
                    + left.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static Map<String, Step> byId(List<Step> steps) {
        Map<String, Step> byId = new LinkedHashMap<>();
        for (Step step : steps) {
            if (byId.put(step.id(), step) != null) {
                throw broken("step " + step.id() + " is listed twice");
            }
        }
        return byId;
    }

    private static ManifestException broken(String what) {
        return new ManifestException("the manifest contradicts itself: " + what, null);
    }
}
