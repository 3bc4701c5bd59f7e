// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.spec.Located;
import java.util.Map;
import java.util.Optional;

/** The column that orders rows of one load timestamp. */
final class SequenceColumn {

    private SequenceColumn() {}

    /** The one named, else that of the mapping's table. */
    static Optional<Typed> of(Optional<Located<String>> named, Mapping mapping) {
        return named.or(() -> mapping.table().settings().sequence())
                .flatMap(name -> mapping.table().expressions().column(name));
    }

    /** The part of a slot that it makes. */
    static KeyPart part(Typed typed) {
        SourceColumn column = typed.column().orElseThrow();
        return KeyPart.required(NamePattern.identifier(column.name()), column.type());
    }

    /** A feed that knows the sequence. */
    static FeedDraft staged(KeyPart part, Typed typed, FeedDraft feed, Context context) {
        new Casts(context.diagnostics()).check(typed, part.type(), false, part.name(), SourceRange.NONE);
        String column = feed.mapping().staging().column(part.name(), "sequence", typed, part.type());
        return feed.with(Map.of(part.name(), column));
    }
}
