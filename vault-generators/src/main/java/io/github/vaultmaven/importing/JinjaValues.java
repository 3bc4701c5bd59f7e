// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads values as Jinja writes them, and the names and look-ups that packages' examples use. */
final class JinjaValues {

    private final JinjaText text;
    private final Map<String, Value> names;

    /**
     * @param text where the value begins
     * @param names values that have been set before
     */
    JinjaValues(JinjaText text, Map<String, Value> names) {
        this.text = text;
        this.names = names;
    }

    /**
     * The value.
     *
     * @throws Unreadable if it is more than that
     */
    Value read() {
        Value value = plain();
        while (text.next() == '[' || text.next() == '.') {
            value = part(value);
        }
        return value;
    }

    private Value plain() {
        int line = text.line();
        char next = text.next();
        if (next == '"' || next == '\'') {
            return new Value.Text(text.quoted(), line);
        }
        if (next == '[') {
            return list(line);
        }
        if (next == '{') {
            return map(line);
        }
        if (Character.isDigit(next) || next == '-') {
            return new Value.Text(text.number(), line);
        }
        return named(text.word(), line);
    }

    private Value named(String word, int line) {
        if (text.next() == '(') {
            if (!word.equals("fromyaml")) {
                throw new Unreadable(line, "a call of " + word + "()");
            }
            text.expect('(');
            Value value = read();
            text.expect(')');
            return value;
        }
        return switch (word) {
            case "true", "True", "false", "False" -> new Value.Text(word.toLowerCase(java.util.Locale.ROOT), line);
            case "none", "None" -> new Value.Text("", line);
            default ->
                Optional.ofNullable(names.get(word))
                        .or(() -> notSet(word, line))
                        .orElseThrow(() -> new Unreadable(line, "Jinja that is more than a value"));
        };
    }

    /** A name that nothing sets counts as nothing in Jinja, if it stands alone. */
    private Optional<Value> notSet(String word, int line) {
        boolean alone = text.next() == ',' || text.next() == ')';
        return alone && !word.isEmpty() ? Optional.of(new Value.Text("", line)) : Optional.empty();
    }

    /** {@code [key]}, {@code .key} or {@code .get(key)} of a map; what it does not have is an empty text. */
    private Value part(Value of) {
        int line = text.line();
        String key;
        if (text.over('[')) {
            key = read().asText().orElseThrow(() -> new Unreadable(line, "a look-up by no text"));
            text.expect(']');
        } else {
            text.expect('.');
            key = text.word();
            if (key.equals("get") && text.over('(')) {
                key = read().asText().orElseThrow(() -> new Unreadable(line, "a look-up by no text"));
                text.expect(')');
            }
        }
        return of.find(key).orElse(new Value.Text("", line));
    }

    private Value list(int line) {
        text.expect('[');
        var items = new ArrayList<Value>();
        while (!text.over(']')) {
            items.add(read());
            if (!text.over(',')) {
                text.expect(']');
                break;
            }
        }
        return new Value.Items(items, line);
    }

    private Value map(int line) {
        text.expect('{');
        var entries = new LinkedHashMap<String, Value>();
        while (!text.over('}')) {
            String key = read().asText().orElseThrow(() -> new Unreadable(line, "a key that is no text"));
            text.expect(':');
            entries.put(key, read());
            if (!text.over(',')) {
                text.expect('}');
                break;
            }
        }
        return new Value.Entries(entries, line);
    }
}
