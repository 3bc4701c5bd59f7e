// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names that {@code conventions.names} can change, their default patterns, and what these may hold. */
public enum NameConvention {
    HUB("h_{entity}", "entity"),
    LINK("l_{link}", "link"),
    SATELLITE("s_{entity}_{satellite}_{source}", "entity", "satellite", "source", "table"),
    SATELLITE_MERGED("s_{entity}_{satellite}", "entity", "satellite"),
    LINK_SATELLITE("s_{link}_{satellite}_{source}", "link", "satellite", "source", "table"),
    LINK_SATELLITE_MERGED("s_{link}_{satellite}", "link", "satellite"),
    COMPUTED_SATELLITE("s_{name}", "name"),
    STAGING("stg_{entity}_{source}", "entity", "source", "table"),
    REFERENCE("ref_{reference}", "reference"),
    HASH_KEY("{entity}_hk", "entity"),
    LINK_HASH_KEY("{link}_hk", "link"),
    HASH_DIFF("{satellite}_hashdiff", "satellite"),
    STATUS("st_{entity}_{source}", "entity", "source", "table"),
    RECORD_TRACKING("rts_{entity}", "entity"),
    EFFECTIVITY("e_{link}_{source}", "link", "source", "table"),
    PIT("pit_{name}", "name"),
    BRIDGE("bridge_{name}", "name"),
    DIMENSION("dim_{name}", "name"),
    FACT("fact_{name}", "name"),
    REJECTS("{relation}_rejects", "relation"),
    TRACKING("{relation}_tracking", "relation"),
    DELIVERY_LOG("{relation}_deliveries", "relation"),
    LANDING("land_{source}_{table}", "source", "table");

    private final String pattern;

    @SuppressWarnings("ImmutableEnumChecker") // it is, by List.of
    private final List<String> placeholders;

    NameConvention(String pattern, String... placeholders) {
        this.pattern = pattern;
        this.placeholders = List.of(placeholders);
    }

    /** Its key under {@code conventions.names}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The default. */
    public String pattern() {
        return pattern;
    }

    /** What may stand between braces. */
    public List<String> placeholders() {
        return placeholders;
    }

    /** The convention of that key, if there is one. */
    public static Optional<NameConvention> of(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }
}
