// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import java.util.ServiceLoader;
import java.util.TreeMap;

/** Looks hash profiles up by name. */
public final class HashProfiles {

    private HashProfiles() {}

    /**
     * The profile of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the known ones
     */
    public static HashProfile byName(String name) {
        var known = new TreeMap<String, HashProfile>();
        ServiceLoader.load(HashProfile.class, HashProfiles.class.getClassLoader())
                .forEach(p -> known.put(p.name(), p));
        HashProfile found = known.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "No hash profile '" + name + "'. Known: " + String.join(", ", known.keySet()));
        }
        return found;
    }
}
