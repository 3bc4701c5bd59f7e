// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.FolderConvention;
import io.github.vaultmaven.model.Folders;
import io.github.vaultmaven.plan.Relation;
import java.util.Map;
import java.util.Optional;

/**
 * Where the models of a project are.
 *
 * @param folders the folders that the spec asks for
 */
public record ModelPaths(Folders folders) {

    /** Kinds of structures whose folder has another key than their name. */
    private static final Map<String, FolderConvention> KINDS =
            Map.of("status_tracking", FolderConvention.STATUS, "effectivity_satellite", FolderConvention.EFFECTIVITY);

    /** What stands beside structures. */
    private static final Map<Relation.Kind, FolderConvention> BESIDE = Map.of(
            Relation.Kind.REJECTS, FolderConvention.REJECTS,
            Relation.Kind.TRACKING, FolderConvention.TRACKING,
            Relation.Kind.LOG, FolderConvention.DELIVERY_LOG,
            Relation.Kind.WORK, FolderConvention.PREPARED);

    private static final Map<String, FolderConvention> LAYERS = Map.of(
            "staging", FolderConvention.STAGING,
            "raw", FolderConvention.INTEGRATION,
            "business", FolderConvention.BUSINESS,
            "access", FolderConvention.MARTS);

    /**
     * Folder of a model, without a slash at its end.
     *
     * @param source source system of a staging; an empty text where it has several or none
     */
    public String folder(DbtModel model, String source) {
        if (model.relation().kind() == Relation.Kind.STAGE) {
            boolean own = folders.bySource() && !source.isEmpty();
            return "models/" + layer(model.layer()) + (own ? "/" + source : "");
        }
        String layer = "models/" + layer(model.layer());
        return kind(model).map(kind -> folders.within(layer, kind)).orElseGet(() -> layer + "/" + model.kind() + "s");
    }

    /** Nothing for a kind of a team's own. */
    private static Optional<FolderConvention> kind(DbtModel model) {
        FolderConvention kind = BESIDE.getOrDefault(model.relation().kind(), KINDS.get(model.kind()));
        return Optional.ofNullable(kind)
                .or(() -> FolderConvention.of(model.kind()).filter(k -> !k.isLayer()));
    }

    /** Folder of what belongs to a layer of the plan, below that of all models. */
    public String layer(String layer) {
        FolderConvention convention = LAYERS.get(layer);
        return convention == null ? layer : folders.layer(convention);
    }

    /** A file that belongs to a layer as a whole. */
    String file(FolderConvention layer, String name) {
        return "models/" + folders.layer(layer) + "/" + name;
    }
}
