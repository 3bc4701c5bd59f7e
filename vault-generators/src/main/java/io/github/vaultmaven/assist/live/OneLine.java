// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

/** Makes a line of whatever a model or a check says. */
final class OneLine {

    private static final int LONGEST = 200;

    private OneLine() {}

    static String of(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
