// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression.print;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the templates of a {@link Spelling}. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\$\\*|([$@])(\\d)");

    private Template() {}

    static Sql fill(String template, List<Sql> arguments) {
        Matcher m = PLACE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(filled, Matcher.quoteReplacement(value(m, arguments)));
        }
        m.appendTail(filled);
        // A template that is one argument binds as that argument does.
        return template.equals("$1") ? arguments.get(0) : Sql.atom(filled.toString());
    }

    private static String value(Matcher m, List<Sql> arguments) {
        if (m.group(1) == null) {
            return arguments.stream().map(Sql::text).collect(Collectors.joining(", "));
        }
        Sql argument = arguments.get(Integer.parseInt(m.group(2)) - 1);
        return m.group(1).equals("$") ? argument.text() : argument.within(Sql.ATOM);
    }
}
