// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A macro of a package.
 *
 * @param name its name, without the package's
 * @param parameters its parameters, in its order
 */
public record Macro(String name, List<Parameter> parameters) {

    public Macro {
        Objects.requireNonNull(name, "name");
        parameters = List.copyOf(parameters);
    }

    /** A macro whose parameters are written in short, see {@link Parameter#of}. */
    public static Macro of(String name, String... parameters) {
        return new Macro(name, Stream.of(parameters).map(Parameter::of).toList());
    }

    /** The parameter of that name, or nothing. */
    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream().filter(p -> p.name().equals(wanted)).findFirst();
    }

    /** Names of the parameters that every call gives, in order. */
    public List<String> required() {
        return parameters.stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .toList();
    }
}
