// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

/**
 * When a numbered row changes: one row in a hundred on each day after the first, told by the number's last two digits.
 * One in five of the second day's rows goes back on the third.
 */
final class Cycle {
    private Cycle() {}

    /** Whether the row changed on the second day, and still differs on the given one. */
    static boolean second(long number, Day day) {
        return number % 100 == 17 && (day == Day.D2 || day.since(Day.D3) && !returns(number));
    }

    static boolean third(long number, Day day) {
        return number % 100 == 42 && day.since(Day.D3);
    }

    static boolean fourth(long number, Day day) {
        return number % 100 == 63 && day.since(Day.D4);
    }

    /** Whether the row is again on the third day what it was on the first. */
    static boolean returns(long number) {
        return number % 500 == 17;
    }

    /** Whether a delta of the day holds the row because it changed on that day. */
    static boolean changesOn(long number, Day day) {
        return switch (day) {
            case D1 -> false;
            case D2 -> number % 100 == 17;
            case D3 -> number % 100 == 42 || returns(number);
            case D4 -> number % 100 == 63;
        };
    }
}
