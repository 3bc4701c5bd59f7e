// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.packaged;

import io.github.vaultmaven.dbt.DbtModel;
import io.github.vaultmaven.dbt.DbtModel.Built;
import io.github.vaultmaven.dbt.PackageModels;
import io.github.vaultmaven.generator.ClaimLoad;
import io.github.vaultmaven.generator.FedLoad;
import io.github.vaultmaven.generator.KeyLoad;
import io.github.vaultmaven.generator.LoadShape;
import io.github.vaultmaven.generator.MultiActiveLoad;
import io.github.vaultmaven.generator.SatelliteLoad;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of a run that a structure may store, judged by the project's own queries, so that what cannot be stored is in the
 * rejects and a replay, a contradiction or a row without a key never reaches the package. They have all columns of the
 * structure. Which keys are new, the package finds out; which rows of a satellite are changes, late ones among them, it could
 * not.
 */
final class PreparedRows {

    private PreparedRows() {}

    /** The model with the rows for a structure; nothing for one that nothing feeds. */
    static Optional<DbtModel> of(DbtModel model) {
        return load(model).flatMap(load -> shape(model, load)).map(shape -> prepared(model, shape));
    }

    private static Optional<FedLoad> load(DbtModel model) {
        return Stream.concat(model.works().stream(), model.rows().stream())
                .map(Statement::shape)
                .filter(LoadShape.class::isInstance)
                .map(s -> ((LoadShape) s).load())
                .findFirst();
    }

    private static DbtModel prepared(DbtModel model, Shape prepared) {
        Relation of = model.relation();
        var relation = new Relation(
                PackageModels.prepared(of.name()),
                Relation.Kind.WORK,
                of.columns(),
                List.of(),
                List.of(),
                "Rows of this run that " + of.name() + " may store");
        var later = new ArrayList<>(List.of(of.name()));
        later.addAll(model.later());
        return new DbtModel(
                model.layer(),
                model.kind(),
                model.object(),
                model.entity(),
                model.origin(),
                model.reads(),
                relation,
                Built.TABLE,
                model.seeds(),
                model.works(),
                List.of(),
                List.of(new Statement(Action.REPLACE, relation, prepared, "rows that may be stored")),
                List.of(),
                later);
    }

    /** Keys are left to the package; changes are found here, since packages compare with the latest row alone. */
    private static Optional<Shape> shape(DbtModel model, FedLoad load) {
        if (load instanceof KeyLoad keys) {
            return Optional.of(new KeyLoad.KeyShape("packaged/keys", keys));
        }
        boolean known = load instanceof SatelliteLoad || load instanceof MultiActiveLoad || load instanceof ClaimLoad;
        return known ? Optional.of(model.rows().get(0).shape()) : Optional.empty();
    }
}
