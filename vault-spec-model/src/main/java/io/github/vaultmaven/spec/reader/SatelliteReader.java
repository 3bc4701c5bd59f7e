// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.AttributeSpec;
import io.github.vaultmaven.spec.LateArrivals;
import io.github.vaultmaven.spec.SatelliteSpec;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads satellites of entities and links. */
final class SatelliteReader {

    private SatelliteReader() {}

    static List<SatelliteSpec> read(Fields fields) {
        return fields.maps("satellites", "a satellite", SatelliteReader::satellite);
    }

    private static SatelliteSpec satellite(Fields fields) {
        Optional<SourceRange> rest = rest(fields);
        fields.map().require("attributes");
        List<AttributeSpec> attributes = rest.isPresent() ? List.of() : AttributeReader.read(fields);
        return new SatelliteSpec(
                fields.name("name"),
                fields.optionalName("relation"),
                fields.map().oneOf("kind", SatelliteSpec.Kind.STANDARD).value(),
                KeyReader.read(fields, "child_key"),
                attributes,
                rest,
                fields.texts("sources"),
                fields.texts("tables"),
                fields.flag("change_tracking", true),
                fields.flag("merge", false),
                fields.map().oneOf("late_arrivals", LateArrivals.class),
                fields.map().optionalText("sequence"),
                RetentionReader.read(fields),
                splits(fields),
                RuleReader.read(fields),
                AboutReader.read(fields),
                fields.range());
    }

    /** Names with a list of attributes, or a map, under each. */
    private static List<SatelliteSpec.Split> splits(Fields fields) {
        var splits = new ArrayList<SatelliteSpec.Split>();
        for (YamlEntry entry : Fields.sorted(fields.map().map("split"))) {
            var name = Names.checked(Fields.located(entry.key()), fields.diagnostics());
            YamlMap map = entry.value() instanceof YamlMap inner
                    ? inner
                    : YamlMap.of(
                            List.of(new YamlEntry(YamlScalar.ofText("attributes"), entry.value())),
                            entry.value().range());
            splits.add(Fields.read(
                    map,
                    "a split",
                    fields.diagnostics(),
                    f -> new SatelliteSpec.Split(
                            name, f.map().textOrList("attributes"), f.map().textOrList("pii"))));
        }
        return splits;
    }

    private static Optional<SourceRange> rest(Fields fields) {
        return fields.map()
                .node("attributes")
                .filter(node ->
                        node instanceof YamlScalar scalar && scalar.text().equals("rest"))
                .map(node -> node.range());
    }
}
