// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between pages of the manual lead to a page, and to a heading by the name that the site gives it. */
class ManualLinksTest {

    private static final Path PAGES = Path.of("..", "src", "site", "markdown");
    private static final Path RULES =
            Path.of("..", "vault-spec-model", "src", "main", "resources", "io", "github", "vaultmaven", "rules");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var texts = new TreeMap<String, String>();
        read(PAGES, "", texts);
        read(RULES, "rules/", texts);
        assertThat(texts).hasSizeGreaterThan(100).containsKeys("goals.html", "rules/unknown-column.html");
        var broken = new ArrayList<String>();
        texts.forEach((page, text) -> links(page, text).forEach(link -> {
            if (!anchors(texts.get(link.get(0))).contains(link.get(1))) {
                broken.add(page + ": " + String.join("#", link));
            }
        }));
        assertThat(broken).isEmpty();
    }

    private static void read(Path folder, String prefix, TreeMap<String, String> texts) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                String name = file.getFileName().toString().replaceAll("\\.md$", ".html");
                texts.put(prefix + name, Files.readString(file));
            }
        }
    }

    /** Page and anchor of each link within the manual; an empty anchor is the page as a whole. */
    private static List<List<String>> links(String page, String text) {
        return LINK.matcher(text)
                .results()
                .filter(link -> !link.group(1).contains(":"))
                .map(link -> List.of(
                        link.group(1).isEmpty()
                                ? page
                                : Path.of(page)
                                        .resolveSibling(link.group(1))
                                        .normalize()
                                        .toString(),
                        link.group(2) == null ? "" : link.group(2)))
                .toList();
    }

    private static Set<String> anchors(String text) {
        var anchors = new TreeSet<String>();
        if (text != null) {
            anchors.add("");
            HEADING.matcher(text)
                    .results()
                    .forEach(heading -> anchors.add(
                            heading.group(1).strip().replace("`", "").replace(' ', '_')));
        }
        return anchors;
    }
}
