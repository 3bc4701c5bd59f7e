// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.name;

import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.draft.decide.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a business name keeps to the conventions, differs from its siblings', and says what the technical name says: each
 * of its words comes from the dictionary or writes out a word that the dictionary does not know, and no word is lost.
 */
final class NameCheck {

    /** What PostgreSQL keeps of a name, the shortest limit among engines. */
    /** May come twice: date_of_birth_of_customer. */
    private static final String OF = "of";

    private static final int MOST = 63;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private static final Set<String> SQL = Set.of(
            "select",
            "from",
            "where",
            "order",
            "group",
            "table",
            "user",
            "column",
            "default",
            "primary",
            "values",
            "date",
            "timestamp",
            "number",
            "check",
            "case",
            "when",
            "end",
            "limit",
            "all",
            "and",
            "or",
            "not",
            "null",
            "true",
            "false",
            "desc",
            "asc",
            "in",
            "is",
            "on",
            "to",
            "as",
            "by",
            "for",
            "set",
            "union",
            "with",
            "unique");
    private static final Set<String> FILLING = Set.of("of", "the", "in", "per", "at", "by", "is", "for");
    private static final Set<String> GENERAL =
            Set.of("key", "code", "number", "id", "name", "value", "text", "flag", "indicator");

    private final Named question;
    private final Dictionary dictionary;

    NameCheck(Named question, Dictionary dictionary) {
        this.question = question;
        this.dictionary = dictionary;
    }

    List<String> faults(String name) {
        if (!FORM.matcher(name).matches() || name.length() > MOST) {
            return List.of(
                    "it is no name of small letters, digits and underscores with at most " + MOST + " characters");
        }
        var faults = new ArrayList<String>();
        if (SQL.contains(name) && !name.equals(question.column())) {
            faults.add("it is a word of SQL");
        }
        if (question.siblings().stream().anyMatch(name::equalsIgnoreCase)) {
            faults.add("another column has that name");
        }
        List<String> words = List.of(name.split("_", -1));
        List<String> told = words.stream().filter(word -> !word.equals(OF)).toList();
        if (new HashSet<>(told).size() < told.size()) {
            faults.add("it says a word twice");
        }
        if (words.stream()
                .anyMatch(w -> dictionary.isAbbreviation(w)
                        && !dictionary.words(question.column()).contains(w))) {
            faults.add("it abbreviates");
        }
        faults.addAll(meaning(words));
        return faults;
    }

    private List<String> meaning(List<String> words) {
        List<String> raw = Words.of(question.column());
        List<String> known = dictionary.words(question.column());
        List<String> entity = dictionary.words(question.entity());
        for (String word : words) {
            boolean comes = known.contains(word)
                    || entity.contains(word)
                    || FILLING.contains(word)
                    || raw.stream().anyMatch(r -> !dictionary.isAbbreviation(r) && writesOut(word, r));
            if (!comes) {
                return List.of("it says what the technical name does not");
            }
        }
        for (String part : raw) {
            List<String> stands = dictionary.words(part);
            boolean said = entity.containsAll(stands)
                    || FILLING.contains(part)
                    || stands.stream().filter(w -> !FILLING.contains(w)).allMatch(w -> said(words, w, part));
            if (!said) {
                return List.of("it leaves out a word of the technical name");
            }
        }
        return raw.stream().allMatch(r -> entity.containsAll(dictionary.words(r)))
                        || words.stream().anyMatch(w -> !entity.contains(w))
                ? List.of()
                : List.of("it says nothing but the entity");
    }

    private boolean said(List<String> words, String stands, String part) {
        return words.contains(stands)
                || !dictionary.isAbbreviation(part) && words.stream().anyMatch(w -> writesOut(w, part))
                || GENERAL.contains(stands) && words.stream().anyMatch(GENERAL::contains);
    }

    /** True if the letters of a short word stand in the long one in their order, from the first on: cmplt, complete. */
    private static boolean writesOut(String word, String shortened) {
        if (word.equals(shortened)) {
            return true;
        }
        String few = shortened.toLowerCase(Locale.ROOT);
        if (few.length() < 2 || word.length() <= few.length() || word.charAt(0) != few.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < word.length() && at < few.length(); i++) {
            at += word.charAt(i) == few.charAt(at) ? 1 : 0;
        }
        return at == few.length();
    }
}
