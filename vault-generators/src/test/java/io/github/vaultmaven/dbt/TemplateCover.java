// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A few files of dbt projects in which each template of queries is printed. Which ones these are is found out by templates
 * that print their own name, in the place of the real ones.
 */
final class TemplateCover {

    private static final Path TEMPLATES =
            Path.of("src", "main", "resources", "io", "github", "vaultmaven", "templates");
    private static final Pattern NAMED = Pattern.compile("-- template<([a-z/-]+)>");

    private final Path work;
    private final Map<String, Map<String, Set<String>>> printed = new TreeMap<>();

    private TemplateCover(Path work) {
        this.work = work;
    }

    /**
     * Files by the model to whose project they belong.
     *
     * @param specs specs of all models
     * @param work an empty folder
     */
    static Map<String, List<String>> of(Path specs, Path work) throws IOException {
        var cover = new TemplateCover(work);
        cover.generate(specs);
        cover.read();
        return cover.chosen();
    }

    private void generate(Path specs) throws IOException {
        Path named = work.resolve("templates");
        for (Path template : files(TEMPLATES)) {
            String name = TEMPLATES.relativize(template).toString().replace('\\', '/');
            Path copy = named.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.writeString(
                    copy, "-- template<" + name.replaceFirst("\\.peb$", "") + ">\n" + Files.readString(template));
        }
        var settings = new GenerationSettings(
                specs,
                specs,
                work.resolve("named"),
                Optional.of(named),
                "vault",
                "dbt",
                List.of("duckdb"),
                Set.of(),
                Set.of(),
                "test");
        GenerationResult result = new Generation(settings, TemplateCover.class.getClassLoader()).run();
        if (result.failed()) {
            throw new IllegalArgumentException(result.findings().toString());
        }
    }

    /** Macros are no queries of their own, so nothing of theirs is linted. */
    private void read() throws IOException {
        for (Path file : files(work.resolve("named"))) {
            Path inModel = work.resolve("named").relativize(file);
            String path = inModel.subpath(Math.min(2, inModel.getNameCount() - 1), inModel.getNameCount())
                    .toString()
                    .replace('\\', '/');
            if (path.matches("(models|tests)/.*\\.sql") && !path.startsWith("tests/generic/")) {
                printed.computeIfAbsent(inModel.getName(0).toString(), m -> new TreeMap<>())
                        .put(path, templates(Files.readString(file)));
            }
        }
    }

    private static Set<String> templates(String text) {
        return NAMED.matcher(text)
                .results()
                .map((MatchResult named) -> named.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Models that print most of what is left, and of each the files that do. */
    private Map<String, List<String>> chosen() {
        var left = new HashSet<String>();
        printed.values().forEach(files -> files.values().forEach(left::addAll));
        var chosen = new TreeMap<String, List<String>>();
        while (!left.isEmpty()) {
            String model = most(
                    printed.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    e -> e.getValue().values().stream()
                                            .flatMap(Set::stream)
                                            .collect(Collectors.toSet()))),
                    left);
            chosen.put(model, files(printed.get(model), left));
        }
        return chosen;
    }

    private static List<String> files(Map<String, Set<String>> files, Set<String> left) {
        var chosen = new TreeSet<String>();
        var own = files.values().stream()
                .flatMap(Set::stream)
                .filter(left::contains)
                .collect(Collectors.toSet());
        while (!own.isEmpty()) {
            String file = most(files, own);
            chosen.add(file);
            own.removeAll(files.get(file));
            left.removeAll(files.get(file));
        }
        return List.copyOf(chosen);
    }

    /** The first name of those with most of what is wanted. */
    private static String most(Map<String, Set<String>> sets, Set<String> wanted) {
        return sets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .max(Comparator.comparingLong((Map.Entry<String, Set<String>> e) ->
                                e.getValue().stream().filter(wanted::contains).count())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
