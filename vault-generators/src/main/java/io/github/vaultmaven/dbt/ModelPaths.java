// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.plan.Relation;
import java.util.Map;

/** Where the models of a project are. */
public final class ModelPaths {

    /** Folders of structures whose name is not the plural of the kind. */
    private static final Map<String, String> FOLDERS = Map.of(
            "status_tracking", "status_tracking",
            "record_tracking", "record_tracking",
            "reference", "reference");

    /** Folders of what stands beside structures. */
    private static final Map<Relation.Kind, String> BESIDE = Map.of(
            Relation.Kind.REJECTS, "rejects",
            Relation.Kind.TRACKING, "tracking",
            Relation.Kind.LOG, "deliveries",
            Relation.Kind.WORK, "prepared");

    private static final Map<String, String> LAYERS =
            Map.of("staging", "staging", "raw", "integration", "business", "business", "access", "marts");

    private ModelPaths() {}

    /**
     * Folder of a model, without a slash at its end.
     *
     * @param source source system of a staging; an empty text where it has several or none
     */
    public static String folder(DbtModel model, String source) {
        String layer = "models/" + layer(model.layer());
        if (model.relation().kind() == Relation.Kind.STAGE) {
            return source.isEmpty() ? layer : layer + "/" + source;
        }
        String beside = BESIDE.get(model.relation().kind());
        return layer + "/" + (beside != null ? beside : folder(model.kind()));
    }

    /** Folder of what belongs to a layer of the plan. */
    public static String layer(String layer) {
        return LAYERS.getOrDefault(layer, layer);
    }

    /** Folder of the structures of a kind. */
    public static String folder(String kind) {
        return FOLDERS.getOrDefault(kind, kind + "s");
    }
}
