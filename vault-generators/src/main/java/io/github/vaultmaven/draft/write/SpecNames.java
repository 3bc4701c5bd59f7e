// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.Words;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of specs: letters, digits and {@code _}, beginning with a letter, each once. */
final class SpecNames {

    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_]");

    private final Set<String> taken = new HashSet<>();

    /** The words of a name joined as specs spell them, not looking at what is taken. */
    static String plain(List<String> words) {
        String whole = String.join("_", words);
        String joined = isPlain(whole) ? whole : spelled(whole);
        String named = joined.isEmpty() ? "unnamed" : joined;
        return Character.isLetter(named.charAt(0)) ? named : "n" + named;
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c == '_' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    }

    private static String spelled(String name) {
        return NO_NAME.matcher(Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** A column's name as specs spell it. */
    static String column(String name) {
        return plain(Words.of(name));
    }

    /** A table's name as specs spell it, in the singular. */
    static String entity(String table) {
        return plain(Words.singular(Words.of(table)));
    }

    /** The name if it is free, else with a number; it is taken from then on. */
    String free(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
