// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A link on its way to a spec. */
final class LinkDraft {

    private final Call call;
    private final String name;
    private final String hashKey;
    private final List<Member> members;
    private final List<String> dependent;
    private final Map<String, List<Map<String, Object>>> mappings = new LinkedHashMap<>();
    private final Map<String, Object> more = new LinkedHashMap<>();
    private final Satellites satellites = new Satellites();

    /**
     * A member.
     *
     * @param hub its hub
     * @param role its role
     * @param column the link's column of its hash key
     * @param identifying true if it is part of the link's hash key
     */
    record Member(HubDraft hub, String role, String column, boolean identifying) {}

    LinkDraft(Call call, String name, String hashKey, List<Member> members, List<String> dependent) {
        this.call = call;
        this.name = name;
        this.hashKey = hashKey;
        this.members = List.copyOf(members);
        this.dependent = List.copyOf(dependent);
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

    List<Member> members() {
        return members;
    }

    /** Its dependent keys. */
    List<String> dependent() {
        return dependent;
    }

    Satellites satellites() {
        return satellites;
    }

    /** Adds a key to the document. */
    void put(String key, Object value) {
        more.put(key, value);
    }

    /** Adds a table that feeds it. */
    void feed(SourceRelation relation, Map<String, Object> keys, Map<String, Object> columns) {
        var mapping = new LinkedHashMap<String, Object>();
        mapping.put("table", relation.table());
        mapping.put("keys", keys);
        if (!columns.isEmpty()) {
            mapping.put("columns", columns);
        }
        mappings.computeIfAbsent(relation.source(), s -> new ArrayList<>()).add(mapping);
    }

    /** True if any table feeds it. */
    boolean isFed() {
        return !mappings.isEmpty();
    }

    /** True if the table feeds it. */
    boolean isFedBy(SourceRelation relation) {
        return mappings.getOrDefault(relation.source(), List.of()).stream()
                .anyMatch(mapping -> mapping.get("table").equals(relation.table()));
    }

    /** The document. */
    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("link", name);
        document.put("relation", call.model());
        document.put("members", members.stream().map(this::member).toList());
        if (!dependent.isEmpty()) {
            document.put("dependent_keys", dependent);
        }
        if (mappings.size() > 1) {
            document.put("sources", List.copyOf(mappings.keySet()));
        }
        document.putAll(more);
        satellites.addTo(document);
        document.put("source_mappings", mappings);
        return document;
    }

    private Map<String, Object> member(Member member) {
        var written = new LinkedHashMap<String, Object>();
        written.put("hub", member.hub().name());
        if (!member.role().equals(member.hub().name())) {
            written.put("role", member.role());
        }
        if (call.isDatavault4dbt()) {
            written.put("null", "zero");
        }
        if (!member.identifying()) {
            written.put("identifying", false);
        }
        return written;
    }
}
