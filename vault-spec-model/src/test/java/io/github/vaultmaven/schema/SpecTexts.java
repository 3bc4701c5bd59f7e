// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All specs that this project holds: examples of the manual and of rules, projects, and texts that are wrong on purpose. */
final class SpecTexts {

    private static final Path ROOT = Path.of("..");
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path RULES = Path.of("src", "main", "resources", "io", "github", "vaultmaven", "rules");
    private static final Pattern BLOCK = Pattern.compile(
            "(?<part><!-- not a document: a part of one -->\n)?```yaml\n(?<text>.*?)```", Pattern.DOTALL);
    private static final List<String> WRONG_PROJECTS = List.of("wrong-spec", "findings", "failures", "target");

    private SpecTexts() {}

    /**
     * A text.
     *
     * @param name where it stands
     * @param text the text
     */
    record SpecText(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Texts without a structural mistake. */
    static List<SpecText> good() throws IOException {
        var texts = new ArrayList<SpecText>();
        texts.addAll(examples("spec reference", Files.readString(ROOT.resolve("src/site/markdown/spec-reference.md"))));
        texts.addAll(rulePages("Good"));
        texts.addAll(projects());
        texts.add(new SpecText("forms", Files.readString(RESOURCES.resolve("specs/forms.yaml"))));
        return texts;
    }

    /** Texts with mistakes, many of them structural. */
    static List<SpecText> bad() throws IOException {
        var texts = new ArrayList<SpecText>(rulePages("Bad"));
        for (String file : List.of("findings.txt", "model-findings.txt")) {
            for (String text :
                    Files.readString(RESOURCES.resolve("specs").resolve(file)).split("(?m)^=== ")) {
                texts.addAll(parts(text));
            }
        }
        return texts;
    }

    private static List<SpecText> parts(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        int line = text.indexOf('\n');
        String specs = text.substring(line + 1).split("(?m)^!!!\n", 2)[0];
        return Arrays.stream(specs.split("(?m)^\\+\\+\\+.*\n"))
                .filter(part -> !part.isBlank() && !part.startsWith("FILE "))
                .map(part -> new SpecText(text.substring(0, line), part))
                .toList();
    }

    private static List<SpecText> rulePages(String heading) throws IOException {
        var texts = new ArrayList<SpecText>();
        try (Stream<Path> pages = Files.list(RULES)) {
            for (Path page : pages.sorted().toList()) {
                String[] halves = Files.readString(page).split("(?m)^## " + heading + "\n", 2);
                if (halves.length == 2) {
                    String section = halves[1].split("(?m)^## ", 2)[0];
                    texts.addAll(examples(page.getFileName() + " " + heading, section));
                }
            }
        }
        return texts;
    }

    private static List<SpecText> examples(String name, String markdown) {
        return BLOCK.matcher(markdown)
                .results()
                .map(block -> new SpecText(
                        name + " " + block.start(),
                        block.group(1) == null
                                ? block.group(2)
                                : "entity: e\nhub:\n  business_key: [k]\n"
                                        + block.group(2).indent(2)))
                .toList();
    }

    private static List<SpecText> projects() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("it"))) {
            return files.filter(
                            f -> f.toString().endsWith(".yaml") && f.toString().contains("main"))
                    .filter(f -> WRONG_PROJECTS.stream().noneMatch(p -> contains(f, p)))
                    .sorted()
                    .map(SpecTexts::read)
                    .toList();
        }
    }

    private static boolean contains(Path file, String folder) {
        return Stream.iterate(file, f -> f != null, Path::getParent).anyMatch(f -> f.endsWith(folder));
    }

    private static SpecText read(Path file) {
        try {
            return new SpecText(ROOT.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
