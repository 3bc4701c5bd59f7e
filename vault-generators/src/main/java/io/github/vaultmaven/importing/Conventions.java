// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names that columns of hubs, links and satellites have, and relations that are named by convention only.
 *
 * @param parents hubs and links
 */
record Conventions(Parents parents, Losses losses) {

    /** The convention {@code names}. */
    Map<String, Object> names() {
        var names = new LinkedHashMap<String, Object>();
        var hubKeys = new TreeMap<String, String>();
        parents.hubs().values().forEach(hub -> hubKeys.put(hub.name(), hub.hashKey()));
        var linkKeys = new TreeMap<String, String>();
        parents.links().values().forEach(link -> linkKeys.put(link.name(), link.hashKey()));
        var hashDiffs = new TreeMap<String, String>();
        parents.satellites().forEach(satellites -> hashDiffs.putAll(satellites.hashDiffs()));
        names.put("hash_key", pattern("columns", hubKeys, "entity", "{entity}_hk"));
        names.put("link_hash_key", pattern("columns", linkKeys, "link", "{link}_hk"));
        names.put("hash_diff", pattern("columns", hashDiffs, "satellite", "{satellite}_hashdiff"));
        return names;
    }

    /**
     * Adds the pattern of a kind of relation, if there is one.
     *
     * @param written name in the specs to name of the relation
     */
    void relations(Map<String, Object> names, String kind, String placeholder, Map<String, String> written) {
        if (!written.isEmpty()) {
            names.put(kind, pattern("relations", written, placeholder, kind + "_{" + placeholder + "}"));
        }
    }

    /** Name in the specs to relation. */
    static Map<String, String> named(Map<String, Map<String, Object>> documents, String key) {
        var named = new TreeMap<String, String>();
        documents.forEach((relation, document) -> named.put((String) document.get(key), relation));
        return named;
    }

    private String pattern(String what, Map<String, String> written, String placeholder, String usual) {
        String pattern = Names.pattern(written, placeholder, usual);
        List<String> others = written.entrySet().stream()
                .filter(e ->
                        !pattern.replace("{" + placeholder + "}", e.getKey()).equals(e.getValue()))
                .map(e -> e.getValue() + " becomes " + pattern.replace("{" + placeholder + "}", e.getKey()))
                .toList();
        if (!others.isEmpty()) {
            losses.add("dbt_project.yml", 1, what + " get names of one pattern: " + String.join(", ", others));
        }
        return pattern;
    }
}
