// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.yaml.YamlMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of document, by the key that says so. A key of an earlier kind decides where a document has keys of several, so
 * that their order does not matter: a {@code pit} has a key {@code snapshots}, never the other way round.
 */
enum DocumentKind {
    CUSTOM("a custom structure"),
    PIT("a point-in-time table"),
    BRIDGE("a bridge"),
    DIMENSION("a dimension"),
    FACT("a fact"),
    VIEW("a view"),
    SAME_AS("a same-as link"),
    COMPUTED_SATELLITE("a computed satellite"),
    COMPUTED_LINK("a computed link"),
    BUSINESS_HUB("a business hub"),
    VAULT("a vault"),
    SOURCE("a source"),
    ENTITY("an entity"),
    LINK("a link"),
    REFERENCE("a reference"),
    SNAPSHOTS("snapshots"),
    CALENDAR("a calendar");

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String thing;

    DocumentKind(String thing) {
        this.thing = thing;
    }

    String key() {
        return key;
    }

    /** With article, for messages. */
    String thing() {
        return thing;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(DocumentKind::key).toList();
    }

    static Optional<DocumentKind> of(YamlMap map) {
        for (DocumentKind kind : values()) {
            if (map.byKey().containsKey(kind.key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
