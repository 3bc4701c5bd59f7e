// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.Guess;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes YAML line by line. */
final class Yaml {

    private static final Set<String> WORDS_OF_YAML =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final StringBuilder text = new StringBuilder();

    /** A line, indented by levels of two blanks. */
    Yaml line(int level, String line) {
        text.append("  ".repeat(level)).append(line).append('\n');
        return this;
    }

    /** A guess as a comment. */
    Yaml guess(int level, Guess<?> guess) {
        return comment(level, guess.toString());
    }

    /** A comment on one line. */
    Yaml comment(int level, String comment) {
        return line(level, "# " + oneLine(comment));
    }

    /** A key with a text, if it is not empty. */
    Yaml text(int level, String key, String value) {
        return value.isBlank() ? this : line(level, key + ": " + quoted(oneLine(value)));
    }

    /** A scalar: plain where it is a simple word, else in double quotes. */
    static String scalar(String value) {
        boolean plain = WORD.matcher(value).matches() && !WORDS_OF_YAML.contains(value.toLowerCase(Locale.ROOT));
        return plain ? value : quoted(value);
    }

    /** A list on one line. */
    static String list(Collection<String> values) {
        return values.stream().map(Yaml::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    /** One scalar, or a list of several. */
    static String oneOrList(Collection<String> values) {
        return values.size() == 1 ? scalar(values.iterator().next()) : list(values);
    }

    /** A scalar in double quotes. */
    static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private static String oneLine(String value) {
        return BLANKS.matcher(value).replaceAll(" ").strip();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
