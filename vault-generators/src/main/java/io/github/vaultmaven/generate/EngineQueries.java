// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.VaultQuery;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.model.rule.Rule;
import java.util.List;

/** Checks that queries in the words of engines have a text for each engine that is generated for. */
final class EngineQueries {

    static final String MISSING_ENGINE_QUERY = "missing-engine-query";

    private EngineQueries() {}

    static void check(VaultModel model, List<String> dialects, Diagnostics diagnostics) {
        for (Staging staging : model.stagings()) {
            staging.computed()
                    .ifPresent(computed -> check(
                            computed.query(),
                            staging.table().name(),
                            staging.table().origin().range(),
                            dialects,
                            diagnostics));
        }
        for (DeclaredRule rule : model.rules()) {
            if (rule.rule() instanceof Rule.Sql sql) {
                check(sql.query(), rule.name(), rule.origin().range(), dialects, diagnostics);
            }
        }
    }

    private static void check(
            VaultQuery query, String name, SourceRange range, List<String> dialects, Diagnostics diagnostics) {
        if (query instanceof VaultQuery.Written written) {
            dialects.stream()
                    .filter(dialect -> !written.byEngine().containsKey(dialect))
                    .forEach(dialect -> diagnostics.error(
                            MISSING_ENGINE_QUERY,
                            range,
                            Wording.quote(name) + " has no query for " + Wording.quote(dialect)
                                    + ", which is generated for",
                            "add `" + dialect + ":` beneath `sql`, or write a `query`"));
        }
    }
}
