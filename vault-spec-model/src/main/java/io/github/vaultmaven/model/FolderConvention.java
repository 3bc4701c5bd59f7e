// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The folders of dbt models that {@code conventions.folders} can change, and their defaults. */
public enum FolderConvention {
    STAGING("staging/{source}"),
    INTEGRATION("integration"),
    BUSINESS("business"),
    MARTS("marts"),
    HUB("hubs"),
    LINK("links"),
    SATELLITE("satellites"),
    EFFECTIVITY("effectivity_satellites"),
    STATUS("status_tracking"),
    RECORD_TRACKING("record_tracking"),
    REFERENCE("reference"),
    REJECTS("rejects"),
    TRACKING("tracking"),
    DELIVERY_LOG("deliveries"),
    PREPARED("prepared"),
    SNAPSHOT("snapshots"),
    PIT("pits"),
    BRIDGE("bridges"),
    DIMENSION("dimensions"),
    FACT("facts"),
    VIEW("views"),
    CALENDAR("calendars");

    /** The folders that all others are in. */
    public static final List<FolderConvention> LAYERS = List.of(STAGING, INTEGRATION, BUSINESS, MARTS);

    private final String folder;

    FolderConvention(String folder) {
        this.folder = folder;
    }

    /** Its key under {@code conventions.folders}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The default: of a layer below the models, of a kind of relation below its layer. */
    public String folder() {
        return folder;
    }

    /** Whether it is the folder of a layer. */
    public boolean isLayer() {
        return LAYERS.contains(this);
    }

    /** The convention of that key, if there is one. */
    public static Optional<FolderConvention> of(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }
}
