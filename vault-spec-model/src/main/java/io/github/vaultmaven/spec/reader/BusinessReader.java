// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.BusinessHubSpec;
import io.github.vaultmaven.spec.ComputedLinkSpec;
import io.github.vaultmaven.spec.ComputedSatelliteSpec;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MemberSpec;
import io.github.vaultmaven.spec.SameAsSpec;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the documents of the business vault. */
final class BusinessReader {

    private BusinessReader() {}

    static SameAsSpec sameAs(Located<String> name, Fields fields) {
        return new SameAsSpec(
                Names.checked(name, fields.diagnostics()),
                fields.map().requiredText("hub"),
                ComputationReader.read(name, fields),
                RuleReader.read(fields),
                AboutReader.read(fields),
                name.range());
    }

    static ComputedSatelliteSpec satellite(Located<String> name, Fields fields) {
        return new ComputedSatelliteSpec(
                Names.checked(name, fields.diagnostics()),
                fields.map().requiredText("on"),
                attributes(fields),
                ComputationReader.read(name, fields),
                RuleReader.read(fields),
                AboutReader.read(fields),
                name.range());
    }

    static ComputedLinkSpec link(Located<String> name, Fields fields) {
        fields.map().require("members");
        return new ComputedLinkSpec(
                Names.checked(name, fields.diagnostics()),
                fields.items("members", "a member", MemberSpec::of, BusinessReader::member),
                attributes(fields),
                ComputationReader.read(name, fields),
                RuleReader.read(fields),
                AboutReader.read(fields),
                name.range());
    }

    static BusinessHubSpec hub(Located<String> name, Fields fields) {
        return new BusinessHubSpec(
                Names.checked(name, fields.diagnostics()),
                KeyReader.required(fields, "business_key"),
                ComputationReader.read(name, fields),
                RuleReader.read(fields),
                AboutReader.read(fields),
                name.range());
    }

    private static MemberSpec member(Fields fields) {
        Located<String> hub = fields.map().requiredText("hub");
        return new MemberSpec(
                hub, fields.optionalName("role").orElse(hub), io.github.vaultmaven.model.Link.NullRule.REJECT, true);
    }

    /** A map from names to types, or a list of names and maps. */
    private static List<KeySpec> attributes(Fields fields) {
        Optional<YamlMap> map = fields.map()
                .node("attributes")
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast);
        return map.isPresent() ? typed(fields, map.get()) : KeyReader.read(fields, "attributes");
    }

    private static List<KeySpec> typed(Fields fields, YamlMap map) {
        var attributes = new ArrayList<KeySpec>();
        for (YamlEntry entry : Fields.sorted(Optional.of(map))) {
            var name = Names.checked(Fields.located(entry.key()), fields.diagnostics());
            attributes.add(new KeySpec(name, type(entry, fields), false, ""));
        }
        return attributes;
    }

    private static Optional<Located<DataType>> type(YamlEntry entry, Fields fields) {
        if (entry.value() instanceof YamlScalar scalar) {
            return TypeReader.read(Fields.located(scalar), fields.diagnostics());
        }
        String name = Wording.quote(entry.key().text());
        String message = name + " must be a type, found " + entry.value().kindInWords();
        fields.diagnostics().error("wrong-type", entry.value().range(), message, "");
        return Optional.empty();
    }
}
