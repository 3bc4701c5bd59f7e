// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.mermaid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a diagram says: entities with attributes, and relationships. */
final class ErDiagram {

    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Relationship> relationships = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** An attribute; {@code keys} are PK, FK, UK. */
    record Attribute(String type, boolean optional, String name, List<String> keys, String comment, int line) {}

    /** How many of an entity there are at one end. */
    enum Cardinality {
        ZERO_OR_ONE,
        ONE,
        ZERO_OR_MORE,
        ONE_OR_MORE;

        boolean many() {
            return this == ZERO_OR_MORE || this == ONE_OR_MORE;
        }
    }

    /** A relationship: how many of {@code left} belong to one of {@code right}, and the other way round. */
    record Relationship(
            String left,
            Cardinality leftMany,
            Cardinality rightMany,
            String right,
            boolean identifying,
            String role,
            int line) {}

    /** What could not be read. */
    record Problem(int line, String reason) {}

    /** An entity, with all attributes that any of its blocks has. */
    static final class Entity {
        private final String name;
        private final int line;
        private final List<Attribute> attributes = new ArrayList<>();
        private String alias = "";

        private Entity(String name, int line) {
            this.name = name;
            this.line = line;
        }

        String name() {
            return name;
        }

        int line() {
            return line;
        }

        String alias() {
            return alias;
        }

        List<Attribute> attributes() {
            return attributes;
        }
    }

    /** The entity of a name, which may be new. */
    Entity entity(String name, int line) {
        return entities.computeIfAbsent(name, n -> new Entity(n, line));
    }

    void alias(String name, String alias) {
        entities.get(name).alias = alias;
    }

    void relationship(Relationship relationship) {
        relationships.add(relationship);
    }

    void problem(int line, String reason) {
        problems.add(new Problem(line, reason));
    }

    List<Entity> entities() {
        return List.copyOf(entities.values());
    }

    List<Relationship> relationships() {
        return relationships;
    }

    List<Problem> problems() {
        return problems;
    }
}
