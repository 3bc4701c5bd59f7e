// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.layout;

import io.github.vaultmaven.layout.LineBreaks.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final Map<String, Keyword> BY_WORD = Arrays.stream(values())
            .filter(word -> word != OTHER)
            .collect(Collectors.toUnmodifiableMap(word -> word.name().toLowerCase(Locale.ROOT), Function.identity()));

    private static final int SHORTEST = 2;
    private static final int LONGEST = 7;

    private final Optional<Kind> bond;

    Keyword() {
        this.bond = Optional.empty();
    }

    Keyword(Kind bond) {
        this.bond = Optional.of(bond);
    }

    /** The word between two places of a text, in letters of either case. */
    static Keyword of(String text, int begin, int end) {
        int length = end - begin;
        if (length < SHORTEST || length > LONGEST) {
            return OTHER;
        }
        return BY_WORD.getOrDefault(text.substring(begin, end).toLowerCase(Locale.ROOT), OTHER);
    }

    /** How what it begins hangs together with what is before it; nothing where it begins nothing by itself. */
    Optional<Kind> bond() {
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
