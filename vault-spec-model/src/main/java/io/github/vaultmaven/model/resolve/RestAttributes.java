// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.spec.AttributeSpec;
import io.github.vaultmaven.spec.Located;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of a mapping that nothing else uses. */
final class RestAttributes {

    private RestAttributes() {}

    /** One attribute for each, in the order of the columns; columns to be dropped are left out. */
    static List<AttributeSpec> of(Mapping mapping, SourceRange range) {
        Set<String> used = mapping.staging().reads();
        return mapping.table().table().allColumns().stream()
                .filter(column -> !used.contains(column.name()))
                .filter(column -> !mapping.table().technical().contains(column.name()))
                .filter(column -> !isDropped(mapping, column))
                .map(column -> attribute(column, range))
                .toList();
    }

    private static boolean isDropped(Mapping mapping, SourceColumn column) {
        return mapping.table().saidOf(column.name()).stream()
                .flatMap(written -> written.treatment().stream())
                .anyMatch(treatment -> treatment.value().equals("drop"));
    }

    private static AttributeSpec attribute(SourceColumn column, SourceRange range) {
        return new AttributeSpec(
                new Located<>(NamePattern.identifier(column.name()), range),
                Optional.of(new Located<>(column.name(), range)),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }
}
