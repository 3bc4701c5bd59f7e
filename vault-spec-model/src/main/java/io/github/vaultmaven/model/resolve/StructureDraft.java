package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.Structure;
import java.util.List;
import java.util.function.Supplier;

/**
 * A structure whose stagings are still being built.
 *
 * @param name name of its relation
 * @param columns names of its columns, but for those that every relation carries
 * @param range place in the spec
 * @param build makes it when all stagings are complete
 */
record StructureDraft(String name, List<String> columns, SourceRange range, Supplier<Structure> build) {

    StructureDraft {
        columns = List.copyOf(columns);
    }
}
