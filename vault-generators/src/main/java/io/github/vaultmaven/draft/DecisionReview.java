// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.util.List;

/** Looks at what rules decided before it is written, and may decide otherwise. */
public interface DecisionReview {

    /** Leaves everything as rules have it. */
    DecisionReview NONE = (schema, decisions) -> new Reviewed(decisions, List.of());

    /**
     * Reviews all decisions of an input.
     *
     * @param schema the input
     * @param decisions what rules made of it, in its order
     */
    Reviewed review(SourceSchema schema, List<TableDecision> decisions);

    /**
     * What came of it.
     *
     * @param decisions what is written; what differs from the rules' decisions says who decided
     * @param questions what a person is to be asked besides, one line each
     */
    record Reviewed(List<TableDecision> decisions, List<String> questions) {
        public Reviewed {
            decisions = List.copyOf(decisions);
            questions = List.copyOf(questions);
        }
    }
}
