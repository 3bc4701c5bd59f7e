// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.yaml;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * Which texts may stand without quotes: those that are texts by YAML 1.1, too, as many programs still read it. To them
 * {@code no} is false, {@code 10:30} a number of minutes, and {@code 1_000} a thousand.
 */
final class PlainScalars extends JsonSchema {

    /** What texts begin with that are something else. */
    private static final String STARTS = "yYnNoOtTfF~=<+-.0123456789";

    private static final Pattern OTHER = Pattern.compile("(?i:yes|no|on|off|true|false|null)|~|=|<<"
            + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?"
            + "|[-+]?(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?"
            + "|[-+]?0[bB][01_]+|[-+]?0[xX][0-9a-fA-F_]+|0o[0-7]+|[-+]?\\.(?i:inf|nan)");

    /** True where a text needs no quotes to stay one. */
    static boolean isText(String value) {
        return value.isEmpty()
                || STARTS.indexOf(value.charAt(0)) < 0
                || !OTHER.matcher(value).matches();
    }

    @Override
    public ScalarResolver getScalarResolver() {
        ScalarResolver own = super.getScalarResolver();
        return (value, implicit) -> {
            Tag tag = own.resolve(value, implicit);
            boolean taken =
                    implicit && tag.equals(Tag.STR) && OTHER.matcher(value).matches();
            return taken ? Tag.BOOL : tag;
        };
    }
}
