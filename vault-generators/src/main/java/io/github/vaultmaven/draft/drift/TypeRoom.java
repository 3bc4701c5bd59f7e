// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.drift;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a type of the spec language has room for all values of another. */
final class TypeRoom {

    private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");
    private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d+),(\\d+)\\)");
    private static final Pattern TEXT = Pattern.compile("varchar\\((\\d+)\\)");

    /** Digits of the whole types, in their order. */
    private static final int[] DIGITS = {5, 10, 19};

    private TypeRoom() {}

    /**
     * True if it has.
     *
     * @param wanted the type of the spec, in lower case without blanks
     * @param given the type of the source
     * @param observed true if the source's type was only told from values, so that a narrower one may be meant
     */
    static boolean fits(String wanted, String given, boolean observed) {
        if (WHOLE.contains(wanted) && WHOLE.contains(given)) {
            return observed || WHOLE.indexOf(wanted) >= WHOLE.indexOf(given);
        }
        Matcher text = TEXT.matcher(wanted);
        if (text.matches()) {
            Matcher other = TEXT.matcher(given);
            return observed || other.matches() && Integer.parseInt(other.group(1)) <= Integer.parseInt(text.group(1));
        }
        Matcher decimal = DECIMAL.matcher(wanted);
        if (decimal.matches()) {
            int scale = Integer.parseInt(decimal.group(2));
            int whole = Integer.parseInt(decimal.group(1)) - scale;
            Matcher other = DECIMAL.matcher(given);
            if (other.matches()) {
                int otherScale = Integer.parseInt(other.group(2));
                return otherScale <= scale && (observed || Integer.parseInt(other.group(1)) - otherScale <= whole);
            }
            return WHOLE.contains(given) && (observed || DIGITS[WHOLE.indexOf(given)] <= whole);
        }
        return wanted.equals("timestamp") && given.equals("date")
                || wanted.equals("double")
                        && !given.startsWith("varchar")
                        && (given.startsWith("decimal") || WHOLE.contains(given));
    }
}
