// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import java.util.function.UnaryOperator;

/** Asks for what was not given, where somebody is there to answer. */
final class Questions {

    private final boolean attended;
    private final UnaryOperator<String> console;

    /**
     * @param attended false where nobody answers, and nothing is asked
     * @param console shows a prompt and takes a line; null where input has ended
     */
    Questions(boolean attended, UnaryOperator<String> console) {
        this.attended = attended;
        this.console = console;
    }

    /**
     * True where a person sits at a terminal.
     *
     * @param interactive false in batch mode
     * @param ci true if the environment says that this is a CI service
     * @param terminal true if both input and output are a terminal
     */
    static boolean attended(boolean interactive, boolean ci, boolean terminal) {
        return interactive && !ci && terminal;
    }

    /**
     * What was given, else what is answered, else the default.
     *
     * @param given null if nothing was given
     */
    String ask(String given, String question, String otherwise) {
        if (given != null || !attended) {
            return given == null ? otherwise : given;
        }
        String answer = console.apply("%s [%s]: ".formatted(question, otherwise));
        return answer == null || answer.isBlank() ? otherwise : answer.strip();
    }
}
