// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import io.github.vaultmaven.manifest.FileSource;
import io.github.vaultmaven.manifest.Manifest;
import java.io.StringReader;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A run as the project's POM configures it.
 *
 * @param files patterns of the files that it sees
 * @param deliveries deliveries that it is told of
 */
record Runs(List<String> files, List<String> deliveries) {

    /** The runs, in their order, of the POM as it stands or less one clause. */
    static List<Runs> ofPom(List<Clause.Edit> edits) {
        String text = ModelSpecs.edited("pom.xml", FeatureProject.text(FeatureProject.pom()), edits);
        try {
            Element pom = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
            return elements(pom, "execution").stream()
                    .filter(execution -> texts(execution, "goal").equals(List.of("run")))
                    .filter(execution -> texts(execution, "dialect").isEmpty())
                    .map(execution -> new Runs(split(execution, "files"), split(execution, "deliveries")))
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("cannot read " + FeatureProject.pom(), e);
        }
    }

    /** True if the run sees a file of the model, or is told of a delivery. */
    boolean concerns(Manifest model, Path root) {
        return !deliveries.isEmpty()
                || FeatureProject.below(root).stream()
                        .anyMatch(file -> any(files, file)
                                && any(
                                        model.files().stream()
                                                .map(FileSource::pattern)
                                                .toList(),
                                        file));
    }

    private static boolean any(List<String> patterns, Path file) {
        return patterns.stream()
                .anyMatch(p ->
                        FileSystems.getDefault().getPathMatcher("glob:" + p).matches(file));
    }

    private static List<String> split(Element execution, String name) {
        return texts(execution, name).stream()
                .flatMap(text -> List.of(text.split(",")).stream())
                .map(String::strip)
                .toList();
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
