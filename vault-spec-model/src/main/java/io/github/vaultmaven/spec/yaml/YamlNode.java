// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.SourceRange;

/** A value of a YAML document with its place; immutable. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {

    /** Where the value stands, without anchor and tag; an alias has the place of what it stands for. */
    SourceRange range();

    /** What kind of value this is, with article, for messages: {@code a list}, {@code a whole number}. */
    String kindInWords();
}
