// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

/** When orders come, and who gives them; by the order's number, which counts from 1 without gaps. */
final class OrderPlan {
    private OrderPlan() {}

    /** The number of an order: TPC-H uses eight keys of each thirty-two. */
    static long number(long orderKey) {
        return ((orderKey >> 5) << 3) | (orderKey & 7);
    }

    /** The day on which an order, its lines and payments are first delivered: one in a hundred on each later day. */
    static Day first(long number) {
        return switch ((int) (number % 100)) {
            case 99 -> Day.D2;
            case 98 -> Day.D3;
            case 97 -> Day.D4;
            default -> Day.D1;
        };
    }

    /** Whether a delta of the day holds the order or its first line. */
    static boolean due(long number, Day day) {
        return day == first(number) || Cycle.changesOn(number, day) || twiceMoved(number) && day == Day.D3;
    }

    /** The customer of an order on a day: some orders are moved, a few of them twice. */
    static long customer(long number, long customer, Day day) {
        int moves = 0;
        if (Cycle.third(number, day)) {
            moves = 1;
        } else if (twiceMoved(number) && day.since(Day.D2)) {
            moves = day == Day.D2 ? 1 : 2;
        }
        return customer > moves ? customer - moves : customer + moves;
    }

    /** Whether the order changes its customer on the second and again on the third day. */
    static boolean twiceMoved(long number) {
        return number % 1000 == 117;
    }
}
