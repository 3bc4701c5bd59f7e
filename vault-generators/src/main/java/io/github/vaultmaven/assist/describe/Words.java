// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.describe;

import io.github.vaultmaven.assist.task.describe.Subject;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.rule.DeclaredRule;
import java.util.List;
import java.util.Map;

/** Descriptions of what has none of its own. */
final class Words {

    private final Map<String, String> texts;

    /** @param texts descriptions by {@link #place} */
    Words(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** Where the description of a subject belongs. */
    static String place(Subject subject) {
        String name = subject.kind() == Subject.Kind.RULE ? ruled(subject.name()) : subject.name();
        return place(subject.relation(), name);
    }

    /** A column or rule of a relation, or, with an empty name, the relation. */
    private static String place(String relation, String name) {
        return relation + '\n' + name;
    }

    /** How a rule is addressed; no column is called so. */
    private static String ruled(String rule) {
        return "\n" + rule;
    }

    /** The origin of a relation. */
    Origin of(Structure structure) {
        return origin(place(structure.name(), ""), structure.origin());
    }

    /** The origin of a rule. */
    Origin ofRule(DeclaredRule rule) {
        return origin(place(rule.relation(), ruled(rule.name())), rule.origin());
    }

    private Origin origin(String place, Origin origin) {
        String text = texts.getOrDefault(place, "");
        return origin.description().isEmpty() && !text.isEmpty()
                ? new Origin(origin.range(), text, origin.governance())
                : origin;
    }

    List<Attribute> attributes(String relation, List<Attribute> attributes) {
        return attributes.stream().map(a -> attribute(relation, a)).toList();
    }

    private Attribute attribute(String relation, Attribute a) {
        String text = texts.getOrDefault(place(relation, a.name()), "");
        return a.description().isEmpty() && !text.isEmpty()
                ? new Attribute(a.name(), a.type(), text, a.pii(), a.treatment())
                : a;
    }

    List<KeyPart> parts(String relation, List<KeyPart> parts) {
        return parts.stream().map(p -> part(relation, p)).toList();
    }

    private KeyPart part(String relation, KeyPart p) {
        String text = texts.getOrDefault(place(relation, p.name()), "");
        return p.description().isEmpty() && !text.isEmpty() ? new KeyPart(p.name(), p.type(), p.required(), text) : p;
    }
}
