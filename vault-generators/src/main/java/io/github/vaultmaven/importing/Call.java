// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a package's macro, which makes a model.
 *
 * @param model name of the model
 * @param file its file
 * @param line the line of the call
 * @param ofPackage name of the package
 * @param macro name of the macro
 * @param arguments arguments by name
 */
record Call(String model, String file, int line, String ofPackage, String macro, Map<String, Value> arguments) {

    static final String DATAVAULT4DBT = "datavault4dbt";

    Call {
        arguments = Map.copyOf(arguments);
    }

    boolean isDatavault4dbt() {
        return ofPackage.equals(DATAVAULT4DBT);
    }

    /** An argument that is there and not empty. */
    Optional<Value> argument(String name) {
        return Optional.ofNullable(arguments.get(name))
                .filter(value -> !value.asText().filter(String::isEmpty).isPresent());
    }

    /** The text of an argument, in lower case, as engines fold names. */
    Optional<String> name(String argument) {
        return argument(argument).flatMap(Value::asText).map(Folded::name);
    }

    /** The texts of an argument, in lower case. */
    List<String> names(String argument) {
        return argument(argument).map(Value::texts).orElse(List.of()).stream()
                .map(Folded::name)
                .toList();
    }

    /** Columns beside those that the macro is about; the run's number is none of them, as every vault here has it. */
    List<String> extra() {
        return names(extraArgument()).stream()
                .filter(column -> !column.equals("run_id"))
                .toList();
    }

    /** The argument that names columns beside those that the macro is about. */
    String extraArgument() {
        return isDatavault4dbt() ? "additional_columns" : "src_extra_columns";
    }

    /** The line of an argument, or of the call. */
    int line(String argument) {
        return argument(argument).map(Value::line).orElse(line);
    }
}
