// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

/**
 * A comment line {@code -- @test <name>} and the one behind it. What follows, up to the next one, belongs to the test.
 *
 * @param name name of the test
 * @param description what it proves, or null where nothing is said
 */
public record TestMark(String name, String description) {}
