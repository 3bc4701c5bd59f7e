// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The satellites of a hub or link, on their way to a spec. */
final class Satellites {

    private final Map<String, Map<String, Object>> satellites = new LinkedHashMap<>();
    private final Map<String, String> hashDiffs = new TreeMap<>();

    /** Names of those that a source feeds; others may be called the same. */
    Set<String> names(String source) {
        return satellites.values().stream()
                .filter(body -> List.of(source).equals(body.get("sources")))
                .map(body -> (String) body.get("name"))
                .collect(Collectors.toSet());
    }

    /**
     * Adds one.
     *
     * @param name its name
     * @param body its keys
     * @param hashDiff the column of its hash diff; may be empty
     */
    void add(String name, Map<String, Object> body, String hashDiff) {
        satellites.put((String) body.get("relation"), body);
        if (!hashDiff.isEmpty()) {
            hashDiffs.put(name, hashDiff);
        }
    }

    /** The keys of the satellite that a model was. */
    Optional<Map<String, Object>> ofModel(String model) {
        return Optional.ofNullable(satellites.get(model));
    }

    /** Satellite to column of the hash diff. */
    Map<String, String> hashDiffs() {
        return hashDiffs;
    }

    /** Adds them to the document of their parent. */
    void addTo(Map<String, Object> document) {
        if (!satellites.isEmpty()) {
            document.put("satellites", new ArrayList<>(satellites.values()));
        }
    }
}
