// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.List;

/** How a hash profile turns values into keys. Arguments hold no {@link Bad} value. */
public interface Hashing {
    /** What the profile takes a key part for: its normalised text, or null if that is nothing. */
    String normalise(Object part);

    /** The hash key of a hub (one key, no dependents) or link (one key per identifying member). Not all parts null for a hub. */
    String hashKey(List<KeyParts> keys, List<Object> dependents);

    /** The hash of a payload; equal payloads are those with equal hash diffs. */
    String hashDiff(List<Object> payload);

    /** The key that stands for "no business key given". */
    String unknownKey();
}
