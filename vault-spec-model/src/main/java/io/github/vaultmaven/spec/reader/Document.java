// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.yaml.ScalarKind;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document without its first key: what stands beneath that key and what stands beside it are the same.
 *
 * @param kind what the document is
 * @param name its name; empty for a vault without one
 * @param body all other keys
 */
record Document(DocumentKind kind, Located<String> name, YamlMap body) {

    private static final String NAME = "name";

    static Document of(DocumentKind kind, YamlMap map, Diagnostics diagnostics) {
        YamlEntry head = map.find(kind.key()).orElseThrow();
        List<YamlEntry> beside = new ArrayList<>(map.entries());
        beside.remove(head);
        if (head.value() instanceof YamlMap beneath) {
            return new Document(
                    kind,
                    name(kind, head, beneath, diagnostics),
                    merged(kind, beneath, beside, map.range(), map.whole(), diagnostics));
        }
        return new Document(kind, ownName(kind, head, diagnostics), YamlMap.of(beside, map.range(), map.whole()));
    }

    private static Located<String> ownName(DocumentKind kind, YamlEntry head, Diagnostics diagnostics) {
        YamlNode value = head.value();
        boolean named = isName(value);
        boolean nothing = value instanceof YamlScalar scalar && scalar.kind() == ScalarKind.NULL;
        if (named) {
            return Fields.located((YamlScalar) value);
        }
        if (kind != DocumentKind.VAULT || !nothing) {
            diagnostics.error(
                    "wrong-type",
                    nothing ? head.key().range() : value.range(),
                    Wording.quote(kind.key()) + " must be a name or a map, found " + inWords(value),
                    "");
        }
        return new Located<>("", head.key().range());
    }

    private static Located<String> name(DocumentKind kind, YamlEntry head, YamlMap beneath, Diagnostics diagnostics) {
        Optional<YamlNode> name = beneath.find(NAME).map(YamlEntry::value);
        if (kind == DocumentKind.VAULT || kind == DocumentKind.CUSTOM) {
            return new Located<>("", head.key().range());
        }
        if (name.isEmpty()) {
            diagnostics.error(
                    "missing-key",
                    head.key().range(),
                    Wording.quote(NAME) + " is missing: " + kind.thing() + " needs it",
                    "");
        }
        name.filter(node -> !isName(node))
                .ifPresent(node -> diagnostics.error(
                        "wrong-type",
                        node.range(),
                        Wording.quote(NAME) + " must be a text, found " + inWords(node),
                        ""));
        return name.filter(Document::isName)
                .map(node -> Fields.located((YamlScalar) node))
                .orElseGet(() -> new Located<>("", head.key().range()));
    }

    private static boolean isName(YamlNode node) {
        return node instanceof YamlScalar scalar
                && scalar.kind() == ScalarKind.STRING
                && !scalar.text().isEmpty();
    }

    private static String inWords(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.kind() == ScalarKind.STRING
                ? "an empty text"
                : node.kindInWords();
    }

    private static YamlMap merged(
            DocumentKind kind,
            YamlMap beneath,
            List<YamlEntry> beside,
            SourceRange range,
            boolean whole,
            Diagnostics diagnostics) {
        List<YamlEntry> entries = new ArrayList<>(beneath.entries());
        if (kind != DocumentKind.VAULT && kind != DocumentKind.CUSTOM) {
            entries.removeIf(entry -> entry.key().text().equals(NAME));
        }
        for (YamlEntry entry : beside) {
            if (beneath.find(entry.key().text()).isPresent()) {
                String message =
                        Wording.quote(entry.key().text()) + " stands beneath and beside " + Wording.quote(kind.key());
                diagnostics.error("duplicate-key", entry.key().range(), message, "keep one of them");
            }
            entries.add(entry);
        }
        return YamlMap.of(entries, range, beneath.whole() && whole);
    }
}
