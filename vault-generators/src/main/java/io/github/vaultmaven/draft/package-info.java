// SPDX-License-Identifier: Apache-2.0
/**
 * From what exists to a first spec: inputs are read into a {@link io.github.vaultmaven.draft.schema.SourceSchema}, decided
 * on, and written as specs in which every guess is marked.
 */
package io.github.vaultmaven.draft;
