package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Computed;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.VaultQuery;
import java.util.List;

/** Checks that queries in the words of engines have a text for each engine that is generated for. */
final class EngineQueries {

    static final String MISSING_ENGINE_QUERY = "missing-engine-query";

    private EngineQueries() {}

    static void check(VaultModel model, List<String> dialects, Diagnostics diagnostics) {
        for (Staging staging : model.stagings()) {
            if (staging.computed().map(Computed::query).orElse(null) instanceof VaultQuery.Written written) {
                dialects.stream()
                        .filter(dialect -> !written.byEngine().containsKey(dialect))
                        .forEach(dialect -> diagnostics.error(
                                MISSING_ENGINE_QUERY,
                                staging.table().origin().range(),
                                Wording.quote(staging.table().name()) + " has no query for " + Wording.quote(dialect)
                                        + ", which is generated for",
                                "add `" + dialect + ":` beneath `sql`, or write a `query`"));
            }
        }
    }
}
