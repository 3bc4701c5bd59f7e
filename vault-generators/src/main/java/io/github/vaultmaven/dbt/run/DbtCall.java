// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What dbt is asked.
 *
 * @param words command and options, such as {@code build --select tag:daily}, one word each
 * @param options options that the build adds behind them, one word each
 * @param strict true if warnings count as errors
 * @param variables environment variables beside those of this process
 */
public record DbtCall(List<String> words, List<String> options, boolean strict, Map<String, String> variables) {

    public DbtCall {
        words = List.copyOf(words);
        options = List.copyOf(options);
        variables = Map.copyOf(variables);
        if (words.isEmpty() || words.get(0).startsWith("-")) {
            throw new DbtRefused("vault.dbt.command has no command; it takes one with its options, such as"
                    + " \"build --select tag:daily\"");
        }
    }

    /** A command whose warnings are no errors. */
    public static DbtCall of(List<String> words, Map<String, String> variables) {
        return new DbtCall(words, List.of(), false, variables);
    }

    /** The words of the process; what it says is to be read by {@link DbtEvent}. */
    List<String> command(DbtProgram program) {
        var command = new ArrayList<String>();
        command.add(program.file().toString());
        command.addAll(List.of("--log-format", "json"));
        if (strict) {
            command.add("--warn-error");
        }
        command.addAll(words);
        command.addAll(options);
        return command;
    }
}
