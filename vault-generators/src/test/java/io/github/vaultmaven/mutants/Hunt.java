// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tries mutants on the tests that read their template: examples first, those ahead that caught the last ones, short ones
 * before long ones, random cases last.
 */
final class Hunt {

    /** What engines and templates say of what is none. */
    private static final List<String> NO_STATEMENT =
            List.of("Parser Error:", "Binder Error:", "ERROR: syntax error", "ERROR: column ", "Template `");

    private final Checks checks;
    private final Near near;
    private final Duration patience;
    private final Map<String, Integer> caught = new HashMap<>();

    /**
     * @param patience after how long no further test is tried, as told by what the tests take without faults
     */
    Hunt(Checks checks, Duration patience) {
        this.checks = checks;
        this.near = new Near(checks);
        this.patience = patience;
    }

    /** Tries all tests. */
    Verdict verdict(Mutant mutant) {
        return verdict(mutant, check -> true);
    }

    /** Tries the examples: where nothing is expected to fail, random cases would all be tried to their end. */
    Verdict verdictOfExamples(Mutant mutant) {
        return verdict(mutant, check -> !check.property());
    }

    private Verdict verdict(Mutant mutant, Predicate<Check> wanted) {
        List<Check> ordered = near.tests(mutant.template()).stream()
                .filter(c -> c.templates().contains(mutant.template()))
                .filter(wanted)
                .sorted(Comparator.comparing(Check::property)
                        .thenComparing(c -> -count(mutant, c))
                        .thenComparing(Check::took))
                .toList();
        int tried = 0;
        Duration spent = Duration.ZERO;
        for (Check check : ordered) {
            tried++;
            Optional<Throwable> failure = checks.failure(check.id(), mutant);
            if (failure.isPresent()) {
                caught.merge(mutant.template() + check.id(), 1, Integer::sum);
                return new Verdict(mutant, kind(failure.get()), check.name(), tried);
            }
            spent = spent.plus(check.took());
            if (spent.compareTo(patience) > 0) {
                break;
            }
        }
        return new Verdict(mutant, Verdict.Kind.SURVIVED, "", tried);
    }

    private int count(Mutant mutant, Check check) {
        return caught.getOrDefault(mutant.template() + check.id(), 0);
    }

    private static Verdict.Kind kind(Throwable failure) {
        boolean none = Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .map(t -> String.valueOf(t.getMessage()))
                .anyMatch(m -> NO_STATEMENT.stream().anyMatch(m::contains));
        return none ? Verdict.Kind.NO_SQL : Verdict.Kind.CAUGHT;
    }
}
