// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.vaultmaven.assist.lock.AnswerKey;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What a build asked, for a person to look at the answers. For use by several threads. */
public final class Journal {

    private final SortedMap<AnswerKey, Line> lines = new TreeMap<>();

    /**
     * A question.
     *
     * @param key what was asked about what
     * @param digest digest of the request
     * @param fallback the task's own answer as it would stand in the lock file
     * @param check what is wrong with an answer; nothing if it may be used
     * @param notes what a person should know of an answer that may be used
     */
    public record Line(
            AnswerKey key,
            String digest,
            JsonNode fallback,
            Function<JsonNode, List<String>> check,
            Function<JsonNode, List<String>> notes) {}

    synchronized void add(Line line) {
        lines.put(line.key(), line);
    }

    /** All questions, by task and object. */
    public synchronized List<Line> lines() {
        return List.copyOf(lines.values());
    }
}
