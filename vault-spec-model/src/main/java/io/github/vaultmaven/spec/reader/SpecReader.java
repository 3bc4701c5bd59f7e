// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.yaml.Fixes;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Reads spec files; the grammar is the page "Spec reference". */
public final class SpecReader {

    static final String UNKNOWN_DOCUMENT = "unknown-document";

    private final Diagnostics diagnostics;
    private final SpecCollector collector;

    private SpecReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.collector = new SpecCollector(diagnostics);
    }

    /**
     * Reads all documents of all files.
     *
     * @param files the files, in any order
     * @param diagnostics takes everything that is wrong in them
     * @return what could be read; to be resolved even after findings, so that all are reported at once
     */
    public static SpecSet read(List<YamlSource> files, Diagnostics diagnostics) {
        return readLayers(List.of(files), diagnostics);
    }

    /**
     * Reads the documents of a model and of the folders above it. Each layer may have a {@code vault} document; what an
     * inner one does not say is taken from the next one outwards.
     *
     * @param layers files by layer, the outermost first, the model's own last
     * @param diagnostics takes everything that is wrong in them
     * @return what could be read
     */
    public static SpecSet readLayers(List<List<YamlSource>> layers, Diagnostics diagnostics) {
        var reader = new SpecReader(diagnostics);
        for (int i = 0; i < layers.size(); i++) {
            reader.collector.layer(i, i == layers.size() - 1);
            layers.get(i).stream()
                    .sorted(Comparator.comparing(YamlSource::file))
                    .flatMap(file -> YamlReader.read(file, diagnostics).stream())
                    .forEach(reader::node);
        }
        return reader.collector.result();
    }

    /** A document is a map, or a list of such maps. */
    private void node(YamlNode node) {
        if (node instanceof YamlList list) {
            list.items().forEach(this::node);
        } else if (node instanceof YamlMap map && !map.entries().isEmpty()) {
            document(map);
        } else {
            String message = "a spec document must be a map, found " + node.kindInWords();
            diagnostics.error(UNKNOWN_DOCUMENT, node.range(), message, "");
        }
    }

    private void document(YamlMap map) {
        DocumentKind.of(map)
                .ifPresentOrElse(kind -> collector.add(Document.of(kind, map, diagnostics)), () -> unknown(map));
    }

    private void unknown(YamlMap map) {
        YamlEntry first = map.entries().iterator().next();
        String found = first.key().text();
        String message =
                Wording.quote(found) + " is not a kind of document" + Suggestions.question(found, DocumentKind.keys());
        String help = "begin it with one of "
                + DocumentKind.keys().stream().map(Wording::quote).collect(Collectors.joining(", "));
        diagnostics.error(
                UNKNOWN_DOCUMENT,
                first.key().range(),
                message,
                help,
                Fixes.respell(Fields.located(first.key()), DocumentKind.keys()));
    }
}
