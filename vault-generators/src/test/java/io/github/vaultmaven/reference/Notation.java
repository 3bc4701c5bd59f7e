// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The notation of the worked examples: {@code A@2} is A at load timestamp 2, {@code A@2.1} with sequence 1,
 * {@code {1a 2b}@3} a set, {@code k: A@1} says of what key or source; {@code ;} parts runs, {@code ,} deliveries of one
 * run. {@code told@2} tells the run of an empty delivery.
 */
public final class Notation {
    private static final Pattern TOKEN = Pattern.compile("(\\w+):|\\{([^}]*)}@(\\d+)|(\\S+?)@(\\d+)(?:\\.(\\d+))?");
    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0);

    private Notation() {}

    /** One row of an example; sequence and prefix may be null. */
    public record Token(String prefix, String text, int at, Long sequence) {
        public String prefixOr(String other) {
            return prefix == null ? other : prefix;
        }

        public LocalDateTime ldts() {
            return time(at);
        }
    }

    /** The rows of one run, and the load timestamps of which it is told. */
    public record TokenRun(List<Token> rows, Set<LocalDateTime> told) {}

    public static LocalDateTime time(int at) {
        return START.plusDays(at);
    }

    public static String at(LocalDateTime ldts) {
        return String.valueOf(Duration.between(START, ldts).toDays());
    }

    static String at(Slot slot) {
        return at(slot.ldts()) + (slot.sequence() == null ? "" : "." + slot.sequence());
    }

    public static List<TokenRun> runs(String text) {
        return Arrays.stream(text.split(";")).map(Notation::run).toList();
    }

    /** Rows that are left: words, where a prefix holds until the next one. */
    public static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        String prefix = "";
        for (String word : (text == null ? "" : text).replace('−', '-').split("[\\s,;]+")) {
            if (word.endsWith(":")) {
                prefix = word;
            } else if (!word.isEmpty()) {
                words.add(prefix + word);
            }
        }
        return words;
    }

    private static TokenRun run(String text) {
        List<Token> rows = new ArrayList<>();
        Arrays.stream(text.split(",")).forEach(delivery -> rows.addAll(delivery(delivery)));
        Set<LocalDateTime> told = rows.stream()
                .filter(t -> t.text().equals("told"))
                .map(Token::ldts)
                .collect(Collectors.toSet());
        return new TokenRun(rows.stream().filter(t -> !t.text().equals("told")).toList(), told);
    }

    private static List<Token> delivery(String text) {
        List<Token> rows = new ArrayList<>();
        Matcher m = TOKEN.matcher(text);
        String prefix = null;
        while (m.find()) {
            if (m.group(1) != null) {
                prefix = m.group(1);
            } else if (m.group(2) != null) {
                for (String member : words(m.group(2))) {
                    rows.add(new Token(prefix, member, Integer.parseInt(m.group(3)), null));
                }
            } else {
                Long sequence = m.group(6) == null ? null : Long.valueOf(m.group(6));
                rows.add(new Token(prefix, m.group(4), Integer.parseInt(m.group(5)), sequence));
            }
        }
        return rows;
    }
}
