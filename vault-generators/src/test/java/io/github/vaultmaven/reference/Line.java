// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** The states of one key in row order. */
final class Line {
    private Line() {}

    /** The slots whose state differs from the one before; the first always does. */
    static <V> List<Slot> changes(SortedMap<Slot, V> states) {
        List<Slot> changes = new ArrayList<>();
        V before = null;
        for (Map.Entry<Slot, V> at : states.entrySet()) {
            if (!Objects.equals(at.getValue(), before)) {
                changes.add(at.getKey());
            }
            before = at.getValue();
        }
        return changes;
    }
}
