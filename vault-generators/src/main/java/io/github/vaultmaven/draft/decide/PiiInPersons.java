// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that speak of persons where the rows are persons: {@code phone}, {@code name}, {@code photo}, {@code notes}. */
final class PiiInPersons implements PiiHeuristic {

    private static final Map<String, Set<String>> WORDS = words();

    private static Map<String, Set<String>> words() {
        var words = new LinkedHashMap<String, Set<String>>();
        words.put("biometric", Set.of("photo", "picture", "image", "avatar", "fingerprint", "portrait"));
        words.put("contact", Set.of("phone", "extension", "contact", "website", "homepage", "twitter", "skype", "url"));
        words.put("name", Set.of("name", "first", "last", "middle", "prefix", "suffix", "initials"));
        words.put("identifier", Set.of("account", "license", "source"));
        words.put("demographic", Set.of("demographics", "citizenship"));
        words.put("other", Set.of("notes", "bio", "biography", "about", "cv"));
        words.put("financial", Set.of("balance", "rate", "quota", "commission", "credit"));
        words.put("health", Set.of("healthcare", "health", "medical"));
        words.put("location", Set.of("location", "lat", "lon", "latitude", "longitude", "ip"));
        return words;
    }

    private static final Set<String> NO_PERSON =
            Set.of("company", "product", "title", "job", "file", "style", "concept", "last", "update");

    @Override
    public Optional<Guess<String>> judge(PiiContext context, ColumnFacts column) {
        boolean contactOnly = context.company() && context.contact();
        if (!context.person() && !contactOnly
                || context.refers(column)
                || column.family() == Family.BOOLEAN
                || column.isTime()) {
            return Optional.empty();
        }
        for (Map.Entry<String, Set<String>> word : WORDS.entrySet()) {
            Optional<String> found =
                    column.words().stream().filter(word.getValue()::contains).findFirst();
            boolean kept =
                    found.isPresent() && (!contactOnly || word.getKey().equals("contact") && !column.has("title"));
            if (kept && (column.words().size() == 1 || column.words().stream().noneMatch(NO_PERSON::contains))) {
                return Optional.of(new Guess<>(word.getKey(), 0.75, "of a person: " + found.get()));
            }
        }
        return Optional.empty();
    }
}
