// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Types of what a model hashes, each with the first place of its use. */
final class HashedTypes {

    private HashedTypes() {}

    static Map<DataType, SourceRange> of(VaultModel model) {
        var types = new LinkedHashMap<DataType, SourceRange>();
        for (Staging staging : model.stagings()) {
            Stream<String> keys =
                    staging.keys().stream().flatMap(key -> key.parts().stream()).map(part -> part.column());
            Stream<String> diffs = staging.diffs().stream().flatMap(diff -> diff.columns().stream());
            Stream.concat(keys, diffs)
                    .forEach(name -> types.putIfAbsent(
                            staging.column(name).type(), staging.origin().range()));
        }
        return types;
    }
}
