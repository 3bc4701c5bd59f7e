// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.statistics.Statistics;

/** The laws of the load, on random deliveries and cuts. The system property {@code vault.tries} says how many. */
class LawsTest {
    private static final List<String> EVENTS = List.of(
            "IN_ORDER",
            "LATE",
            "TORN",
            "null_key",
            "null_seq",
            "null_child",
            "null_ldts",
            "zero_key",
            "bad_type",
            "bad_operation",
            "conflict",
            "taken",
            "replay",
            "exact comparison",
            "comparison of histories",
            "two sources, one slot",
            "healed",
            "re-asserted SatelliteRow",
            "re-asserted MultiActiveRow",
            "re-asserted PresenceRow");

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Tries.class)
    void lawsHoldForEveryStructure(@ForAll("cases") LawCase given) {
        Statistics.label("events").collect(given.order().name());
        for (LawSubject subject : LawSubjects.all()) {
            new Laws(subject, given, event -> Statistics.label("events").collect(event)).hold();
        }
        Statistics.label("events")
                .coverage(all -> EVENTS.forEach(event -> all.check(event).count(n -> n > 0)));
    }

    @Provide
    Arbitrary<LawCase> cases() {
        return LawCases.all();
    }

    /** Without the system property a small, repeatable sample; with it as many tries as it says, by a new seed. */
    static final class Tries implements AroundPropertyHook {
        private static final int FEW = 50;

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            Integer tries = Integer.getInteger("vault.tries");
            context.attributes().setTries(tries == null ? FEW : tries);
            if (tries == null) {
                context.attributes().setSeed("20240131");
            }
            return property.execute();
        }
    }
}
