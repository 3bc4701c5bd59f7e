// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a name: {@code OwnerUserId} and {@code owner_user_id} are owner, user, id. */
public final class Words {

    private static final int NUMBERS =
            1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;
    private static final int SMALL_AND_NUMBERS = 1 << Character.LOWERCASE_LETTER | NUMBERS;
    private static final int LETTERS_AND_NUMBERS = SMALL_AND_NUMBERS
            | 1 << Character.UPPERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER;

    private static final Set<String> SAME_IN_PLURAL = Set.of(
            "status",
            "address",
            "series",
            "news",
            "basis",
            "analysis",
            "bus",
            "process",
            "access",
            "gps",
            "sales",
            "class",
            "business");

    private Words() {}

    /** The words of a name in lower case. */
    public static List<String> of(String name) {
        return isPlain(name) ? parts(name) : signed(name);
    }

    /** Small letters, digits and {@code _} alone, as most names are. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static List<String> parts(String name) {
        var words = new ArrayList<String>();
        for (int start = 0; start < name.length(); ) {
            int end = name.indexOf('_', start);
            int until = end < 0 ? name.length() : end;
            if (until > start) {
                words.add(name.substring(start, until));
            }
            start = until + 1;
        }
        return List.copyOf(words);
    }

    private static List<String> signed(String name) {
        String lower = parted(name).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            boolean inWord = is(lower.codePointAt(i), LETTERS_AND_NUMBERS);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        if (start >= 0) {
            words.add(lower.substring(start));
        }
        return List.copyOf(words);
    }

    /** The name with a sign before each capital that begins a word: behind a small letter or a number, or before a small one. */
    private static String parted(String name) {
        var parted = new StringBuilder();
        int before = 0;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean capital = Character.getType(c) == Character.UPPERCASE_LETTER;
            boolean behindSmall = i > 0 && is(before, SMALL_AND_NUMBERS);
            boolean lastCapital = i > 0
                    && Character.getType(before) == Character.UPPERCASE_LETTER
                    && next < name.length()
                    && Character.getType(name.codePointAt(next)) == Character.LOWERCASE_LETTER;
            if (capital && (behindSmall || lastCapital)) {
                parted.append('_');
            }
            parted.appendCodePoint(c);
            before = c;
            i = next;
        }
        return parted.toString();
    }

    private static boolean is(int c, int types) {
        return (types >> Character.getType(c) & 1) == 1;
    }

    /** The words with the last one in the singular. */
    public static List<String> singular(List<String> words) {
        if (words.isEmpty()) {
            return words;
        }
        var singular = new ArrayList<>(words);
        singular.set(words.size() - 1, singular(words.get(words.size() - 1)));
        return List.copyOf(singular);
    }

    private static String singular(String word) {
        if (word.equals("people")) {
            return "person";
        }
        if (SAME_IN_PLURAL.contains(word) || !word.endsWith("s") || word.length() < 4 || word.endsWith("ss")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("us") || word.endsWith("is") ? word : word.substring(0, word.length() - 1);
    }

    /** True if the words end with others. */
    static boolean ends(List<String> words, List<String> end) {
        int before = words.size() - end.size();
        if (end.isEmpty() || before < 0) {
            return false;
        }
        for (int i = end.size() - 1; i >= 0; i--) {
            if (!words.get(before + i).equals(end.get(i))) {
                return false;
            }
        }
        return true;
    }
}
