// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

/**
 * A comment line {@code -- @<role> <relation>} before a statement.
 *
 * @param role what its rows are
 * @param relation where they go
 */
public record Marker(RowRole role, String relation) {}
