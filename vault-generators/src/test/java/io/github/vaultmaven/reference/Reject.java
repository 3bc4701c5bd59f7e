// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

/**
 * A source row that could not be stored.
 *
 * @param row all that the structure read of it
 * @param reason why
 */
public record Reject(SourceRow row, Reason reason) {}
