// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a model's file: what it sets, and the macro of a package that it calls. */
final class ModelReader {

    private static final Pattern COMMENT = Pattern.compile("\\{#.*?#}|--[^\\n]*", Pattern.DOTALL);
    private static final Pattern BLOCK =
            Pattern.compile("\\{%-?\\s*set\\s+(\\w+)\\s*-?%}(.*?)\\{%-?\\s*endset\\s*-?%}", Pattern.DOTALL);
    private static final Pattern SET = Pattern.compile("\\{%-?\\s*set\\s+(\\w+)\\s*=");
    private static final Pattern CALL = Pattern.compile("\\b(automate_dv|dbtvault|datavault4dbt)\\.(\\w+)\\s*\\(");
    private static final Pattern STATEMENT = Pattern.compile("\\{%.*?%}", Pattern.DOTALL);
    /** A hook that has the engine look at the rows again, which changes none; projects are generated with it. */
    private static final Pattern STATISTICS =
            Pattern.compile("\\s*=\\s*\\[?\\s*(['\"])analyze \\{\\{ this }}\\1\\s*]?");

    private static final Pattern HOOK = Pattern.compile("\\b(pre_hook|post_hook|apply_source_filter)\\s*=");

    /** Jinja within a text, as hooks are written. */
    private static final Pattern INNER = Pattern.compile("\"\\s*\\{\\{[^\"]*}}\\s*\"|'\\s*\\{\\{[^']*}}\\s*'");

    private static final Set<String> OLD_NAME = Set.of("dbtvault");

    private final String file;
    private final String text;
    private final Losses losses;
    private final Map<String, Value> names = new HashMap<>();

    /**
     * @param file the file below the project's folder
     * @param content its text
     */
    ModelReader(String file, String content, Losses losses) {
        this.file = file;
        this.text = blank(blank(content, COMMENT), INNER);
        this.losses = losses;
    }

    /** The call that makes the model, if one does. */
    Optional<Call> read() {
        Matcher call = CALL.matcher(text);
        if (!call.find()) {
            return Optional.empty();
        }
        int line = JinjaText.line(text, call.start());
        try {
            blocks();
            sets();
            Map<String, Value> arguments = arguments(call.end());
            rest();
            String of = OLD_NAME.contains(call.group(1)) ? "automate_dv" : call.group(1);
            return Optional.of(new Call(model(file), file, line, of, call.group(2), arguments));
        } catch (Unreadable e) {
            losses.add(
                    file, e.line(), "the model has " + e.getMessage() + ", which is not read; write its spec by hand");
            return Optional.empty();
        }
    }

    /** The name of a model's file without its ending. */
    static String model(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return Folded.name(name.substring(0, name.length() - ".sql".length()));
    }

    private void blocks() {
        BLOCK.matcher(text)
                .results()
                .forEach(block -> YamlValues.read(file, block.group(2), JinjaText.line(text, block.start(2)))
                        .ifPresent(value -> names.put(block.group(1), value)));
    }

    private void sets() {
        Matcher set = SET.matcher(blank(text, BLOCK));
        while (set.find()) {
            names.put(set.group(1), new JinjaValues(new JinjaText(text, set.end()), names).read());
        }
    }

    private Map<String, Value> arguments(int from) {
        var at = new JinjaText(text, from);
        var arguments = new LinkedHashMap<String, Value>();
        while (!at.over(')')) {
            int line = at.line();
            String name = at.word();
            if (name.isEmpty() || !at.over('=')) {
                throw new Unreadable(line, "an argument without a name");
            }
            Value value = new JinjaValues(at, names).read();
            if (name.equals("yaml_metadata")) {
                arguments.putAll(value.entries());
            } else {
                arguments.put(name, value);
            }
            if (!at.over(',')) {
                at.expect(')');
                break;
            }
        }
        return arguments;
    }

    /** What stands beside the call changes what the model holds. */
    private void rest() {
        HOOK.matcher(text).results().forEach(hook -> {
            boolean kept = hook.group(1).equals("apply_source_filter")
                    || STATISTICS
                            .matcher(text)
                            .region(hook.end(1), text.length())
                            .lookingAt();
            if (!kept) {
                losses.add(file, JinjaText.line(text, hook.start()), hook.group(1) + " is not carried over");
            }
        });
        String sql = blank(withoutPrints(blank(text, BLOCK)), STATEMENT);
        int first = firstWord(sql);
        if (first >= 0) {
            losses.add(file, JinjaText.line(sql, first), "SQL beside the macro's call is not carried over");
        }
    }

    /** The text with spaces where values are printed; braces of maps do not end a print. */
    private static String withoutPrints(String text) {
        var rest = new StringBuilder(text);
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean begins = depth == 0 && text.startsWith("{{", i);
            if (begins || depth > 0 && c == '{') {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                continue;
            }
            if (begins) {
                depth++;
                rest.setCharAt(i++, ' ');
            }
            rest.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
        }
        return rest.toString();
    }

    private static int firstWord(String sql) {
        for (int i = 0; i < sql.length(); i++) {
            if (!Character.isWhitespace(sql.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The text with spaces where the pattern matches, lines as they were. */
    private static String blank(String text, Pattern pattern) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().replaceAll("[^\\n]", " ")));
    }
}
