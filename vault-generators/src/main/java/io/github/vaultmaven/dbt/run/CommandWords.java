// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import java.util.ArrayList;
import java.util.List;

/** Splits a command at its spaces; text in single or double quotes stays together, as in a shell. */
public final class CommandWords {

    private static final char NONE = 0;

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private char quote = NONE;
    private boolean open;

    private CommandWords() {}

    /**
     * The words of a command.
     *
     * @throws DbtRefused if a quote is not closed
     */
    public static List<String> of(String command) {
        var splitter = new CommandWords();
        command.chars().forEach(c -> splitter.take((char) c));
        if (splitter.quote != NONE) {
            throw new DbtRefused("vault.dbt.command has a quote that is not closed: " + command);
        }
        splitter.end();
        return splitter.words;
    }

    private void take(char c) {
        if (quote != NONE) {
            quoted(c);
        } else if (c == '"' || c == '\'') {
            quote = c;
            open = true;
        } else if (Character.isWhitespace(c)) {
            end();
        } else {
            word.append(c);
            open = true;
        }
    }

    private void quoted(char c) {
        if (c == quote) {
            quote = NONE;
        } else {
            word.append(c);
        }
    }

    private void end() {
        if (open) {
            words.add(word.toString());
            word.setLength(0);
            open = false;
        }
    }
}
