// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The faults that every build tries, each with the test that must catch it. In the file, parted by tabs: template, name,
 * test, and what the test must say (the scenario that the fault breaks, for instance).
 */
final class Sample {

    /** A fault, the id of a test, and what that must say; empty for anything. */
    record Entry(Mutant mutant, String check, String says) {}

    private Sample() {}

    static List<Entry> read() throws IOException {
        var entries = new ArrayList<Entry>();
        try (var in = Sample.class.getResourceAsStream("sampled-mutants.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] parts = line.split("\t");
                Mutant mutant = Mutant.of(parts[0]).stream()
                        .filter(m -> m.name().equals(parts[1]))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("There is no fault " + line));
                entries.add(new Entry(mutant, id(parts[2]), parts.length > 3 ? parts[3] : ""));
            }
        }
        return entries;
    }

    /** Of {@code package.Class:method(parameters):number}, or without a number. */
    private static String id(String check) {
        String[] parts = check.split(":");
        String type = "[engine:junit-jupiter]/[class:io.github.vaultmaven." + parts[0] + "]/";
        return parts.length < 3
                ? type + "[method:" + parts[1] + "]"
                : type + "[test-template:" + parts[1] + "]/[test-template-invocation:#" + parts[2] + "]";
    }
}
