// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.TechnicalColumns.Beside;
import java.util.List;
import java.util.Locale;

/**
 * Tells names apart that a relation beside another one may have, by what the patterns put before and behind the name of that one;
 * case does not matter.
 */
final class BesideNames {

    private record Ends(String before, String behind) {

        boolean fit(String name) {
            return name.startsWith(before) && name.endsWith(behind);
        }

        /** True where a name may begin and end like these and like others. */
        boolean meet(Ends other) {
            return (before.startsWith(other.before) || other.before.startsWith(before))
                    && (behind.endsWith(other.behind) || other.behind.endsWith(behind));
        }
    }

    private final List<Ends> patterns;

    /** True where no two patterns make the same name of different ones. */
    private final boolean apart;

    BesideNames(Beside beside) {
        List<String> texts = List.of(beside.rejectsPattern(), beside.trackingPattern(), beside.deliveryLogPattern());
        this.patterns = texts.stream().map(BesideNames::ends).toList();
        this.apart = texts.stream().allMatch(BesideNames::namesItOnce)
                && !patterns.get(0).meet(patterns.get(1))
                && !patterns.get(0).meet(patterns.get(2))
                && !patterns.get(1).meet(patterns.get(2));
    }

    private static boolean namesItOnce(String pattern) {
        int first = pattern.indexOf(Beside.RELATION);
        return first >= 0 && pattern.indexOf(Beside.RELATION, first + 1) < 0;
    }

    private static Ends ends(String pattern) {
        String folded = pattern.toLowerCase(Locale.ROOT);
        int at = folded.indexOf(Beside.RELATION);
        return at < 0
                ? new Ends("", "")
                : new Ends(folded.substring(0, at), folded.substring(at + Beside.RELATION.length()));
    }

    /** True where a relation of that name, in lower case, may be called like one that stands beside another. */
    boolean mayBe(String folded) {
        if (!apart) {
            return true;
        }
        for (Ends pattern : patterns) {
            if (pattern.fit(folded)) {
                return true;
            }
        }
        return false;
    }
}
