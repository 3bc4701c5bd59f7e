// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.About;
import io.github.vaultmaven.spec.Located;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the keys that every object may have. */
final class AboutReader {

    private static final List<String> KEYS =
            List.of("description", "owner", "steward", "domain", "tags", "instructions", "terms");

    private AboutReader() {}

    static About read(Fields fields) {
        return fields.map().hasAny(KEYS) ? written(fields) : About.NOTHING;
    }

    private static About written(Fields fields) {
        return new About(
                fields.words("description"),
                fields.words("owner"),
                fields.words("steward"),
                fields.words("domain"),
                fields.map().textOrList("tags").stream().map(Located::value).toList(),
                fields.words("instructions"),
                terms(fields));
    }

    private static Map<String, String> terms(Fields fields) {
        var terms = new TreeMap<String, String>();
        fields.named("terms").forEach(t -> terms.put(t.name().value(), t.text().text()));
        return terms;
    }
}
