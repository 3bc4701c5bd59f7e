// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A model that is made by no macro of a package.
 *
 * @param refs models that it reads, in lower case
 * @param sources names of sources that it reads
 */
record PlainModel(List<String> refs, List<String> sources) {

    private static final Pattern REF = Pattern.compile("\\bref\\s*\\(\\s*(?:['\"]\\w+['\"]\\s*,\\s*)?['\"](\\w+)['\"]");
    private static final Pattern SOURCE = Pattern.compile("\\bsource\\s*\\(\\s*['\"](\\w+)['\"]\\s*,");

    PlainModel {
        refs = List.copyOf(refs);
        sources = List.copyOf(sources);
    }

    /** Reads a model's text. */
    static PlainModel of(String text) {
        return new PlainModel(found(REF, text), found(SOURCE, text));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> Folded.name(match.group(1)))
                .distinct()
                .toList();
    }
}
