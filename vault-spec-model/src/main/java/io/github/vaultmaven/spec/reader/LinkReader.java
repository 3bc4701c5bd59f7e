// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MemberSpec;
import io.github.vaultmaven.spec.TracksSpec;
import java.util.List;
import java.util.Optional;

/** Reads links: documents, and items of an entity's {@code links}. */
final class LinkReader {

    private LinkReader() {}

    /** A {@code link} document. */
    static LinkSpec document(Located<String> name, Fields fields) {
        fields.map().require("members");
        return link(Names.checked(name, fields.diagnostics()), Optional.empty(), Optional.empty(), fields);
    }

    /** The links of an entity. */
    static List<LinkSpec> ofEntity(Located<String> entity, Fields fields) {
        return fields.maps("links", "a link", f -> ofEntityItem(entity, f));
    }

    private static LinkSpec ofEntityItem(Located<String> entity, Fields fields) {
        if (!fields.map().has("members")) {
            fields.map().require("related_hub");
        }
        return link(fields.name("name"), Optional.of(entity), fields.map().optionalText("related_hub"), fields);
    }

    private static LinkSpec link(
            Located<String> name, Optional<Located<String>> entity, Optional<Located<String>> related, Fields fields) {
        RoleOffers.make(fields);
        return new LinkSpec(
                name,
                fields.optionalName("relation"),
                entity,
                related,
                fields.items("members", "a member", MemberSpec::of, LinkReader::member),
                fields.map().oneOf("kind", LinkSpec.Kind.STANDARD),
                KeyReader.dependent(fields, "dependent_keys"),
                fields.map().textOrList("driving_key"),
                fields.map().bool("effectivity"),
                AttributeReader.read(fields),
                fields.map().oneOf("relationship_type", LinkSpec.Cardinality.class),
                fields.texts("sources"),
                fields.texts("tables"),
                SatelliteReader.read(fields),
                MappingReader.read(fields),
                tracks(fields),
                RuleReader.read(fields),
                AboutReader.read(fields),
                name.range());
    }

    private static MemberSpec member(Fields fields) {
        Located<String> hub = fields.map().requiredText("hub");
        return new MemberSpec(
                hub,
                fields.optionalName("role").orElse(hub),
                fields.map().oneOf("null", Link.NullRule.REJECT).value(),
                fields.flag("identifying", true));
    }

    static TracksSpec tracks(Fields fields) {
        return new TracksSpec(
                fields.map().bool("status_tracking"),
                fields.map().bool("record_tracking"),
                RetentionReader.read(fields));
    }
}
