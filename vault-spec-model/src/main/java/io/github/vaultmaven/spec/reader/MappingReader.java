// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.spec.NamedTexts;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code source_mappings}: from each source to one mapping or a list of them. */
final class MappingReader {

    private MappingReader() {}

    static List<MappingSpec> read(Fields fields) {
        var mappings = new ArrayList<MappingSpec>();
        for (YamlEntry entry : Fields.sorted(fields.map().map("source_mappings"))) {
            for (YamlNode item : items(entry.value())) {
                mapping(fields, Fields.located(entry.key()), item, mappings);
            }
        }
        return List.copyOf(mappings);
    }

    private static List<YamlNode> items(YamlNode value) {
        return value instanceof YamlList list ? list.items() : List.of(value);
    }

    private static void mapping(Fields fields, Located<String> source, YamlNode node, List<MappingSpec> into) {
        if (node instanceof YamlMap map) {
            into.add(Fields.read(map, "a mapping", fields.diagnostics(), inner -> mapping(source, inner)));
        } else {
            fields.diagnostics()
                    .error(
                            "wrong-type",
                            node.range(),
                            "a mapping must be a map or a list of maps, found " + node.kindInWords(),
                            "");
        }
    }

    private static MappingSpec mapping(Located<String> source, Fields fields) {
        return new MappingSpec(
                source,
                fields.map().optionalText("schema"),
                fields.map().requiredText("table"),
                keyFields(fields),
                fields.named("columns"),
                fields.namedLists("keys"),
                links(fields),
                fields.maps("roles", "a role", MappingReader::role),
                fields.written("collision_code").map(w -> w.text()).orElse(""),
                fields.range());
    }

    private static NamedTexts role(Fields fields) {
        fields.map().require("columns");
        return new NamedTexts(fields.name("name"), fields.writtens("columns"));
    }

    private static List<MappingSpec.LinkKeys> links(Fields fields) {
        var links = new ArrayList<MappingSpec.LinkKeys>();
        for (YamlEntry entry : Fields.sorted(fields.map().map("links"))) {
            // A map with the one key of this link reuses the reading of named lists.
            var one = YamlMap.of(List.of(entry), entry.key().range());
            links.add(Fields.read(
                    one,
                    "`links`",
                    fields.diagnostics(),
                    f -> new MappingSpec.LinkKeys(
                            Fields.located(entry.key()),
                            f.namedLists(entry.key().text()))));
        }
        return links;
    }

    private static List<WrittenText> keyFields(Fields fields) {
        fields.notEmpty("key_field");
        return fields.writtens("key_field");
    }
}
