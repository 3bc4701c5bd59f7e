// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import java.util.Map;
import java.util.Optional;

/**
 * A generic test and what it is told.
 *
 * @param name name of the generic test
 * @param column the column that it is about; nothing where it is about rows
 * @param arguments its arguments besides model and column, in order
 */
record GenericTest(String name, Optional<String> column, Map<String, Object> arguments) {

    static GenericTest ofModel(String name, Map<String, Object> arguments) {
        return new GenericTest(name, Optional.empty(), arguments);
    }

    static GenericTest ofColumn(String name, String column, Map<String, Object> arguments) {
        return new GenericTest(name, Optional.of(column), arguments);
    }
}
