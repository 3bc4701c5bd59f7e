// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One function of the catalogue.
 *
 * @param name in lower case
 * @param parameters in order
 * @param result gives the type of the result
 * @param description one sentence: what it gives
 * @param nullRule what it gives for null arguments
 */
public record FunctionDefinition(
        String name, List<Parameter> parameters, ResultRule result, String description, NullRule nullRule) {

    /** Gives the type of a call. */
    @FunctionalInterface
    public interface ResultRule {
        /**
         * The type of a call whose arguments have been found right.
         *
         * @param call the call
         * @param common the common type of its arguments of kind COMMON or ORDERED, or its first argument's type
         */
        DataType of(Expression.Call call, DataType common);
    }

    /** What a function gives where arguments are null. */
    public enum NullRule {
        /** Null if any argument is null. */
        STRICT,
        /** As the description says. */
        DESCRIBED
    }

    public FunctionDefinition {
        parameters = List.copyOf(parameters);
    }

    /** True if a call with this many arguments is right. */
    public boolean takes(int arguments) {
        long required = parameters.stream()
                .filter(p -> p.presence() != Parameter.Presence.OPTIONAL)
                .count();
        return arguments >= required && (arguments <= parameters.size() || isRepeating());
    }

    private boolean isRepeating() {
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).presence() == Parameter.Presence.REPEATED;
    }

    /** True if the result's type follows that of the arguments. */
    public boolean followsArgument() {
        return switch (parameters.get(0).kind()) {
            case NUMBER, COMMON, ORDERED -> true;
            case DAY -> parameters.size() > 1;
            default -> false;
        };
    }

    /** The parameter that the argument at {@code index} (from 0) is for. */
    public Parameter parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /** {@code name(parameter, …)}. */
    public String signature() {
        return name + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
