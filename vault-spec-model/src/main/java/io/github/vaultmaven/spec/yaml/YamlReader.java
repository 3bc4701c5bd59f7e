// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads YAML 1.2, and so JSON, into trees that know their places.
 *
 * <p>Never throws for any content: what cannot be read becomes a finding. Time and memory are bounded: a file has at
 * most 10 MB, {@value TreeBuilder#MAX_NODES} values, {@value Findings#MOST} findings and {@value TreeBuilder#MAX_DEPTH} levels, and aliases repeat at most
 * {@value TreeBuilder#MAX_REPEATED} values.
 */
public final class YamlReader {

    private YamlReader() {}

    /**
     * Reads all documents of a file.
     *
     * @param source the file
     * @param diagnostics takes the findings; rule ids are {@code yaml-*}, {@code duplicate-key},
     *     {@code suppression-form} and {@code empty-document}
     * @return the documents in file order, without empty ones; those before the first syntax error, if there is one
     */
    public static List<YamlNode> read(YamlSource source, Diagnostics diagnostics) {
        var documents = new ArrayList<YamlNode>();
        new SourceDecoder(source, diagnostics)
                .decode()
                .ifPresent(text -> readText(source.file(), text, diagnostics, documents));
        return List.copyOf(documents);
    }

    private static void readText(String file, SourceText text, Diagnostics diagnostics, List<YamlNode> documents) {
        PlainReader.read(file, text.text())
                .ifPresentOrElse(documents::addAll, () -> readAny(file, text, diagnostics, documents));
        new SuppressionComments(file, text, diagnostics).read(documents);
    }

    /** All of YAML, by the library; errors are told from here only. */
    static void readAny(String file, SourceText text, Diagnostics diagnostics, List<YamlNode> documents) {
        var events = new EventStream(file, text);
        try {
            new TreeBuilder(events, new Findings(diagnostics)).readInto(documents);
        } catch (UnreadableException e) {
            diagnostics.add(e.finding());
        }
    }
}
