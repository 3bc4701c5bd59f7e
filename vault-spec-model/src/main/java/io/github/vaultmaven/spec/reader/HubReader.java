// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.HubSpec;
import io.github.vaultmaven.spec.HubSpec.FedBy;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.yaml.Fixes;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Reads {@code hub} of an entity. */
final class HubReader {

    static final String SIMPLE_KEY = "simple-key";

    private HubReader() {}

    static HubSpec read(Fields fields) {
        List<KeySpec> businessKey = KeyReader.required(fields, "business_key");
        return new HubSpec(
                fields.optionalName("name"),
                businessKey,
                simple(fields, businessKey.size()),
                fields.texts("sources"),
                fedBy(fields),
                LinkReader.tracks(fields),
                RuleReader.read(fields),
                AboutReader.read(fields),
                fields.range());
    }

    private static Optional<Located<Boolean>> simple(Fields fields, int parts) {
        Optional<Located<String>> type = Choices.read(fields, "business_key_type", List.of("simple", "composite"));
        boolean wrong =
                parts > 1 && type.filter(t -> t.value().equals("simple")).isPresent();
        if (wrong) {
            fields.diagnostics()
                    .error(
                            SIMPLE_KEY,
                            type.get().range(),
                            "a simple business key has one part, this one has " + parts,
                            "write `composite`, or leave `business_key_type` out",
                            Optional.of(Fixes.replace(
                                    "simple", "composite", type.get().range())));
        }
        return type.map(t -> t.map(text -> text.equals("simple")));
    }

    private static FedBy fedBy(Fields fields) {
        boolean word = fields.map()
                .node("fed_by")
                .filter(n -> n instanceof YamlScalar s && List.of("all", "own").contains(s.text()))
                .isPresent();
        List<Located<String>> names = fields.map().textOrList("fed_by");
        if (word) {
            return names.get(0).value().equals("own") ? new FedBy.Own() : new FedBy.All();
        }
        return names.isEmpty() ? new FedBy.All() : new FedBy.Links(names);
    }

    /** Stands in for a hub that an entity lacks, after a finding. */
    static HubSpec missing(Located<String> entity, Fields fields) {
        fields.diagnostics()
                .error("missing-key", entity.range(), Wording.quote("hub") + " is missing: an entity needs it", "");
        return new HubSpec(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new FedBy.All(),
                io.github.vaultmaven.spec.TracksSpec.NOTHING,
                List.of(),
                io.github.vaultmaven.spec.About.NOTHING,
                entity.range());
    }
}
