// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Fixes of words in YAML. */
public final class Fixes {

    private Fixes() {}

    /**
     * Writes the known word that a wrong one was meant to be.
     *
     * @param wrong what was written
     * @param known what could have been written
     * @param range the whole value or key that says it
     * @return nothing unless exactly one known word is near
     */
    public static Optional<Fix> respell(String wrong, Collection<String> known, SourceRange range) {
        List<String> near = Suggestions.near(wrong, known);
        return near.size() == 1 && range.isKnown() ? Optional.of(replace(wrong, near.get(0), range)) : Optional.empty();
    }

    /** See {@link #respell(String, Collection, SourceRange)}. */
    public static Optional<Fix> respell(Located<String> wrong, Collection<String> known) {
        return respell(wrong.value(), known, wrong.range());
    }

    /** Makes a number or the like a text. */
    public static Fix quote(YamlScalar scalar) {
        return Fix.of(
                "write it in quotes", new TextEdit(scalar.range(), scalar.text(), ScalarText.quoted(scalar.text())));
    }

    /**
     * Writes a key into a map that has another one: behind it between braces, above it in a block, so that a comment
     * behind a value stays with it.
     *
     * @param title what the fix does
     * @param map the map
     * @param neighbour the key beside which it goes; it has a value on one line
     * @param key the key
     * @param value its value
     */
    public static Fix addBeside(String title, YamlMap map, YamlEntry neighbour, String key, String value) {
        String written = ScalarText.of(key) + ": " + ScalarText.of(value);
        SourceRange first = map.heading();
        SourceRange place = map.range();
        boolean block = first.startLine() == place.startLine() && first.startColumn() == place.startColumn();
        SourceRange at = neighbour.key().range();
        String indent = " ".repeat(at.startColumn() - 1);
        return Fix.of(
                title,
                block
                        ? TextEdit.of(start(at), written + "\n" + indent)
                        : TextEdit.of(end(neighbour.value().range()), ", " + written));
    }

    private static SourceRange start(SourceRange range) {
        return new SourceRange(
                range.file(), range.startLine(), range.startColumn(), range.startLine(), range.startColumn());
    }

    private static SourceRange end(SourceRange range) {
        return new SourceRange(range.file(), range.endLine(), range.endColumn(), range.endLine(), range.endColumn());
    }

    /** Writes one word in the place of another. */
    public static Fix replace(String wrong, String right, SourceRange range) {
        return Fix.of("write " + Wording.quote(right), new TextEdit(range, wrong, ScalarText.of(right)));
    }
}
