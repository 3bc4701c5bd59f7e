// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * {@code hub} of an entity.
 *
 * @param name name of the relation, where it is not by convention
 * @param businessKey parts of the business key, in order
 * @param simple true or false where {@code business_key_type} says so
 * @param sources sources that feed it, in order of their place; all mappings where nothing is written
 * @param fedBy which links feed it besides
 * @param tracks tracking switches
 * @param rules tests
 * @param about words
 * @param range place of the key {@code hub}
 */
public record HubSpec(
        Optional<Located<String>> name,
        List<KeySpec> businessKey,
        Optional<Located<Boolean>> simple,
        Optional<List<Located<String>>> sources,
        FedBy fedBy,
        TracksSpec tracks,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public HubSpec {
        businessKey = List.copyOf(businessKey);
        sources = sources.map(List::copyOf);
        rules = List.copyOf(rules);
    }

    /** Which foreign keys feed a hub besides its own mappings. */
    public sealed interface FedBy {

        /** Those of all links. */
        record All() implements FedBy {}

        /** Those of no link. */
        record Own() implements FedBy {}

        /** Those of the links named. */
        record Links(List<Located<String>> names) implements FedBy {
            public Links {
                names = List.copyOf(names);
            }
        }
    }
}
