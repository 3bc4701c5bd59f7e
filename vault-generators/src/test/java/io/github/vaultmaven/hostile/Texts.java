// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hostile;

import java.util.List;

/** Texts that try to end a literal, a comment, a tag or a template, or look like something else. */
final class Texts {

    /** Each of them alone is dangerous in one of the languages that specs become. */
    static final List<String> HOSTILE = List.of(
            "'; drop table h_thing; --",
            "\"; drop table h_thing; --",
            "*/ drop table h_thing; /*",
            "-- x\n; drop table h_thing;\r\ndrop table h_thing",
            "$$; drop table h_thing; $x$",
            "E'\\'; drop table h_thing; --",
            "\\",
            "\\'",
            "''",
            "{{ x }} {% raw %} {# x #}",
            "<< sql.rel('x') >> <% if x %> <# x #>",
            "</script><b a=\"1\">&amp; ]]> <!--",
            "| a | b |\n| --- |",
            "`x` [x](y) ![x](y) <x>",
            "? :name ?1 $1 %s %n ${x} @{x} {0} {ts '1'}",
            "\u2028; drop table h_thing; \u2029\u0085",
            "\u202e\u2066 right to left",
            "раураl \u0430 Ａ ﬁ ʼ ＇ ’",
            "😀 \ud83c\udff3\ufe0f",
            "\t tab \u0007 bell \u001b[31m red",
            "null",
            "true",
            "---\n- a: &b !!c *b",
            "vault-maven:begin",
            "%ENDBLOCK",
            "x".repeat(5_000));

    private Texts() {}
}
