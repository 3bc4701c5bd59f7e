// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.describe;

import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Describes by names, types and relations alone. */
final class Sentences {

    private static final int MOST_PARTS = 6;

    /** Endings that say in what something is measured. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("kg", "kilograms"),
            Map.entry("g", "grams"),
            Map.entry("lb", "pounds"),
            Map.entry("km", "kilometres"),
            Map.entry("m", "metres"),
            Map.entry("cm", "centimetres"),
            Map.entry("mm", "millimetres"),
            Map.entry("ml", "millilitres"),
            Map.entry("usd", "US dollars"),
            Map.entry("eur", "euros"),
            Map.entry("gbp", "pounds sterling"),
            Map.entry("ms", "milliseconds"),
            Map.entry("min", "minutes"),
            Map.entry("sec", "seconds"),
            Map.entry("hrs", "hours"),
            Map.entry("days", "days"),
            Map.entry("pct", "percent"));

    private static final Set<String> IS = Set.of("is", "was", "has", "can");

    private final Dictionary dictionary;

    Sentences(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    String of(Subject subject) {
        String entity = dictionary.phrase(subject.entity());
        return switch (subject.kind()) {
            case HUB -> "Each " + entity + key(subject) + from(subject) + ".";
            case LINK -> "Which " + list(subject.parts(), " belong together as ") + from(subject) + ".";
            case SATELLITE -> "What is known of each " + entity + " over time" + parts(subject) + from(subject) + ".";
            case REFERENCE -> "The codes of " + entity + " and what they stand for" + parts(subject) + ".";
            case MART -> "The " + entity + " for reports" + parts(subject) + ".";
            case RULE ->
                !subject.about().isEmpty()
                        ? subject.about()
                        : ("Whether the " + entity + " keeps to the rule " + dictionary.phrase(subject.name())).strip()
                                + ".";
            case COLUMN, FIELD -> column(subject, entity);
        };
    }

    private String key(Subject subject) {
        return subject.parts().isEmpty()
                ? ""
                : ", known by its "
                        + joined(subject.parts().stream()
                                .map(p -> ofEntity(p, subject.entity()))
                                .toList());
    }

    private String list(List<String> members, String otherwise) {
        return members.isEmpty()
                ? "things" + otherwise + "one"
                : joined(members.stream().map(dictionary::phrase).toList()) + " belong together";
    }

    private String parts(Subject subject) {
        List<String> parts =
                subject.parts().stream().map(p -> ofEntity(p, subject.entity())).toList();
        return parts.isEmpty() ? "" : ": " + joined(parts);
    }

    private static String from(Subject subject) {
        return subject.sources().isEmpty() ? "" : "; from " + joined(subject.sources());
    }

    private static String joined(List<String> words) {
        List<String> shown = words.subList(0, Math.min(MOST_PARTS, words.size()));
        if (shown.size() < words.size()) {
            return String.join(", ", shown) + " and more";
        }
        int last = shown.size() - 1;
        return last == 0
                ? shown.get(0)
                : shown.stream().limit(last).collect(Collectors.joining(", ")) + " and " + shown.get(last);
    }

    /** The words of a name without the entity's own in front: {@code customer_no} of a customer is its number. */
    private String ofEntity(String name, String entity) {
        List<String> words = dictionary.words(name);
        List<String> own = dictionary.words(entity);
        boolean prefixed =
                words.size() > own.size() && words.subList(0, own.size()).equals(own);
        return String.join(" ", prefixed ? words.subList(own.size(), words.size()) : words);
    }

    private String column(Subject subject, String entity) {
        var raw = new ArrayList<>(io.github.vaultmaven.draft.decide.Words.of(subject.name()));
        String unit = raw.size() > 1 ? UNITS.getOrDefault(raw.get(raw.size() - 1), "") : "";
        if (!unit.isEmpty()) {
            raw.remove(raw.size() - 1);
        }
        String words = ofEntity(String.join("_", raw), subject.entity());
        String ending = (unit.isEmpty() ? "" : ", in " + unit) + ".";
        if (subject.type().filter(DataType.BOOLEAN::equals).isPresent()) {
            return "Whether the " + entity + " " + truth(words) + ending;
        }
        return "The " + (words.equals("id") ? "number that identifies the " + entity : words + " of the " + entity)
                + ending;
    }

    private static String truth(String words) {
        return IS.stream().anyMatch(is -> words.startsWith(is + " ")) ? words : "is marked as " + words;
    }
}
