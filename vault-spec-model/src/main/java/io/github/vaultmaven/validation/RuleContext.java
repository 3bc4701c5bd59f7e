package io.github.vaultmaven.validation;

import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.SpecSet;
import java.util.List;
import java.util.Objects;

/**
 * What a {@link ModelRule} looks at.
 *
 * @param specs what was written
 * @param model what it means
 * @param dialects the engines that are generated for
 * @param relations what the load would create, by name
 */
public record RuleContext(
        SpecSet specs, VaultModel model, List<DialectFacts> dialects, List<PlannedRelation> relations) {

    public RuleContext {
        Objects.requireNonNull(specs, "specs");
        Objects.requireNonNull(model, "model");
        dialects = List.copyOf(dialects);
        relations = List.copyOf(relations);
    }
}
