// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import io.github.vaultmaven.draft.write.SpecWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was drafted.
 *
 * @param files specs by path below the folder of specs
 * @param decisions what was made of each table, in the order of the input
 * @param unread what was skipped
 * @param report the decisions, questions and skipped parts as Markdown
 * @param origin what was drafted from
 */
public record Draft(
        Map<String, String> files, List<TableDecision> decisions, List<Unread> unread, String report, Origin origin) {

    /**
     * What was drafted from.
     *
     * @param source name of the source system
     * @param context what it is for, in words; may be empty
     * @param schema what was read
     */
    public record Origin(String source, String context, SourceSchema schema) {}

    public Draft {
        files = Map.copyOf(files);
        decisions = List.copyOf(decisions);
        unread = List.copyOf(unread);
    }

    /** The same with other names for what would be called so: the source stands before them. */
    public Draft avoiding(Set<String> names) {
        Map<String, String> others =
                SpecWriter.write(origin.source(), origin.context(), origin.schema(), decisions, names);
        return new Draft(others, decisions, unread, report, origin);
    }
}
