// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes the values of secret environment variables out of texts. */
final class HiddenValues {

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(?:PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE_KEY|API_KEY).*");

    private final List<String> hidden;

    private HiddenValues(List<String> hidden) {
        this.hidden = hidden;
    }

    /** Values of variables whose names say that they are secret. */
    static HiddenValues of(Map<String, String> variables) {
        return new HiddenValues(variables.entrySet().stream()
                .filter(variable -> SECRET.matcher(variable.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
    }

    /** The text with asterisks where such a value stood. */
    String redact(String text) {
        String shown = text;
        for (String value : hidden) {
            shown = shown.replace(value, "***");
        }
        return shown;
    }
}
