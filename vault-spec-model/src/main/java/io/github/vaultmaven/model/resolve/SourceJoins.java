package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.SourceSpec;
import java.util.List;
import java.util.Map;

final class SourceJoins {
    private SourceJoins() {}

    static void resolve(List<SourceSpec> specs, Map<String, Map<String, ResolvedTable>> tables, Diagnostics d) {}
}
