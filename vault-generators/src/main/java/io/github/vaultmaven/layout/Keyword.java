// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.layout;

import io.github.vaultmaven.layout.LineBreaks.Kind;

/** The words of SQL that tell where a line can be broken. */
enum Keyword {
    AND(Kind.AND),
    BETWEEN,
    BY,
    CASE,
    CROSS,
    ELSE(Kind.BRANCH),
    END,
    FROM(Kind.CLAUSE),
    GROUP,
    HAVING(Kind.CLAUSE),
    JOIN(Kind.CLAUSE),
    LEFT,
    OR(Kind.OR),
    ORDER,
    THEN(Kind.THEN),
    UNION(Kind.CLAUSE),
    WHEN(Kind.BRANCH),
    WHERE(Kind.CLAUSE),

    /** Any other word. */
    OTHER;

    /** Letters of either case differ in it. */
    private static final int CASE_BIT = 0x20;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 7;

    /** More than twice as many as there are words, so that most are found at the first look; a power of two. */
    private static final int PLACES = 64;

    private static final long[] CODES = new long[PLACES];
    private static final Keyword[] WORDS = new Keyword[PLACES];

    static {
        for (Keyword word : values()) {
            long code = code(word.name(), 0, word.name().length());
            int place = place(code);
            while (WORDS[place] != null) {
                place = next(place);
            }
            CODES[place] = code;
            WORDS[place] = word;
        }
    }

    private final Kind bond;

    Keyword() {
        this(Kind.NONE);
    }

    Keyword(Kind bond) {
        this.bond = bond;
    }

    /** The word between two places of a text, in letters of either case. */
    static Keyword of(String text, int begin, int end) {
        int length = end - begin;
        if (length < SHORTEST || length > LONGEST) {
            return OTHER;
        }
        long code = code(text, begin, end);
        for (int place = place(code); WORDS[place] != null; place = next(place)) {
            if (CODES[place] == code) {
                return WORDS[place];
            }
        }
        return OTHER;
    }

    /** The letters of a short word as one number; a word with other characters has the number of no keyword. */
    private static long code(String text, int begin, int end) {
        long code = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            code = code << Byte.SIZE | (c < Byte.MAX_VALUE ? c | CASE_BIT : Byte.MAX_VALUE);
        }
        return code;
    }

    private static int place(long code) {
        return (int) (code * 0x9E3779B97F4A7C15L >>> Long.SIZE - Integer.numberOfTrailingZeros(PLACES));
    }

    private static int next(int place) {
        return (place + 1) % PLACES;
    }

    /** How what it begins hangs together with what is before it; none where it begins nothing by itself. */
    Kind bond() {
        return bond;
    }

    /** True if it is the second word of what the one before it begins: {@code left join}, {@code group by}. */
    boolean continues(Keyword before) {
        return switch (this) {
            case JOIN -> before == LEFT || before == CROSS;
            case BY -> before == GROUP || before == ORDER;
            default -> false;
        };
    }
}
