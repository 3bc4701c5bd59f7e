// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.draft.decide.Guess;
import io.github.vaultmaven.spec.yaml.ScalarText;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.edit.EditRefused;
import io.github.vaultmaven.spec.yaml.edit.YamlPlace;
import io.github.vaultmaven.spec.yaml.edit.YamlValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entity or link that is there and gets what another source, or another table of its source, has of it: a mapping and satellites of
 * its own. What took rows of all sources keeps to those that it had.
 */
final class SharedStructure {

    private final SpecFiles files;
    private final SpecFiles fresh;
    private final String source;
    private final List<String> notes;

    /**
     * @param files the specs
     * @param fresh what is drafted
     * @param source the source that is drafted
     * @param notes what a person has to decide
     */
    SharedStructure(SpecFiles files, SpecFiles fresh, String source, List<String> notes) {
        this.files = files;
        this.fresh = fresh;
        this.source = source;
        this.notes = notes;
    }

    /** Lets the source feed a structure that it does not feed yet. */
    void join(Structure drafted, Structure there) {
        String file = there.document().file();
        String content = files.contents().get(file);
        try {
            List<String> before = there.sources();
            keep(drafted, there, before);
            for (YamlMap satellite : drafted.maps("satellites")) {
                if (!isShared(satellite, there)) {
                    satellite(drafted, there.now(files), satellite);
                }
            }
            place(there, before);
            widen(drafted, there);
            new SharedMapping(files, source, notes).add(drafted, there.now(files));
        } catch (EditRefused e) {
            files.put(file, content);
            notes.add("%s: the source %s could not be added: %s"
                    .formatted(there.body().range(), source, e.getMessage()));
        }
    }

    /** Adds other tables of a source that feeds the structure already. */
    void extend(Structure drafted, Structure there, Set<String> tables) {
        String file = there.document().file();
        String content = files.contents().get(file);
        try {
            boolean added = new SharedMapping(files, source, notes).add(drafted, there, tables);
            for (YamlMap satellite : drafted.maps("satellites")) {
                List<String> its = satellite
                        .find("tables")
                        .map(t -> Structure.texts(t.value()))
                        .orElse(List.of());
                if (added && !its.isEmpty() && tables.containsAll(its)) {
                    satellite(drafted, there.now(files), satellite);
                }
            }
        } catch (EditRefused e) {
            files.put(file, content);
            notes.add("%s: tables of the source %s could not be added: %s"
                    .formatted(there.body().range(), source, e.getMessage()));
        }
    }

    /** Satellites and links that take all sources take those that there were. */
    private void keep(Structure drafted, Structure there, List<String> before) {
        for (String key : List.of("satellites", "links")) {
            YamlList list = SpecFiles.list(there.body(), key)
                    .orElse(new YamlList(List.of(), there.body().range()));
            for (int i = 0; i < list.items().size(); i++) {
                boolean open = list.items().get(i) instanceof YamlMap item
                        && item.find("sources").isEmpty()
                        && !(key.equals("satellites") && isShared(drafted, item));
                if (open && !before.isEmpty()) {
                    add(there, there.place().key(key).item(i), "sources", before);
                }
            }
        }
    }

    private void add(Structure there, YamlPlace map, String key, List<String> values) {
        String file = there.document().file();
        files.put(file, files.file(file).addKey(map, key, YamlValues.of(values)).content());
    }

    /** A drafted satellite of this name has the same attributes, so that one serves both sources. */
    private static boolean isShared(Structure drafted, YamlMap there) {
        return drafted.maps("satellites").stream().anyMatch(s -> isSame(s, there));
    }

    private static boolean isShared(YamlMap drafted, Structure there) {
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

    private void satellite(Structure drafted, Structure there, YamlMap satellite) {
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

    /** Where the hub says which sources feed it, this one does, too; where their order decides, it stays. */
    private void place(Structure there, List<String> before) {
        for (String owner : List.of("hub", "")) {
            Structure now = there.now(files);
            Optional<YamlMap> map = owner.isEmpty() ? Optional.of(now.body()) : SpecFiles.map(now.body(), owner);
            Optional<YamlNode> sources = map.flatMap(m -> m.find("sources")).map(YamlEntry::value);
            YamlPlace at = owner.isEmpty() ? now.place() : now.place().key(owner);
            var all = new ArrayList<>(before);
            all.add(source);
            if (sources.isPresent()) {
                var named = new ArrayList<>(Structure.texts(sources.get()));
                named.add(source);
                String file = now.document().file();
                files.put(
                        file,
                        files.file(file)
                                .setValue(at, "sources", YamlValues.of(named))
                                .content());
            } else if (!owner.isEmpty() && map.isPresent() && decides(now, before)) {
                add(now, at, "sources", all);
            }
        }
    }

    /** A key of text that would cut the keys of the other source gets room for them; a person has to know. */
    private void widen(Structure drafted, Structure there) {
        HubKey key = HubKey.of(there);
        HubKey other = HubKey.of(drafted);
        List<Integer> order = key.from(other).orElse(List.of());
        for (int i = 0; i < order.size(); i++) {
            HubKey.Part part = key.parts().get(i);
            Optional<String> type = part.widened(other.parts().get(order.get(i)));
            if (type.isPresent()) {
                String file = there.document().file();
                YamlPlace at = there.place().key("hub").key("business_key").item(i);
                files.put(
                        file,
                        files.file(file)
                                .setValue(at, "type", YamlValues.of(type.get()))
                                .content());
                notes.add("%s: %s of %s becomes %s, since %s has longer keys; a released vault has to be migrated"
                        .formatted(there.body().heading(), part.name(), there.name(), type.get(), source));
            }
        }
    }

    /** The type of a key part without one is that of the first source. */
    private boolean decides(Structure there, List<String> before) {
        return there.kind().equals("entity")
                && !before.isEmpty()
                && before.stream().anyMatch(b -> source.compareTo(b) < 0)
                && HubKey.of(there).parts().stream().anyMatch(p -> p.type().isEmpty());
    }

    /** What is said of a mapping that a guess brought about. */
    static Guess<String> guess(boolean counted) {
        return counted
                ? new Guess<>(
                        "collision code",
                        0.6,
                        "a key of the same name and type; a number of the source system, which means another row elsewhere")
                : new Guess<>("mapping", 0.7, "a key of the same name and type: one thing in two systems");
    }
}
