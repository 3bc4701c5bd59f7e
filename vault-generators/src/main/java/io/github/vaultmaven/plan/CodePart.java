// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

/**
 * A part of a code by which reference data are keyed, where it is read.
 *
 * @param column its column there, with its type
 * @param required true where a row without it has no code
 * @param raw companion column with a text that did not fit its type, or an empty string
 */
public record CodePart(Column column, boolean required, String raw) {}
