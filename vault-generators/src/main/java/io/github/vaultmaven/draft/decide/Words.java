// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a name: {@code OwnerUserId} and {@code owner_user_id} are owner, user, id. */
public final class Words {

    private static final Pattern LOWER_UPPER = Pattern.compile("([\\p{Ll}\\p{N}])(\\p{Lu})");
    private static final Pattern UPPER_WORD = Pattern.compile("(\\p{Lu}+)(\\p{Lu}\\p{Ll})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

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
        String parted = LOWER_UPPER.matcher(name).replaceAll("$1_$2");
        parted = UPPER_WORD.matcher(parted).replaceAll("$1_$2");
        return NO_WORD.splitAsStream(parted.toLowerCase(Locale.ROOT))
                .filter(w -> !w.isEmpty())
                .toList();
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
        return !end.isEmpty()
                && words.size() >= end.size()
                && words.subList(words.size() - end.size(), words.size()).equals(end);
    }
}
