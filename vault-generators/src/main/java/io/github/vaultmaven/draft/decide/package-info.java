// SPDX-License-Identifier: Apache-2.0
/**
 * What to make of each table: its kind, its business key, its relations, its personal data and its technical columns. One
 * class for each heuristic; every decision carries a confidence and a reason.
 */
package io.github.vaultmaven.draft.decide;
