// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.rule;

import io.github.vaultmaven.assist.trial.TrialTable;
import io.github.vaultmaven.type.DataType;

/**
 * A column, and rows in which it can be seen.
 *
 * @param sample its table with some rows, or none
 * @param column its name, which the table has
 * @param nullable false where the source says that it is never null
 * @param key true if it alone identifies a row
 * @param personal whether it holds personal data; no rule then names its values
 */
public record Sampled(TrialTable sample, String column, boolean nullable, boolean key, boolean personal) {

    DataType type() {
        return sample.columns().get(column);
    }
}
