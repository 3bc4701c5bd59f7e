// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.call;

import java.util.Objects;

/**
 * A parameter of a package's macro.
 *
 * @param name its name, as calls give it
 * @param required true where the macro refuses a call without it
 * @param since first version of the package that has it; an empty text where every version does that is written for
 */
public record Parameter(String name, boolean required, String since) {

    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(since, "since");
    }

    /**
     * Reads the short form of a parameter: its name, {@code !} where it is required, {@code @} and a version where
     * older ones lack it, such as {@code disable_hwm@2.0.0}.
     */
    static Parameter of(String shortForm) {
        int at = shortForm.indexOf('@');
        String since = at < 0 ? "" : shortForm.substring(at + 1);
        String name = at < 0 ? shortForm : shortForm.substring(0, at);
        boolean required = name.endsWith("!");
        return new Parameter(required ? name.substring(0, name.length() - 1) : name, required, since);
    }
}
