// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.Objects;
import java.util.function.Function;

/**
 * A value and where it was written.
 *
 * @param value the value, never null
 * @param range its place, {@link SourceRange#NONE} for what was built in memory
 * @param <T> type of the value
 */
public record Located<T>(T value, SourceRange range) {

    public Located {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(range, "range");
    }

    /** A value that was built in memory rather than read. */
    public static <T> Located<T> of(T value) {
        return new Located<>(value, SourceRange.NONE);
    }

    /** Another value at the same place. */
    public <R> Located<R> map(Function<? super T, ? extends R> change) {
        return new Located<>(change.apply(value), range);
    }
}
