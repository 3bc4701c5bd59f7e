// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the models of a dbt project are.
 *
 * @param folders what is written of each folder; what is not has its default
 */
public record Folders(Map<FolderConvention, String> folders) {

    /** Last part of the folder of stagings, if each source system has one of its own. */
    public static final String SOURCE = "/{source}";

    /** A kind of relation that has no folder of its own in its layer. */
    public static final String LAYER = ".";

    /** The defaults of the spec language. */
    public static final Folders DEFAULT = new Folders(Map.of());

    public Folders {
        var all = new EnumMap<FolderConvention, String>(FolderConvention.class);
        for (FolderConvention convention : FolderConvention.values()) {
            all.put(convention, folders.getOrDefault(convention, convention.folder()));
        }
        folders = Collections.unmodifiableMap(all);
    }

    /** Folder of a layer below that of the models, without those of source systems. */
    public String layer(FolderConvention layer) {
        String folder = folders.get(layer);
        return folder.endsWith(SOURCE) ? folder.substring(0, folder.length() - SOURCE.length()) : folder;
    }

    /** Whether each source system has a folder for its stagings. */
    public boolean bySource() {
        return folders.get(FolderConvention.STAGING).endsWith(SOURCE);
    }

    /** Folder of a kind of relation in that of its layer. */
    public String within(String layer, FolderConvention kind) {
        String folder = folders.get(kind);
        return folder.equals(LAYER) ? layer : layer + "/" + folder;
    }
}
