// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.Located;
import java.util.Optional;

/** Reads what a document stands on: {@code hub} or {@code link}. */
final class ParentReader {

    static final String PARENT_FORM = "parent-form";

    private ParentReader() {}

    static Parent read(Fields fields) {
        Optional<Located<String>> hub = fields.map().optionalText("hub");
        Optional<Located<String>> link = fields.map().optionalText("link");
        if (hub.isPresent() == link.isPresent()) {
            fields.diagnostics().error(PARENT_FORM, fields.range(), "write either `hub` or `link`", "");
        }
        Located<String> name = hub.or(() -> link).orElseGet(() -> new Located<>("", fields.range()));
        return new Parent(name, hub.isEmpty());
    }

    /**
     * What a document stands on.
     *
     * @param name entity of the hub, or link
     * @param link true for a link
     */
    record Parent(Located<String> name, boolean link) {}
}
