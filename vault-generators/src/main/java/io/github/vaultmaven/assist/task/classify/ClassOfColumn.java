// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.classify;

import io.github.vaultmaven.draft.decide.ColumnClass;

/**
 * What a column is.
 *
 * @param role what it is to its table
 * @param personal its class of personal data, or {@code none}
 */
public record ClassOfColumn(ColumnClass role, String personal) {}
