// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Types that a model uses, each with the first place of its use. */
final class ModelTypes {

    private ModelTypes() {}

    static Map<DataType, SourceRange> of(VaultModel model) {
        var types = new LinkedHashMap<DataType, SourceRange>();
        for (SourceTable table : model.sources()) {
            for (SourceColumn column : table.allColumns()) {
                types.putIfAbsent(column.type(), column.origin().range());
            }
        }
        for (Staging staging : model.stagings()) {
            for (StageColumn column : staging.columns()) {
                types.putIfAbsent(column.type(), staging.origin().range());
            }
        }
        return types;
    }

    /** The type's word without length: {@code varchar}, {@code decimal}. */
    static String word(DataType type) {
        return type.toString().replaceFirst("\\(.*", "");
    }
}
