// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.util.HexFormat;

/**
 * 128 bits that stand for a sequence of numbers and texts. Every step can be taken back, so nothing of what was told is lost on
 * the way but by the size of the result: it tells what changed from what did not, and is no seal against somebody who tries.
 */
final class Digest128 {

    /** Odd numbers with their bits well mixed: digits of the golden ratio, of the roots of two and three. */
    private static final long PHI = 0x9E3779B97F4A7C15L;

    private static final long ROOT_OF_TWO = 0x6A09E667F3BCC909L;
    private static final long ROOT_OF_THREE = 0xBB67AE8584CAA73BL;

    private static final int TURN = 31;
    private static final int OTHER_TURN = 27;
    private static final int CHARS_A_NUMBER = Long.BYTES / Character.BYTES;

    private long high = ROOT_OF_TWO;
    private long low = ROOT_OF_THREE;

    void add(long number) {
        high = Long.rotateLeft((high ^ number) * PHI, TURN) + low;
        low = Long.rotateLeft((low + number) * ROOT_OF_TWO, OTHER_TURN) ^ high;
    }

    /** Adds a text behind its length. */
    void add(String text) {
        int length = text.length();
        add(length);
        int whole = length - length % CHARS_A_NUMBER;
        for (int i = 0; i < whole; i += CHARS_A_NUMBER) {
            add(text.charAt(i)
                    | (long) text.charAt(i + 1) << Character.SIZE
                    | (long) text.charAt(i + 2) << 2 * Character.SIZE
                    | (long) text.charAt(i + 3) << 3 * Character.SIZE);
        }
        for (int i = whole; i < length; i++) {
            add(text.charAt(i));
        }
    }

    /** Adds what another one was told. */
    void add(Digest128 other) {
        add(other.high);
        add(other.low);
    }

    /** As hexadecimal digits. */
    String hex() {
        var digits = HexFormat.of();
        return digits.toHexDigits(spread(high + low)) + digits.toHexDigits(spread(low * ROOT_OF_THREE ^ high));
    }

    /** As one number, of fewer bits. */
    long number() {
        return spread(high + low);
    }

    /** Every bit comes to depend on every other. */
    private static long spread(long bits) {
        long half = (bits ^ bits >>> Integer.SIZE) * PHI;
        long whole = (half ^ half >>> TURN) * ROOT_OF_THREE;
        return whole ^ whole >>> Integer.SIZE;
    }
}
