// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * What dbt knows of a node.
 *
 * @param id dbt's unique id
 * @param type {@code model}, {@code test}, {@code unit_test}, {@code seed}, {@code source}, …
 * @param name its name
 * @param spec the place of the spec that it came from, if it came from one
 * @param file its file below the project's folder
 * @param compiled its compiled SQL below the project's folder, if there is some
 * @param uses ids of what it reads or tests, the tested node first
 */
record DbtNode(
        String id,
        String type,
        String name,
        Optional<SourceRange> spec,
        String file,
        Optional<String> compiled,
        List<String> uses) {

    DbtNode {
        uses = List.copyOf(uses);
    }

    /** How messages call it: {@code model h_member}. */
    String label() {
        return type.replace('_', ' ') + " " + name;
    }

    /** True if it is a test of either kind. */
    boolean isTest() {
        return type.equals("test") || type.equals("unit_test");
    }
}
