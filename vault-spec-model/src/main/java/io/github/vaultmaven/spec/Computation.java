// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.util.List;
import java.util.Optional;

/** How a business-vault object comes from vault objects. */
public sealed interface Computation {

    /** A query of the expression language. */
    record Query(WrittenText text) implements Computation {}

    /** The same query for several engines, in their own words, by the engine's name. */
    record Sql(List<NamedText> byEngine) implements Computation {
        public Sql {
            byEngine = List.copyOf(byEngine);
        }
    }

    /** Attributes by expressions over satellites. */
    record Expressions(List<NamedText> attributes, List<Located<String>> over) implements Computation {
        public Expressions {
            attributes = List.copyOf(attributes);
            over = List.copyOf(over);
        }
    }

    /** Several satellites in one. */
    record Merge(List<Located<String>> satellites) implements Computation {
        public Merge {
            satellites = List.copyOf(satellites);
        }
    }

    /**
     * A look-up of reference data.
     *
     * @param reference the reference
     * @param key attribute that holds the code
     * @param take attributes of the reference
     * @param noMatch value where nothing is found
     * @param several what to do where several are found
     */
    record Lookup(
            Located<String> reference,
            Located<String> key,
            List<Located<String>> take,
            Optional<WrittenText> noMatch,
            Optional<Located<String>> several)
            implements Computation {
        public Lookup {
            take = List.copyOf(take);
        }
    }

    /**
     * Keys that are the same when expressions agree.
     *
     * @param match expressions that must agree
     * @param over satellite that they stand on
     * @param master which of the keys is the master
     */
    record Match(List<WrittenText> match, Located<String> over, Located<String> master) implements Computation {
        public Match {
            match = List.copyOf(match);
        }
    }

    /**
     * A plain-language instruction, which its grammar or the assistant turns into one of the others.
     *
     * @param text the words
     * @param over satellites that it is about; empty where the words say enough
     */
    record Instruction(WrittenText text, List<Located<String>> over) implements Computation {
        public Instruction {
            over = List.copyOf(over);
        }
    }
}
