// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.type.DataType;

/** What a payload holds in a column: other values for each letter, as far as the type has so many. */
final class Payloads {

    private Payloads() {}

    /** Number of a letter, from 1. */
    static int number(String letter) {
        return "ABCDX".indexOf(letter) + 1;
    }

    /** The value in its canonical text. */
    static String text(String letter, DataType type) {
        int number = number(letter);
        if (type instanceof DataType.Text) {
            return letter;
        }
        if (type instanceof DataType.Bool) {
            return Boolean.toString(number % 2 == 1);
        }
        if (type instanceof DataType.Json) {
            return "{\"payload\": \"" + letter + "\"}";
        }
        if (type instanceof DataType.Decimal decimal && decimal.precision() == decimal.scale()) {
            return "0." + number;
        }
        return day(number, type);
    }

    private static String day(int number, DataType type) {
        if (type instanceof DataType.Date) {
            return "2002-02-0" + number;
        }
        return type instanceof DataType.Timestamp ? "2002-02-0" + number + " 10:00:00" : Integer.toString(number);
    }
}
