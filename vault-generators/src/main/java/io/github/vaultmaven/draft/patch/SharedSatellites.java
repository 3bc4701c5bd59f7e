// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.spec.yaml.ScalarText;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.edit.EditRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The satellites of a source in a structure that other sources feed, too. */
final class SharedSatellites {

    private final SpecFiles files;
    private final SpecFiles fresh;
    private final String source;

    /**
     * @param files the specs
     * @param fresh what is drafted
     * @param source the source that is drafted
     */
    SharedSatellites(SpecFiles files, SpecFiles fresh, String source) {
        this.files = files;
        this.fresh = fresh;
        this.source = source;
    }

    /** A drafted satellite of this name has the same attributes, so that one serves both sources. */
    static boolean isShared(Structure drafted, YamlMap there) {
        return drafted.maps("satellites").stream().anyMatch(s -> isSame(s, there));
    }

    /** A satellite that is there has the same attributes as a drafted one. */
    static boolean isShared(YamlMap drafted, Structure there) {
        return there.maps("satellites").stream().anyMatch(s -> isSame(drafted, s));
    }

    private static boolean isSame(YamlMap drafted, YamlMap there) {
        Optional<List<String>> wanted = plain(drafted);
        return there.find("merge").isEmpty()
                && wanted.isPresent()
                && wanted.equals(plain(there))
                && List.of("name", "kind").stream()
                        .allMatch(k -> SpecFiles.text(drafted, k).equals(SpecFiles.text(there, k)))
                && List.of("sources", "tables", "child_key", "relation", "sequence").stream()
                        .allMatch(
                                k -> drafted.find(k).isEmpty() && there.find(k).isEmpty());
    }

    private static Optional<List<String>> plain(YamlMap satellite) {
        return SpecFiles.list(satellite, "attributes")
                .filter(l -> l.items().stream().allMatch(YamlScalar.class::isInstance))
                .map(l -> Structure.texts(l).stream().sorted().toList());
    }

    /** Adds a drafted satellite behind those that there are, for the rows of the source alone. */
    void add(Structure drafted, Structure there, YamlMap satellite) {
        String name = SpecFiles.text(satellite, "name").orElseThrow();
        String called = isTaken(there, name) ? source + "_" + name : name;
        String file = there.document().file();
        String content = files.contents().get(file);
        Optional<YamlList> list = SpecFiles.list(there.body(), "satellites");
        if (list.isPresent() && !Lines.isBlock(list.get())) {
            files.put(file, Lines.inFlow(content, list.get(), flow(satellite, called)));
            return;
        }
        int indent = list.map(l -> l.range().startColumn() - 1)
                .orElse(there.body().heading().startColumn() + 1);
        var lines = new ArrayList<String>();
        if (list.isEmpty()) {
            lines.add(" ".repeat(indent - 2) + "satellites:");
        }
        lines.addAll(lines(drafted, satellite, called, indent));
        files.put(file, Lines.inserted(content, list.map(Lines::last).orElseGet(() -> before(there)), lines));
    }

    /** Where satellites go if there are none: behind the key. */
    private static int before(Structure there) {
        return there.body().entries().stream()
                .filter(e -> List.of("hub", "members", "dependent_keys", "driving_key")
                        .contains(e.key().text()))
                .mapToInt(Lines::last)
                .max()
                .orElseThrow(() -> new EditRefused("it has no key"));
    }

    private List<String> lines(Structure drafted, YamlMap satellite, String called, int indent) {
        String content = fresh.contents().get(drafted.document().file());
        var lines = new ArrayList<String>();
        int first = satellite.range().startLine();
        for (String line : Lines.taken(content, first, Lines.last(satellite), indent)) {
            boolean name = line.strip().startsWith("- name:");
            lines.add(name ? " ".repeat(indent) + "- name: " + called : line);
            if (name) {
                lines.add(" ".repeat(indent + 2) + "sources: [" + ScalarText.of(source) + "]");
            }
        }
        return lines;
    }

    private String flow(YamlMap satellite, String called) {
        var parts = new ArrayList<String>();
        parts.add("name: " + called);
        parts.add("sources: [" + ScalarText.of(source) + "]");
        satellite.entries().stream()
                .filter(e -> !e.key().text().equals("name"))
                .forEach(e -> parts.add(e.key().text() + ": " + Lines.flow(e.value())));
        return "{" + String.join(", ", parts) + "}";
    }

    /** Marts may say {@code details.name}, which two satellites of one name would make unclear. */
    private boolean isTaken(Structure there, String name) {
        boolean twice = there.satellite(name, source).isPresent()
                && there.maps("satellites").stream()
                        .anyMatch(s -> s.find("sources").isPresent()
                                && SpecFiles.text(s, "name")
                                        .filter(name::equals)
                                        .isPresent()
                                && there.isFedBy(s, source));
        return twice
                || there.maps("satellites").stream()
                                .anyMatch(s -> SpecFiles.text(s, "name")
                                        .filter(name::equals)
                                        .isPresent())
                        && files.documents().stream()
                                .filter(d -> !d.equals(there.document()))
                                .flatMap(d -> SpecFiles.scalars(d.map()))
                                .anyMatch(s -> s.text().contains(name + "."));
    }
}
