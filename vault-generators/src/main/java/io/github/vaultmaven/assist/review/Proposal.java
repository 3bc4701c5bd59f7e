// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.vaultmaven.assist.live.Journal;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockEntry;
import io.github.vaultmaven.assist.lock.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer that nobody has decided on.
 *
 * @param entry the answer
 * @param line what was asked
 */
public record Proposal(LockEntry entry, Journal.Line line) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All proposals among what was asked, by task and object. */
    public static List<Proposal> of(LockBook book, Journal journal) {
        return journal.lines().stream()
                .flatMap(line -> book
                        .find(line.key())
                        .filter(entry -> entry.status() == Status.PROPOSED)
                        .map(entry -> new Proposal(entry, line))
                        .stream())
                .toList();
    }

    /** The answer beside what would be without it: a heading, then lines with {@code -} and {@code +}, and with {@code !} what to know. */
    public List<String> diff() {
        var lines = new ArrayList<String>();
        lines.add("%s (%s, %s)".formatted(entry.key(), entry.provider(), entry.model()));
        List<String> own = values(line.fallback());
        List<String> proposed = values(entry.answer());
        own.forEach(value -> lines.add((proposed.contains(value) ? "    " : "  - ") + value));
        proposed.stream().filter(value -> !own.contains(value)).forEach(value -> lines.add("  + " + value));
        line.notes().apply(entry.answer()).forEach(note -> lines.add("  ! " + note));
        return lines;
    }

    private static List<String> values(JsonNode answer) {
        return answer.properties().stream()
                .flatMap(field -> field.getValue().isArray()
                        ? Stream.concat(Stream.of(field.getKey() + ":"), items(field.getValue()))
                        : Stream.of(field.getKey() + ": " + field.getValue()))
                .toList();
    }

    private static Stream<String> items(JsonNode array) {
        var items = new ArrayList<String>();
        array.forEach(item -> items.add("  - " + item));
        return items.stream();
    }

    /**
     * An edited answer.
     *
     * @param text JSON as a person typed it
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public JsonNode edited(String text) {
        JsonNode answer;
        try {
            answer = JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException("that is no JSON", e);
        }
        if (answer == null || !answer.isObject()) {
            throw new IllegalArgumentException("that is no object of JSON");
        }
        List<String> wrong = line.check().apply(answer);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return answer;
    }
}
