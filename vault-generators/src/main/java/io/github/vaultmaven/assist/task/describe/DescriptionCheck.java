// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.describe;

import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.draft.decide.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a text is one plain English sentence about its subject that makes nothing up. */
final class DescriptionCheck {

    private static final Pattern PLAIN = Pattern.compile("\\p{Lu}[\\p{L}\\p{N} ,;:.'()%/_-]*[\\p{L}\\p{N})%]\\.");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s+\\p{Lu}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:[.'-][\\p{L}\\p{N}_]+)*");
    private static final Pattern CAMEL = Pattern.compile(".*\\p{Ll}\\p{Lu}.*");

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "a", "an", "is", "in", "for", "by", "each", "which", "that", "whether", "to", "when", "at",
            "on", "with", "how", "what", "who", "it", "its", "this", "was");
    private static final Set<String> OTHER_LANGUAGES = Set.of(
            "der", "das", "und", "des", "dem", "den", "ist", "ein", "eine", "von", "für", "le", "la", "les", "et", "du",
            "el", "los", "las", "del", "una", "il", "della", "het", "een");
    private static final Set<String> ACRONYMS = Set.of(
            "UTC",
            "ISO",
            "ID",
            "PII",
            "SQL",
            "VAT",
            "IBAN",
            "US",
            "EU",
            "UK",
            "January",
            "December",
            "English",
            "Monday");
    private static final Set<String> COMMANDS = Set.of(
            "ignore",
            "describe",
            "select",
            "drop",
            "delete",
            "insert",
            "update",
            "following",
            "query",
            "sql",
            "json",
            "prompt",
            "instruction",
            "instructions",
            "sorry",
            "cannot",
            "assistant",
            "model");

    /** Words that stand for one another, by their first letters. */
    private static final Map<String, Set<String>> ALIKE = Map.ofEntries(
            Map.entry("birth", Set.of("born", "birthday")),
            Map.entry("date", Set.of("day", "when")),
            Map.entry("timestamp", Set.of("time", "when", "moment")),
            Map.entry("amount", Set.of("sum", "money", "price", "total", "much")),
            Map.entry("name", Set.of("called", "named")),
            Map.entry("address", Set.of("lives", "where", "street")),
            Map.entry("count", Set.of("number", "many")),
            Map.entry("quantity", Set.of("number", "many", "units")),
            Map.entry("number", Set.of("identifies", "identifier", "known")),
            Map.entry("code", Set.of("identifies", "short")),
            Map.entry("id", Set.of("identifies", "identifier", "number")),
            Map.entry("status", Set.of("state", "stage", "stands")),
            Map.entry("score", Set.of("rating", "points", "creditworthy")),
            Map.entry("credit", Set.of("pays", "pay", "paid", "owes", "owe")),
            Map.entry("percentage", Set.of("percent", "share")),
            Map.entry("phone", Set.of("telephone", "called", "reached")),
            Map.entry("email", Set.of("mail", "address")),
            Map.entry("gender", Set.of("sex", "woman", "man")),
            Map.entry("active", Set.of("still", "current")));

    private final Subject subject;
    private final Dictionary dictionary;
    private final int most;

    DescriptionCheck(Subject subject, Dictionary dictionary, int most) {
        this.subject = subject;
        this.dictionary = dictionary;
        this.most = most;
    }

    List<String> faults(String text) {
        if (!PLAIN.matcher(text).matches()) {
            return List.of("it is not one sentence of plain words");
        }
        var faults = new ArrayList<String>();
        if (text.codePointCount(0, text.length()) > most) {
            faults.add("it has more than " + most + " characters");
        }
        if (SENTENCE_END.matcher(text).find()) {
            faults.add("it has several sentences");
        }
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        faults.addAll(language(words));
        if (madeUp(words)) {
            faults.add("it names something that is not in the model");
        }
        if (repeats(words)) {
            faults.add("it repeats itself");
        }
        if (!isAbout(words)) {
            faults.add("it is not about `" + subject.own() + "`");
        }
        return faults;
    }

    private List<String> language(List<String> words) {
        List<String> folded = folded(words);
        if (folded.stream().noneMatch(ENGLISH::contains)
                || folded.stream().anyMatch(w -> OTHER_LANGUAGES.contains(w) && !told().contains(w))) {
            return List.of("it is not English");
        }
        return folded.stream().anyMatch(w -> COMMANDS.contains(w) && !told().contains(w))
                ? List.of("it speaks to someone, not of the subject")
                : List.of();
    }

    /** Identifiers, proper names and numbers that nothing in the question holds. */
    private boolean madeUp(List<String> words) {
        Set<String> told = told();
        Set<String> known = new TreeSet<>(subject.known());
        known.addAll(subject.parts());
        known.addAll(subject.sources());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean identifier = word.contains("_")
                    || word.contains(".")
                    || CAMEL.matcher(word).matches();
            boolean proper = i > 0 && Character.isUpperCase(word.codePointAt(0)) && !ACRONYMS.contains(word);
            boolean number = word.codePoints().anyMatch(Character::isDigit);
            boolean there = known.contains(word) || told.contains(word.toLowerCase(Locale.ROOT));
            if ((identifier || proper || number) && !there) {
                return true;
            }
        }
        return false;
    }

    /** All words of the question. */
    private Set<String> told() {
        var told = new TreeSet<String>();
        List<String> texts =
                new ArrayList<>(List.of(subject.relation(), subject.entity(), subject.name(), subject.about()));
        texts.addAll(subject.parts());
        texts.addAll(subject.sources());
        for (String text : texts) {
            told.addAll(Words.of(text));
            told.addAll(dictionary.words(text));
            told.add(text.toLowerCase(Locale.ROOT));
        }
        return told;
    }

    private static boolean repeats(List<String> words) {
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i + 2 < words.size(); i++) {
            String three = String.join(" ", words.subList(i, i + 3)).toLowerCase(Locale.ROOT);
            if (counts.merge(three, 1, Integer::sum) > 1) {
                return true;
            }
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase(words.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** True if some word of the name, or one that stands for it, is said. */
    private boolean isAbout(List<String> words) {
        List<String> said = folded(words);
        List<String> own = dictionary.words(subject.own());
        List<String> entity = dictionary.words(subject.entity());
        List<String> telling = own.stream().filter(w -> !ENGLISH.contains(w)).toList();
        List<String> more = subject.name().isEmpty()
                ? telling
                : telling.stream().filter(w -> !entity.contains(w)).toList();
        return (more.isEmpty() ? telling : more)
                .stream().anyMatch(word -> said.stream().anyMatch(s -> alike(word, s)));
    }

    private static boolean alike(String word, String said) {
        int stem = Math.min(5, Math.max(3, word.length() - 2));
        return said.equals(word)
                || word.length() > 3
                        && said.length() > 3
                        && said.startsWith(word.substring(0, Math.min(stem, word.length())))
                || ALIKE.getOrDefault(word, Set.of()).contains(said);
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
    }
}
