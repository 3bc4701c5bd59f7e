// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

/**
 * What is remembered of an accepted satellite row.
 *
 * @param hashKey hash key of the parent
 * @param slot load timestamp and sequence
 * @param hashDiff hash of the payload
 * @param recordSource record source, may be null
 */
public record TrackedRow(String hashKey, Slot slot, String hashDiff, String recordSource) {}
