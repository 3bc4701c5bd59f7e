// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

/**
 * A part of the input that was skipped.
 *
 * @param place where it begins
 * @param reason one sentence: what is wrong with it, and what to do where that is known
 */
public record Unread(Place place, String reason) {

    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
