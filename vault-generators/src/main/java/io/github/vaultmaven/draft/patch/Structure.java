// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.draft.patch.SpecFiles.Document;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.edit.YamlPlace;
import java.util.List;
import java.util.Optional;

/**
 * An entity, link or reference of a file, in whichever of its forms.
 *
 * @param document its document
 * @param kind {@code entity}, {@code link} or {@code reference}
 * @param name what it is called
 * @param body the map with its settings: the document, or what stands beneath its kind
 * @param place where the body is
 */
record Structure(Document document, String kind, String name, YamlMap body, YamlPlace place) {

    private static final List<String> KINDS = List.of("entity", "link", "reference");
    private static final List<String> SETTINGS = List.of("hub", "members", "key", "satellites", "source_mappings");

    /** What a document defines, if it is one of these. */
    static Optional<Structure> of(Document document) {
        return KINDS.stream().flatMap(k -> of(document, k).stream()).findFirst();
    }

    private static Optional<Structure> of(Document document, String kind) {
        YamlPlace root = YamlPlace.document(document.number());
        Optional<YamlMap> beneath = SpecFiles.map(document.map(), kind);
        Optional<String> name = document.text(kind).or(() -> beneath.flatMap(b -> SpecFiles.text(b, "name")));
        boolean inside = beneath.isPresent()
                && SETTINGS.stream().anyMatch(s -> beneath.get().find(s).isPresent());
        return name.map(n -> inside
                ? new Structure(document, kind, n, beneath.get(), root.key(kind))
                : new Structure(document, kind, n, document.map(), root));
    }

    /** The one of this name in some files. */
    static Optional<Structure> named(SpecFiles files, String name) {
        return files.documents().stream()
                .flatMap(d -> of(d).stream())
                .filter(s -> s.name().equals(name))
                .findFirst();
    }

    /** The same as the files have it now. */
    Structure now(SpecFiles files) {
        return named(files, name).orElseThrow();
    }

    /** The sources that feed it. */
    List<String> sources() {
        return SpecFiles.map(body, "source_mappings").stream()
                .flatMap(m -> m.entries().stream())
                .map(e -> e.key().text())
                .toList();
    }

    /** How a source feeds it. */
    Optional<YamlEntry> mapping(String source) {
        return SpecFiles.map(body, "source_mappings").flatMap(m -> m.find(source));
    }

    /** The mappings of a source, one for each table. */
    static List<YamlMap> tables(YamlEntry mapping) {
        return maps(mapping.value() instanceof YamlList list ? list.items() : List.of(mapping.value()));
    }

    /** The maps of a list that stands under a key of the body. */
    List<YamlMap> maps(String key) {
        return maps(SpecFiles.list(body, key).map(YamlList::items).orElse(List.of()));
    }

    private static List<YamlMap> maps(List<YamlNode> nodes) {
        return nodes.stream()
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast)
                .toList();
    }

    /** The satellite of this name that a source feeds. */
    Optional<YamlMap> satellite(String satellite, String source) {
        return maps("satellites").stream()
                .filter(s -> SpecFiles.text(s, "name").filter(satellite::equals).isPresent())
                .filter(s -> isFedBy(s, source))
                .findFirst();
    }

    /** True if a satellite of this one takes rows of a source. */
    boolean isFedBy(YamlMap satellite, String source) {
        return fedBy(satellite).contains(source);
    }

    /** The sources of a satellite: those that it names, else all. */
    List<String> fedBy(YamlMap satellite) {
        return satellite.find("sources").map(e -> texts(e.value())).orElseGet(this::sources);
    }

    /** The texts of a list, or the one that stands alone. */
    static List<String> texts(YamlNode node) {
        List<YamlNode> items = node instanceof YamlList list ? list.items() : List.of(node);
        return items.stream()
                .filter(YamlScalar.class::isInstance)
                .map(i -> ((YamlScalar) i).text())
                .toList();
    }
}
