// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import java.util.Map;
import java.util.Properties;

/** Whether to print colours: as users say, else as the terminal allows. */
final class Colours {

    private Colours() {}

    /**
     * True for colours. The first that says something counts: {@code NO_COLOR} (any text), {@code CLICOLOR_FORCE} (any
     * text but 0), Maven's {@code -Dstyle.color}, {@code TERM=dumb}, batch mode, and whether there is a terminal.
     *
     * @param environment environment variables
     * @param properties properties of the command line
     * @param interactive false in batch mode
     * @param terminal true if what is printed goes to a terminal
     */
    static boolean wanted(
            Map<String, String> environment, Properties properties, boolean interactive, boolean terminal) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        return switch (properties.getProperty("style.color", "auto")) {
            case "always" -> true;
            case "never" -> false;
            default -> interactive && terminal && !"dumb".equals(environment.get("TERM"));
        };
    }

    /** True if both input and output are a terminal; since Java 22 a console may exist without one. */
    @SuppressWarnings("SystemConsoleNull") // null up to Java 21, where nothing can be asked; asked from 22 on
    static boolean isTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
