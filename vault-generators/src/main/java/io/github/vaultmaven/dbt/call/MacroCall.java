// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.call;

import io.github.vaultmaven.dbt.Jinja;
import io.github.vaultmaven.yaml.YamlText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call of a package's macro that the macro takes: one with an argument that it does not know, or without one that it
 * needs, cannot be made.
 *
 * @param packageName name of the package in models
 * @param macro the macro
 * @param arguments by parameter: texts, truth values, lists and maps of them; in the order of the parameters
 */
public record MacroCall(String packageName, Macro macro, Map<String, ?> arguments) {

    private static final String METADATA = "{%- set yaml_metadata -%}\n";
    private static final String END = "{%- endset -%}\n\n";

    public MacroCall {
        arguments = accepted(packageName + "." + macro.name(), macro, arguments);
    }

    private static Map<String, ?> accepted(String call, Macro macro, Map<String, ?> given) {
        List<String> unknown = given.keySet().stream()
                .filter(name -> macro.parameter(name).isEmpty())
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(call + " does not take " + String.join(", ", unknown));
        }
        List<String> missing = macro.required().stream()
                .filter(name -> !given.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(call + " needs " + String.join(", ", missing));
        }
        var ordered = new LinkedHashMap<String, Object>();
        for (Parameter parameter : macro.parameters()) {
            if (given.containsKey(parameter.name())) {
                ordered.put(parameter.name(), given.get(parameter.name()));
            }
        }
        return Collections.unmodifiableMap(ordered);
    }

    /** The call with a keyword for each argument, read from a block of YAML before it. */
    public String byKeywords() {
        String keywords = arguments.keySet().stream()
                .map(name -> name + "=metadata_dict[\"" + name + "\"]")
                .collect(Collectors.joining(",\n    "));
        return block() + "{% set metadata_dict = fromyaml(yaml_metadata) %}\n\n{{ " + packageName + "." + macro.name()
                + "(\n    " + keywords + "\n) }}\n";
    }

    /** The call that hands over a block of YAML as it stands. */
    public String byMetadata() {
        return block() + "{{ " + packageName + "." + macro.name() + "(yaml_metadata=yaml_metadata) }}\n";
    }

    private String block() {
        return METADATA + Jinja.plain(YamlText.of(arguments)) + END;
    }
}
