// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.spec.Located;
import java.util.List;

/** Marks of an operation column. */
final class Marks {

    private Marks() {}

    /** What is written, or the usual letter. */
    static List<String> of(List<Located<String>> written, String otherwise) {
        return written.isEmpty()
                ? List.of(otherwise)
                : written.stream().map(Located::value).toList();
    }
}
