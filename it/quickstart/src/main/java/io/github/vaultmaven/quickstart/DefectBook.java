// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All defects, found by the place they befall. At most one at each place. */
final class DefectBook {
    private record Place(Table table, Day day, long number) {}

    private final Map<Place, Defect> open = new HashMap<>();

    DefectBook(List<Defect> defects) {
        for (Defect defect : defects) {
            Defect other = open.put(new Place(defect.table(), defect.day(), defect.number()), defect);
            if (other != null) {
                throw new IllegalArgumentException("two defects at one place: " + other + ", " + defect);
            }
        }
    }

    /** Takes the defect of a place out of the book; null if there is none. */
    Defect take(Table table, Day day, long number) {
        return open.remove(new Place(table, day, number));
    }

    /** The defects that no row was found for. */
    Collection<Defect> left() {
        return List.copyOf(open.values());
    }
}
