// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import java.time.Duration;
import java.util.Set;

/**
 * One test that passes without faults.
 *
 * @param id by which it is run alone
 * @param name class, method and what it is about
 * @param property true where it tries random cases
 * @param took how long it took without faults
 * @param templates the templates that its vaults read
 */
record Check(String id, String name, boolean property, Duration took, Set<String> templates) {}
