// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads places in specs from texts such as {@code src/main/vault/member.yaml:6:3}. */
final class SpecPlaces {

    private static final Pattern PLACE = Pattern.compile("(.+):([1-9]\\d{0,8}):([1-9]\\d{0,8})");

    private SpecPlaces() {}

    /** The place, if the text is one. */
    static Optional<SourceRange> read(String text) {
        Matcher matcher = PLACE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int line = Integer.parseInt(matcher.group(2));
        int column = Integer.parseInt(matcher.group(3));
        return Optional.of(new SourceRange(matcher.group(1), line, column, line, column + 1));
    }
}
