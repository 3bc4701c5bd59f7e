// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares the columns of a file with those of the spec, without case.
 *
 * @param positions for each column of the spec its position in the file, from 0
 * @param problems what does not fit, for the user
 */
record ColumnMatch(List<Integer> positions, List<String> problems) {

    /**
     * Compares.
     *
     * @param declared columns of the spec
     * @param found columns of the file
     * @param open true if the file may have more
     */
    static ColumnMatch of(List<String> declared, List<String> found, boolean open) {
        List<Integer> positions = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> spare = new ArrayList<>(found);
        spare.removeIf(name -> position(declared, name) >= 0);
        for (String column : declared) {
            int position = position(found, column);
            positions.add(position);
            if (position < 0) {
                problems.add(missing(column, spare, found));
            }
        }
        if (!open) {
            spare.forEach(name ->
                    problems.add("column \"" + name + "\" is not in the spec; declare it, or say \"columns: open\""));
        }
        repeated(found, declared).forEach(name -> problems.add("column \"" + name + "\" is there twice"));
        return new ColumnMatch(positions, problems);
    }

    private static String missing(String column, List<String> spare, List<String> found) {
        String meant = Nearest.to(column, spare)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
        return "there is no column \"" + column + "\"" + meant + "\nthe file has: " + String.join(", ", found);
    }

    private static int position(List<String> names, String name) {
        int exact = names.indexOf(name);
        for (int i = 0; exact < 0 && i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return exact;
    }

    private static Set<String> repeated(List<String> found, List<String> declared) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        found.stream()
                .filter(name -> position(declared, name) >= 0)
                .filter(name -> !seen.add(name))
                .forEach(twice::add);
        return twice;
    }
}
