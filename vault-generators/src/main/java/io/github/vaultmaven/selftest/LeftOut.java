// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

/**
 * Something that is not tried.
 *
 * @param name a structure or source table
 * @param why in a few words
 */
public record LeftOut(String name, String why) {}
