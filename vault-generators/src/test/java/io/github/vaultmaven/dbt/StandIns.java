// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.dbt.call.Macro;
import io.github.vaultmaven.dbt.call.Parameter;
import java.util.stream.Collectors;

/** Macros that stand in for those of a package: they check how they are called and select from the model they are given. */
final class StandIns {

    private static final String SELECT = "select * from {{ ref(%s) }}\n{% endmacro %}\n";

    private StandIns() {}

    /** Jinja itself refuses a keyword that is not declared. */
    static String byKeywords(Macro macro) {
        String declared =
                macro.parameters().stream().map(p -> p.name() + "=none").collect(Collectors.joining(", "));
        String checks = macro.required().stream()
                .map(name -> "{% if " + name + " is none %}" + refused(macro, "needs " + name) + "{% endif %}\n")
                .collect(Collectors.joining());
        return "{% macro " + macro.name() + "(" + declared + ") %}\n" + checks + SELECT.formatted("source_model");
    }

    static String byMetadata(Macro macro) {
        String known = macro.parameters().stream()
                .map(Parameter::name)
                .map(n -> "'" + n + "'")
                .collect(Collectors.joining(", "));
        String required = macro.required().stream().map(n -> "'" + n + "'").collect(Collectors.joining(", "));
        return "{% macro " + macro.name() + "(yaml_metadata=none) %}\n"
                + "{% set given = fromyaml(yaml_metadata) %}\n"
                + "{% for name in given if name not in [" + known + "] %}" + refused(macro, "does not take ' ~ name ~ '")
                + "{% endfor %}\n"
                + "{% for name in [" + required + "] if name not in given %}" + refused(macro, "needs ' ~ name ~ '")
                + "{% endfor %}\n"
                + SELECT.formatted("given.get('source_model', given.get('source_models'))");
    }

    private static String refused(Macro macro, String why) {
        return "{{ exceptions.raise_compiler_error('" + macro.name() + " " + why + "') }}";
    }
}
