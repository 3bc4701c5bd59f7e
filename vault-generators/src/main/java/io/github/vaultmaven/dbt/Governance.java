// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What specs say of who answers for a model and under what terms, as dbt's configuration says it. */
final class Governance {

    private static final String TAGS = "tags";
    private static final String TERM = "term.";

    private Governance() {}

    /** Group, tags and {@code meta} of an object; changeable, in the order in which they are written. */
    static Map<String, Object> config(Origin origin) {
        var config = new LinkedHashMap<String, Object>();
        group(origin).ifPresent(group -> config.put("group", group));
        List<String> tags = tags(origin);
        if (!tags.isEmpty()) {
            config.put(TAGS, tags);
        }
        Map<String, Object> meta = meta(origin);
        if (!meta.isEmpty()) {
            config.put("meta", meta);
        }
        return config;
    }

    /** The group: that of the domain, else of the owner; only who has an owner has one, since dbt wants to know him. */
    static Optional<String> group(Origin origin) {
        return owner(origin).map(owner -> slug(origin.governance().getOrDefault("domain", owner)));
    }

    static Optional<String> owner(Origin origin) {
        return Optional.ofNullable(origin.governance().get("owner"));
    }

    /** A name or address as dbt tells one from the other. */
    static Map<String, Object> ownerEntry(String owner) {
        return Map.of(owner.matches("[^\\s@]+@[^\\s@]+") ? "email" : "name", Jinja.plain(owner));
    }

    /** Terms of the contract by their names. */
    static Map<String, String> terms(Origin origin) {
        var terms = new TreeMap<String, String>();
        origin.governance().forEach((key, text) -> {
            if (key.startsWith(TERM)) {
                terms.put(key.substring(TERM.length()), text);
            }
        });
        return terms;
    }

    /** Words as a name of letters, digits and underscores. */
    static String slug(String words) {
        String slug =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return slug.isEmpty() || Character.isDigit(slug.charAt(0)) ? "_" + slug : slug;
    }

    private static List<String> tags(Origin origin) {
        return Stream.of(origin.governance().getOrDefault(TAGS, "").split(","))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .map(Jinja::plain)
                .toList();
    }

    private static Map<String, Object> meta(Origin origin) {
        var meta = new LinkedHashMap<String, Object>();
        if (origin.range().isKnown()) {
            meta.put("vault_spec", origin.range().toString());
        }
        origin.governance().forEach((key, text) -> {
            if (!key.equals(TAGS) && !key.startsWith(TERM)) {
                meta.put(key, Jinja.plain(text));
            }
        });
        var terms = new LinkedHashMap<String, Object>();
        terms(origin).forEach((name, text) -> terms.put(name, Jinja.plain(text)));
        if (!terms.isEmpty()) {
            meta.put("terms", terms);
        }
        return meta;
    }
}
