// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * How many cases are tried: without the system property {@code vault.tries} a small, repeatable sample; with it as many
 * as it says, by a new seed, on PostgreSQL a third of them.
 */
abstract class Tries implements AroundPropertyHook {

    private final int few;
    private final int part;

    private Tries(int few, int part) {
        this.few = few;
        this.part = part;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Integer tries = Integer.getInteger("vault.tries");
        context.attributes().setTries(tries == null ? few : Math.max(1, tries / part));
        if (tries == null) {
            context.attributes().setSeed("20240131");
        }
        return property.execute();
    }

    /** The number for DuckDB. */
    static final class OnDuckDb extends Tries {
        OnDuckDb() {
            super(60, 1);
        }
    }

    /** The number for PostgreSQL. */
    static final class OnPostgres extends Tries {
        OnPostgres() {
            super(20, 3);
        }
    }

    /** The number for DuckDB of cases with long histories. */
    static final class LongOnDuckDb extends Tries {
        LongOnDuckDb() {
            super(20, 3);
        }
    }

    /** The number for PostgreSQL of cases with long histories. */
    static final class LongOnPostgres extends Tries {
        LongOnPostgres() {
            super(6, 9);
        }
    }

    /** The number for DuckDB of cases that load many structures at once. */
    static final class WideOnDuckDb extends Tries {
        WideOnDuckDb() {
            super(4, 8);
        }
    }

    /** The number for PostgreSQL of cases that load many structures at once. */
    static final class WideOnPostgres extends Tries {
        WideOnPostgres() {
            super(8, 6);
        }
    }

    /** The number where each case is run once for each write. */
    static final class OfKills extends Tries {
        OfKills() {
            super(6, 10);
        }
    }
}
