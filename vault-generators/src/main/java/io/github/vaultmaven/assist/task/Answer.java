// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads an answer of any shape, and notes what is wrong with it. What is not there reads as an empty text or list, so
 * that a check can go on and name all faults.
 */
public final class Answer {

    private static final List<String> DELIMITERS =
            List.of("<<", ">>", "<%", "%>", "<#", "#>", "{{", "}}", "{%", "%}", "{#", "#}");

    private static final Pattern IN_QUOTES = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern COMMENT = Pattern.compile("--|/\\*");

    private final JsonNode node;
    private final List<String> faults = new ArrayList<>();

    /**
     * An answer.
     *
     * @param node what came back; may be null or no object
     * @param keys the keys that it must have, and no other
     */
    public Answer(JsonNode node, Set<String> keys) {
        this.node = node;
        if (node == null || !node.isObject()) {
            faults.add("the answer is no object");
        } else {
            var found = new TreeSet<String>();
            node.fieldNames().forEachRemaining(found::add);
            if (!found.equals(new TreeSet<>(keys))) {
                faults.add("the answer must have the keys " + String.join(", ", new TreeSet<>(keys)) + " and no other");
            }
        }
    }

    /** A text of at most {@code most} characters, without delimiters of templates and control characters. */
    public String text(String key, int most) {
        String text = rawText(key, most);
        if (DELIMITERS.stream().anyMatch(text::contains)) {
            fault("`" + key + "` holds a delimiter of templates");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            fault("`" + key + "` holds a control character");
        }
        return text;
    }

    /** A text of the expression language, without comments. */
    public String expression(String key, int most) {
        String text = text(key, most);
        if (COMMENT.matcher(IN_QUOTES.matcher(text).replaceAll("")).find()) {
            fault("`" + key + "` holds a comment");
        }
        return text;
    }

    /** A text of at most {@code most} characters, whatever they are. */
    public String rawText(String key, int most) {
        JsonNode value = node == null ? null : node.get(key);
        if (value == null || !value.isTextual()) {
            fault("`" + key + "` is no text");
            return "";
        }
        if (value.textValue().length() > most) {
            fault("`" + key + "` has more than " + most + " characters");
            return "";
        }
        return value.textValue();
    }

    /** One of several words. */
    public String oneOf(String key, Set<String> allowed) {
        String text = text(key, 200);
        if (!allowed.contains(text)) {
            fault("`" + key + "` is none of the names that it may be");
            return "";
        }
        return text;
    }

    /** A list of different texts, each one of {@code allowed}. */
    public List<String> listOf(String key, Set<String> allowed) {
        JsonNode value = node == null ? null : node.get(key);
        if (value == null || !value.isArray() || value.size() > allowed.size()) {
            fault("`" + key + "` is no list of at most " + allowed.size());
            return List.of();
        }
        var texts = new ArrayList<String>();
        value.forEach(item -> texts.add(item.isTextual() ? item.textValue() : ""));
        if (!allowed.containsAll(texts) || Set.copyOf(texts).size() != texts.size()) {
            fault("`" + key + "` names something that there is not, or something twice");
            return List.of();
        }
        return texts;
    }

    /** Notes a fault. */
    public void fault(String reason) {
        if (!faults.contains(reason)) {
            faults.add(reason);
        }
    }

    /** All faults so far. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** True while nothing is wrong. */
    public boolean isSound() {
        return faults.isEmpty();
    }
}
