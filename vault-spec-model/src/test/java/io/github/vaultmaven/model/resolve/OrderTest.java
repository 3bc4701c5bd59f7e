// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.SpecFolder;
import io.github.vaultmaven.spec.yaml.ScalarKind;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Neither the order of files and documents nor that of keys changes the model (spec language, principle 6). */
class OrderTest {

    private static final Path QUICKSTART = Path.of("..", "it", "quickstart", "src", "main", "vault");

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void quickstart(@ForAll long seed) {
        check(
                List.copyOf(new SpecFolder(QUICKSTART, QUICKSTART)
                        .read(new Diagnostics())
                        .values()),
                seed);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void member(@ForAll long seed) {
        check(Specs.folder("member"), seed);
    }

    private static void check(List<YamlSource> files, long seed) {
        var random = new Random(seed);
        var documents = new ArrayList<YamlNode>();
        files.forEach(file -> documents.addAll(YamlReader.read(file, new Diagnostics())));
        Collections.shuffle(documents, random);
        var mixed = new ArrayList<YamlSource>();
        for (YamlNode document : documents) {
            mixed.add(YamlSource.of(
                    random.nextInt(1_000_000) + "-" + mixed.size() + ".json", shuffled(document, random)));
        }
        Collections.shuffle(mixed, random);
        assertThat(withoutPlaces(Specs.model(mixed))).isEqualTo(withoutPlaces(Specs.model(files)));
    }

    /** Records print all that they hold; places are what differs. */
    private static String withoutPlaces(VaultModel model) {
        return model.toString().replaceAll("range=[^,\\]]*, ", "").replaceAll("span=Span\\[[^]]*]", "");
    }

    /** The document as JSON, every map's keys in any order. */
    private static String shuffled(YamlNode node, Random random) {
        if (node instanceof YamlMap map) {
            List<YamlEntry> entries = new ArrayList<>(map.entries());
            Collections.shuffle(entries, random);
            return entries.stream()
                    .map(e -> quoted(e.key().text()) + ": " + shuffled(e.value(), random))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlList list) {
            return list.items().stream()
                    .map(item -> shuffled(item, random))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        YamlScalar scalar = (YamlScalar) node;
        return scalar.kind() == ScalarKind.STRING
                ? quoted(scalar.text())
                : scalar.kind() == ScalarKind.NULL ? "null" : scalar.text();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
