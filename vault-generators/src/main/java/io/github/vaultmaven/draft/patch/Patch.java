// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import java.util.List;
import java.util.Map;

/**
 * What drafting again asks of specs.
 *
 * @param before contents of the files that are changed, by path; new ones are not in it
 * @param after contents of files as they would be, changed and new ones
 * @param diff all changes as one unified diff
 * @param notes what a person has to decide, with the place of the spec
 */
public record Patch(Map<String, String> before, Map<String, String> after, String diff, List<String> notes) {

    public Patch {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        notes = List.copyOf(notes);
    }

    /** True if nothing is to be changed. */
    public boolean isEmpty() {
        return after.isEmpty();
    }
}
