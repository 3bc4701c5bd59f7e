// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

/**
 * One row that a scenario delivers.
 *
 * @param key which key of the scenario it is of
 * @param payload which payload it has: {@code A}, {@code B}, {@code C} or {@code X}; {@link #DELETE} for a deleted key
 * @param step its load timestamp, in days from the first one
 * @param sequence its sequence within the load timestamp, from 1
 */
record Event(String key, String payload, int step, int sequence) {

    /** The payload of a delete. */
    static final String DELETE = "-";

    /** The same with another payload. */
    Event withPayload(String other) {
        return new Event(key, other, step, sequence);
    }

    /** The same so many days later. */
    Event later(int days) {
        return new Event(key, payload, step + days, sequence);
    }

    /** True where it says that the key is gone. */
    boolean isDelete() {
        return payload.equals(DELETE);
    }

    /** Reads {@code [key:]payload@step[.sequence]}. */
    static Event of(String text) {
        int colon = text.indexOf(':');
        int at = text.indexOf('@');
        String[] slot = text.substring(at + 1).split("\\.", -1);
        return new Event(
                colon < 0 ? "k" : text.substring(0, colon),
                text.substring(colon + 1, at),
                Integer.parseInt(slot[0]),
                slot.length > 1 ? Integer.parseInt(slot[1]) : 1);
    }
}
