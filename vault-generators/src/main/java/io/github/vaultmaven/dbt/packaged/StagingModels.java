// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.packaged;

import io.github.vaultmaven.dbt.DbtModel;
import io.github.vaultmaven.dbt.DbtModel.Built;
import io.github.vaultmaven.dbt.PackageModels;
import io.github.vaultmaven.generator.StagingShape;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import java.util.List;
import java.util.Optional;

/**
 * The models of one staging: what the sources deliver as typed values, the same with the hashes of the package, and that
 * without the hashes of keys that are none.
 *
 * @param typed a view of the project's own
 * @param hashed what the package makes
 * @param keyed a view of the project's own, which has the name of the staging
 * @param input what is hashed
 */
record StagingModels(DbtModel typed, DbtModel hashed, DbtModel keyed, StageInput input) {

    /** The models of a staging whose hashes a package can make, or nothing. */
    static Optional<StagingModels> of(DbtModel model) {
        return model.rows().stream()
                .map(Statement::shape)
                .filter(StagingShape.class::isInstance)
                .map(StagingShape.class::cast)
                .filter(s -> isHashedByColumns(s.staging()))
                .findFirst()
                .map(s -> of(model, s));
    }

    /** A part that counts as null where another is, is none that a package could be told of. */
    private static boolean isHashedByColumns(Staging staging) {
        boolean plain = staging.keys().stream()
                .flatMap(k -> k.parts().stream())
                .allMatch(p -> p.partner().stream().allMatch(c -> c.equals(p.column())));
        return plain && !(staging.keys().isEmpty() && staging.diffs().isEmpty());
    }

    private static StagingModels of(DbtModel model, StagingShape shape) {
        Staging staging = shape.staging();
        Relation relation = model.relation();
        String table = staging.table().fullName();
        Relation typed = beside(
                relation,
                PackageModels.typed(staging.name()),
                relation.columns().stream()
                        .filter(c -> !(c.type() instanceof ColumnType.Digest))
                        .toList(),
                "Rows of " + table + " in this run, typed");
        Relation hashed = beside(
                relation,
                PackageModels.hashed(staging.name()),
                relation.columns(),
                "Rows of " + table + " in this run, hashed by the package");
        var input = new StageInput(typed.name(), staging.keys(), staging.diffs());
        return new StagingModels(
                model(model, typed, Built.VIEW, typedShape(shape), "typed rows"),
                model(model, hashed, Built.TABLE, shape, "hashed by the package"),
                model(
                        model,
                        relation,
                        Built.VIEW,
                        new KeyedShape(staging, hashed.name()),
                        "null where there is no key"),
                input);
    }

    private static StagingShape typedShape(StagingShape shape) {
        Staging s = shape.staging();
        return new StagingShape(
                new Staging(
                        s.name(), s.entity(), s.table(), s.columns(), List.of(), List.of(), s.computed(), s.origin()),
                shape.parts());
    }

    private static Relation beside(Relation of, String name, List<Column> columns, String comment) {
        return new Relation(name, of.kind(), columns, List.of(), List.of(), comment);
    }

    private static DbtModel model(DbtModel of, Relation relation, Built built, Shape shape, String comment) {
        return new DbtModel(
                of.layer(),
                of.kind(),
                of.object(),
                of.entity(),
                of.origin(),
                of.reads(),
                relation,
                built,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Statement(Action.VIEW, relation, shape, comment)),
                List.of(),
                List.of());
    }

    /**
     * Rows with the package's hashes, whose keys are null where a part that is required is null.
     *
     * @param staging the staging
     * @param hashed relation that has the package's hashes
     */
    public record KeyedShape(Staging staging, String hashed) implements Shape {
        @Override
        public String template() {
            return "packaged/keyed";
        }
    }
}
