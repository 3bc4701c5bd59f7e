// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Finds the known words that a wrong one was probably meant to be.
 *
 * <p>First come words that differ in case, underscores and hyphens only; then those within a Damerau-Levenshtein
 * distance (optimal string alignment) of a third of the wrong word's length, at least 1.
 */
public final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    /**
     * Known words near a wrong one.
     *
     * @param wrong what was written
     * @param known what could have been written
     * @return at most three words, the nearest first, equally near ones in alphabetical order
     */
    public static List<String> near(String wrong, Collection<String> known) {
        int limit = Math.max(1, wrong.length() / 3);
        return known.stream()
                .distinct()
                .map(word -> new Candidate(word, distance(wrong, word, limit)))
                .filter(candidate -> candidate.distance <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    /**
     * The end of a message about a wrong word.
     *
     * @return "; did you mean `a` or `b`?", or an empty string where nothing is near
     */
    public static String question(String wrong, Collection<String> known) {
        List<String> near = near(wrong, known);
        return near.isEmpty()
                ? ""
                : near.stream().map(Wording::quote).collect(Collectors.joining(" or ", "; did you mean ", "?"));
    }

    private static int distance(String wrong, String known, int limit) {
        if (bare(wrong).equals(bare(known))) {
            return 0;
        }
        boolean tooFar = Math.abs(wrong.length() - known.length()) > limit;
        return tooFar ? Integer.MAX_VALUE : Math.max(1, alignment(wrong, known));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    private static int alignment(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
                if (isSwap(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    private record Candidate(String word, int distance) {}
}
