// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

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
            var satellites = new SharedSatellites(files, fresh, source);
            for (YamlMap satellite : drafted.maps("satellites")) {
                if (!SharedSatellites.isShared(satellite, there)) {
                    satellites.add(drafted, there.now(files), satellite);
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
                    new SharedSatellites(files, fresh, source).add(drafted, there.now(files), satellite);
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
                        && !(key.equals("satellites") && SharedSatellites.isShared(drafted, item));
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
        HubKey key = HubKey.of(there, files);
        HubKey other = HubKey.of(drafted, fresh);
        List<Integer> order = key.from(other).orElse(List.of());
        for (int i = 0; i < order.size(); i++) {
            HubKey.Part part = key.parts().get(i);
            Optional<String> type = part.widened(other.parts().get(order.get(i)));
            if (type.isPresent()) {
                declare(there.now(files), i, type.get());
                notes.add("%s: %s of %s becomes %s, since %s has longer keys; a released vault has to be migrated"
                        .formatted(there.body().heading(), part.name(), there.name(), type.get(), source));
            }
        }
    }

    private void declare(Structure there, int part, String type) {
        String file = there.document().file();
        if (HubKey.nodes(there).get(part) instanceof YamlScalar name) {
            boolean alone = SpecFiles.map(there.body(), "hub")
                    .flatMap(h -> h.find("business_key"))
                    .filter(k -> k.value() == name)
                    .isPresent();
            String typed = "{name: " + ScalarText.of(name.text()) + ", type: " + type + "}";
            files.put(
                    file, Lines.replaced(files.contents().get(file), name.range(), alone ? "[" + typed + "]" : typed));
            return;
        }
        YamlPlace at = there.place().key("hub").key("business_key").item(part);
        files.put(
                file, files.file(file).setValue(at, "type", YamlValues.of(type)).content());
    }

    /** The type of a key part without one is that of the first source. */
    private boolean decides(Structure there, List<String> before) {
        return there.kind().equals("entity")
                && !before.isEmpty()
                && before.stream().anyMatch(b -> source.compareTo(b) < 0)
                && HubKey.of(there).parts().stream().anyMatch(p -> p.type().isEmpty());
    }
}
