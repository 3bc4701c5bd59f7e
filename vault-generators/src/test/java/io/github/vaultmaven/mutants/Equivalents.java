// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Faults that change nothing that a load leaves behind, each with the reason. In the file, groups of faults stand
 * indented below their reason.
 */
final class Equivalents {

    private final Map<String, String> reasons = new LinkedHashMap<>();

    private Equivalents() {}

    static Equivalents read() throws IOException {
        var read = new Equivalents();
        try (var in = Equivalents.class.getResourceAsStream("equivalent-mutants.txt")) {
            String reason = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("\t")) {
                    read.reasons.put(line.strip(), reason);
                } else {
                    reason = line.strip();
                }
            }
        }
        return read;
    }

    /** Why a mutant is none, if it is listed. */
    Optional<String> reason(Mutant mutant) {
        return Optional.ofNullable(reasons.get(mutant.toString()));
    }

    /** The listed faults of templates whose path begins so. */
    List<String> listed(String prefix) {
        return reasons.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }
}
