// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The manual's page of goals names each goal and parameter of the plugin's descriptor, with goals and default. */
class GoalsPageTest {

    private static final Path PAGE = Path.of("..", "src", "site", "markdown", "goals.md");

    private static List<Element> goals() throws Exception {
        try (InputStream in = GoalsPageTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return elements(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(in)
                            .getDocumentElement(),
                    "mojo");
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).stream()
                .findFirst()
                .map(e -> e.getTextContent().strip())
                .orElse("");
    }

    /** The first cells of a page's rows whose first cell begins so. */
    private static List<String> rows(String begin, int cells) throws Exception {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `" + begin))
                .map(line -> String.join("|", List.of(line.split("\\|")).subList(1, cells + 1)))
                .map(line -> line.replaceAll(" *\\| *", "|").strip())
                .toList();
    }

    /** What a POM configures for all goals, such as the url of the vault, must not be taken for something else by one of them. */
    @Test
    void aParameterMeansTheSameInEveryGoal() throws Exception {
        var properties = new TreeMap<String, TreeSet<String>>();
        for (Element goal : goals()) {
            Element configuration = elements(goal, "configuration").get(0);
            for (Element parameter : elements(goal, "parameter")) {
                if (text(parameter, "editable").equals("true")) {
                    String name = text(parameter, "name");
                    properties.computeIfAbsent(name, n -> new TreeSet<>()).add(text(configuration, name));
                }
            }
        }
        assertThat(properties)
                .containsKeys("url", "modelUrl")
                .allSatisfy((name, of) -> assertThat(of).as(name).hasSize(1));
    }

    @Test
    void everyGoalIsThereWithItsPhase() throws Exception {
        var expected = new TreeSet<String>();
        for (Element goal : goals()) {
            String phase = text(goal, "phase");
            expected.add("`vault:" + text(goal, "goal") + "`|" + (phase.isEmpty() ? "" : "`" + phase + "`"));
        }
        assertThat(expected).hasSizeGreaterThan(5);
        assertThat(rows("vault:", 2)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyParameterIsThereWithItsGoalsAndDefault() throws Exception {
        var expected = new TreeMap<String, TreeSet<String>>();
        for (Element goal : goals()) {
            for (Element parameter : elements(goal, "parameter")) {
                if (text(parameter, "editable").equals("true")) {
                    expected.computeIfAbsent(label(goal, text(parameter, "name")), k -> new TreeSet<>())
                            .add(text(goal, "goal"));
                }
            }
        }
        List<String> wanted = expected.entrySet().stream()
                .map(e -> e.getKey().formatted(String.join(", ", e.getValue())))
                .toList();
        assertThat(wanted).hasSizeGreaterThan(20);
        List<String> shown =
                rows("", 3).stream().filter(row -> !row.startsWith("`vault:")).toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** Property, a place for goals, and default. */
    private static String label(Element goal, String name) {
        Element configuration =
                elements(goal, "configuration").stream().findFirst().orElseThrow();
        Element value = elements(configuration, name).stream().findFirst().orElse(null);
        String property = value == null ? "" : value.getTextContent().strip();
        String shown = property.isEmpty() ? "<" + name + ">" : property.substring(2, property.length() - 1);
        String otherwise = value == null ? "" : value.getAttribute("default-value");
        return "`" + shown + "`|%s|" + (otherwise.isEmpty() ? "" : "`" + otherwise + "`");
    }
}
