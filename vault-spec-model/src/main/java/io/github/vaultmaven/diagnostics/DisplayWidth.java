// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

/** How text is shown on a terminal with characters of one width. */
final class DisplayWidth {

    private static final String TAB = "    ";

    /** First and last code points of East Asian wide characters and emoji (Unicode Standard Annex 11, simplified). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}
    };

    private DisplayWidth() {}

    /**
     * Text as it may be printed: tabs as four spaces, and what could move the cursor or change the order of characters
     * replaced, so that a spec cannot write to the terminal what it likes.
     */
    static String printable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                out.append(TAB);
            } else {
                out.appendCodePoint(isHarmful(c) ? 0xFFFD : c);
            }
        });
        return out.toString();
    }

    /** Columns that a text takes once it is {@link #printable}. */
    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int codePoint) {
        if (codePoint == '\t') {
            return TAB.length();
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return type == Character.FORMAT && !isHarmful(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHarmful(int c) {
        boolean reorders = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
        boolean breaksLine = c == 0x2028 || c == 0x2029;
        return Character.isISOControl(c) || reorders || breaksLine || c >= 0xD800 && c <= 0xDFFF;
    }
}
