// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A hub, its satellites and the tables that feed it, on their way to a spec. */
final class HubDraft {

    private final Call call;
    private final String name;
    private final String hashKey;
    private final List<String> parts;
    private final Map<String, List<Map<String, Object>>> mappings = new LinkedHashMap<>();
    private final Map<String, Object> more = new LinkedHashMap<>();
    private final Set<String> hashKeys = new HashSet<>();
    private final Satellites satellites = new Satellites();

    /**
     * @param call the call that makes the hub
     * @param name the entity
     * @param hashKey the column of its hash key
     * @param parts parts of the business key, in the order in which they are hashed
     */
    HubDraft(Call call, String name, String hashKey, List<String> parts) {
        this.call = call;
        this.name = name;
        this.hashKey = hashKey;
        this.parts = List.copyOf(parts);
    }

    Call call() {
        return call;
    }

    String name() {
        return name;
    }

    String hashKey() {
        return hashKey;
    }

    /** Parts of the business key. */
    List<String> parts() {
        return parts;
    }

    int size() {
        return parts.size();
    }

    Satellites satellites() {
        return satellites;
    }

    /** Adds a key to the hub. */
    void put(String key, Object value) {
        more.put(key, value);
    }

    /**
     * Adds a table that feeds it, or a further key of one that does so already.
     *
     * @param by the staging's column of the hash key
     */
    void feed(SourceRelation relation, String by, List<String> key, String collisionCode) {
        hashKeys.add(by);
        List<Map<String, Object>> known = mappings.computeIfAbsent(relation.source(), s -> new ArrayList<>());
        Optional<Map<String, Object>> first = known.stream()
                .filter(other -> other.get("table").equals(relation.table()))
                .findFirst();
        Object field = key.size() == 1 ? key.get(0) : key;
        if (first.isPresent()) {
            if (!field.equals(first.get().get("key_field"))) {
                role(first.get(), Names.role(by), key);
            }
            return;
        }
        var mapping = new LinkedHashMap<String, Object>();
        mapping.put("table", relation.table());
        mapping.put("key_field", field);
        if (!collisionCode.isEmpty()) {
            mapping.put("collision_code", collisionCode);
        }
        known.add(mapping);
    }

    private static void role(Map<String, Object> mapping, String name, List<String> key) {
        var roles = new ArrayList<Object>();
        if (mapping.get("roles") instanceof List<?> others) {
            roles.addAll(others);
        }
        var role = new LinkedHashMap<String, Object>();
        role.put("name", name);
        role.put("columns", key);
        roles.add(role);
        mapping.put("roles", roles);
    }

    /** True if a staging's column of that name is a hash key of this hub. */
    boolean hasHashKey(String column) {
        return hashKeys.contains(column);
    }

    /** True if the table feeds it. */
    boolean isFedBy(SourceRelation relation) {
        return mappings.getOrDefault(relation.source(), List.of()).stream()
                .anyMatch(mapping -> mapping.get("table").equals(relation.table()));
    }

    /** The document. */
    Map<String, Object> document() {
        var hub = new LinkedHashMap<String, Object>();
        hub.put("name", call.model());
        hub.put("business_key", parts.stream().map(this::part).toList());
        if (mappings.size() > 1) {
            hub.put("sources", List.copyOf(mappings.keySet()));
        }
        hub.put("fed_by", "own");
        hub.putAll(more);
        var document = new LinkedHashMap<String, Object>();
        document.put("entity", name);
        document.put("hub", hub);
        satellites.addTo(document);
        if (!mappings.isEmpty()) {
            document.put("source_mappings", mappings);
        }
        return document;
    }

    /** The packages hash a key of which a part is null; where no table feeds the hub, nothing else tells the type. */
    private Object part(String part) {
        boolean optional = call.isDatavault4dbt() || parts.size() > 1;
        if (!optional && !mappings.isEmpty()) {
            return part;
        }
        var written = new LinkedHashMap<String, Object>();
        written.put("name", part);
        if (mappings.isEmpty()) {
            written.put("type", "varchar");
        }
        if (optional) {
            written.put("required", false);
        }
        return written;
    }
}
