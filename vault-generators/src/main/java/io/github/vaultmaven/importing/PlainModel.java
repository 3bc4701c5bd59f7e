// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A model that is made by no macro of a package.
 *
 * @param refs models that it reads, in lower case
 * @param sources names of sources that it reads
 * @param firstDate the first date that is written in it
 */
record PlainModel(List<String> refs, List<String> sources, Optional<String> firstDate) {

    /** A model that is not there. */
    static final PlainModel NONE = new PlainModel(List.of(), List.of(), Optional.empty());

    private static final Pattern REF = Pattern.compile("\\bref\\s*\\(\\s*(?:['\"]\\w+['\"]\\s*,\\s*)?['\"](\\w+)['\"]");
    private static final Pattern SOURCE = Pattern.compile("\\bsource\\s*\\(\\s*['\"](\\w+)['\"]\\s*,");

    private static final Pattern DATE = Pattern.compile("['\"](\\d{4}-\\d{2}-\\d{2})");

    PlainModel {
        refs = List.copyOf(refs);
        sources = List.copyOf(sources);
    }

    /** Reads a model's text. */
    static PlainModel of(String text) {
        return new PlainModel(
                found(REF, text),
                found(SOURCE, text),
                found(DATE, text).stream().findFirst());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> Folded.name(match.group(1)))
                .distinct()
                .toList();
    }
}
