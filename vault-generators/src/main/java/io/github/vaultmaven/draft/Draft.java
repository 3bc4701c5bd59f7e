// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.List;
import java.util.Map;

/**
 * What was drafted.
 *
 * @param files specs by path below the folder of specs
 * @param decisions what was made of each table, in the order of the input
 * @param unread what was skipped
 * @param report the decisions, questions and skipped parts as Markdown
 */
public record Draft(Map<String, String> files, List<TableDecision> decisions, List<Unread> unread, String report) {

    public Draft {
        files = Map.copyOf(files);
        decisions = List.copyOf(decisions);
        unread = List.copyOf(unread);
    }
}
