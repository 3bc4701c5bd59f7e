// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.WrittenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads where the rows of a business-vault object come from. */
final class ComputationReader {

    static final String COMPUTATION_FORM = "computation-form";

    private static final List<String> SEVERAL = List.of("error", "first");

    private ComputationReader() {}

    static Computation read(Located<String> name, Fields fields) {
        var found = new ArrayList<Computation>();
        fields.written("query").ifPresent(q -> found.add(new Computation.Query(q)));
        if (fields.map().has("sql")) {
            found.add(new Computation.Sql(fields.named("sql")));
        }
        expressions(fields).ifPresent(found::add);
        fields.notEmpty("merge");
        fields.notEmpty("expressions");
        if (fields.map().has("merge")) {
            found.add(new Computation.Merge(fields.map().textOrList("merge")));
        }
        fields.inner("lookup", "a look-up", ComputationReader::lookup).ifPresent(found::add);
        fields.inner("rule", "a matching rule", ComputationReader::match).ifPresent(found::add);
        return one(name, found, fields);
    }

    /** With nothing else written, {@code instructions} are the computation. */
    private static Computation one(Located<String> name, List<Computation> found, Fields fields) {
        Optional<WrittenText> instructions = fields.written("instructions");
        if (found.isEmpty() && instructions.isPresent()) {
            return new Computation.Instruction(instructions.get(), fields.map().textOrList("over"));
        }
        if (found.size() != 1) {
            fields.diagnostics()
                    .error(
                            COMPUTATION_FORM,
                            name.range(),
                            Wording.quote(name.value()) + " must say in one way where its rows come from, found "
                                    + found.size(),
                            "use one of `query`, `sql`, `expressions`, `merge`, `lookup`, `rule`, `instructions`");
        }
        return found.isEmpty() ? new Computation.Merge(List.of()) : found.get(0);
    }

    private static Optional<Computation> expressions(Fields fields) {
        List<Located<String>> over = fields.map().textOrList("over");
        return fields.map().has("expressions")
                ? Optional.of(new Computation.Expressions(fields.named("expressions"), over))
                : Optional.empty();
    }

    private static Computation lookup(Fields fields) {
        fields.map().require("take");
        fields.notEmpty("take");
        return new Computation.Lookup(
                fields.map().requiredText("reference"),
                fields.map().requiredText("key"),
                fields.map().textOrList("take"),
                fields.written("no_match"),
                Choices.read(fields, "several", SEVERAL));
    }

    private static Computation match(Fields fields) {
        fields.map().require("match");
        fields.notEmpty("match");
        return new Computation.Match(
                fields.writtens("match"),
                fields.map().requiredText("over"),
                Choices.read(fields, "master", List.of("lowest", "highest", "oldest", "newest"))
                        .orElseGet(() -> new Located<>("lowest", fields.range())));
    }
}
