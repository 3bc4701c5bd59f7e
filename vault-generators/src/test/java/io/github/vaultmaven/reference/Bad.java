// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

/**
 * A value that did not fit its column's type. Two of them are equal if their texts are.
 *
 * @param raw the text as the source gave it, never null
 */
public record Bad(String raw) {}
