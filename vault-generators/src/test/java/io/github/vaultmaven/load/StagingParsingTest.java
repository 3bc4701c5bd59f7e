// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts become, from files and from text columns of tables. */
class StagingParsingTest {

    private static String one(String column, boolean files) {
        return """
                source: crm
                tables:
                  t:
                    %s
                    load_timestamp: run
                    columns:
                      k: varchar
                      v: %s
                ---
                entity: thing
                hub: {business_key: [{name: k, type: varchar}]}
                satellites:
                  - {name: s, attributes: [v]}
                source_mappings:
                  crm: {table: t, key_field: k}
                """.formatted(files ? "files: {path: \"t.csv\", format: csv}" : "delivery: full", column);
    }

    /** Value and misfit of one text; the misfit, too, comes back as the reject's text. */
    private static String parsed(String engine, String column, String text) throws SQLException {
        boolean files = !column.contains("text: true");
        try (var vault = new SpecVault(engine, one(column, files))) {
            String literal = text == null ? "null" : "'" + text.replace("'", "''") + "'";
            String tail = files ? ", 't.csv', timestamp '2026-01-01 00:00:00'" : "";
            vault.deliver("crm.t", files ? "k, v, _file, _load_timestamp" : "k, v", "'x', " + literal + tail)
                    .run();
            assertThat(vault.query("select k from h_thing where k is not null")).containsExactly("x");
            List<String> stored = vault.query("select cast(v as varchar) from s_thing_s_crm where run_id <> 0");
            List<String> rejected = vault.query("select reason, v from s_thing_s_crm_rejects");
            assertThat(stored.size() + rejected.size()).isEqualTo(1);
            return stored.isEmpty() ? rejected.get(0) : stored.get(0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{type: 'decimal(12,2)', decimal_sign: ',', group_sign: '.', strip: '€ '};€ 1.234,50;1234.50",
                "{type: 'decimal(12,2)', decimal_sign: ',', group_sign: '.'};1234,5;1234.50",
                "{type: 'decimal(12,2)', decimal_sign: ',', group_sign: '.'};1.5;bad_type|1.5",
                "{type: 'decimal(12,2)', decimal_sign: ',', group_sign: '.'};1.23.456;bad_type|1.23.456",
                "{type: 'decimal(12,2)', decimal_sign: ','};1.50;bad_type|1.50",
                "{type: 'decimal(12,2)', decimal_sign: ','};-1,50;-1.50",
                "{type: 'decimal(12,2)', decimal_sign: ','};1,505;bad_type|1,505",
                "{type: bigint, group_sign: ''''};1'000'000;1000000",
                "{type: bigint, group_sign: ' '};1 000;1000",
                "{type: integer};2147483648;bad_type|2147483648",
                "{type: integer};` 7`;bad_type| 7",
                "{type: integer, trim: true};` 7 `;7",
                "{type: integer, 'null': ['', n/a]};n/a;~",
                "{type: integer, 'null': ['', n/a]};``;~",
                "{type: integer};``;bad_type|",
                "{type: integer, trim: true, 'null': ['-']};` - `;~",
                "{type: integer, text: true, 'null': ['-']};-;~",
                "{type: integer, text: true};x;bad_type|x",
                "{type: varchar, trim: true, 'null': [none]};` none `;~",
                "{type: varchar, trim: true, 'null': [none]};` None `;None",
                "{type: varchar(3)};äöü;äöü",
                "{type: varchar(3)};äöüß;bad_type|äöüß",
                "{type: date, format: d.M.yyyy};3.12.2025;2025-12-03",
                "{type: date, format: d.M.yyyy};31.2.2025;bad_type|31.2.2025",
                "{type: date};2025-02-28;2025-02-28",
                "{type: date};28.02.2025;bad_type|28.02.2025",
                "{type: timestamp};2025-02-28T10:00:00+02:00;2025-02-28 08:00:00",
                "{type: timestamp};2025-02-28 10:00:00.123456Z;2025-02-28 10:00:00.123456",
                "{type: timestamp};2025-02-28T10:00-0130;2025-02-28 11:30:00",
                "{type: timestamp};2025-02-28T10:00:00+05;2025-02-28 05:00:00",
                "{type: timestamp};2025-02-29T10:00:00+05;bad_type|2025-02-29T10:00:00+05",
                "{type: timestamp};2025-02-28T10:00:00+15;bad_type|2025-02-28T10:00:00+15",
                "{type: boolean};Yes;true",
                "{type: boolean};maybe;bad_type|maybe",
                "{type: double};1e400;bad_type|1e400",
                "{type: json};`{\"a\": [1, 2.50]}`;`{\"a\": [1, 2.50]}`",
                "{type: json};{a: 1};bad_type|{a: 1}",
                "{type: json, text: true};[1,];bad_type|[1,]",
            })
    void aTextIsAValueOrNotTheTypeOnBothEngines(String column, String text, String expected) throws SQLException {
        assertThat(parsed("duckdb", column, text)).isEqualTo(expected);
        assertThat(parsed("postgresql", column, text)).isEqualTo(expected);
    }

    /** RFC 8259 decides, with what the manual adds. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void jsonIsTheSameOnEveryEngine(String engine) throws SQLException {
        List<String> good = List.of(
                "1",
                " [ ] ",
                "\"\"",
                "null",
                "-0.5e+10",
                "{\"a\":{\"NaN, ]\":\"e9999\"}}",
                "\"\\\\u0000\"",
                "\"\\ud83d\\ude00\"",
                "[\"a,]\"]",
                "{\"tags\":[\"a\",\"b\"],\"c\":{\"d\":1,\"e\":\"f\"}}",
                "1e999",
                "{\"a\":1,\"a\":2}");
        List<String> bad = List.of(
                "",
                "NaN",
                "[Infinity]",
                "-Inf",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "01",
                "+1",
                ".5",
                "1.",
                "'a'",
                "// c",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "\"a\tb\"",
                "[1] x",
                "\"open",
                "1e9999",
                "[1 , ]");
        try (var vault = new SpecVault(engine, one("json", true))) {
            var rows = new java.util.ArrayList<String>();
            for (String text : good) {
                rows.add("'g" + rows.size() + "', '" + text.replace("'", "''")
                        + "', 't.csv', timestamp '2026-01-01 00:00:00'");
            }
            for (String text : bad) {
                rows.add("'b" + rows.size() + "', '" + text.replace("'", "''")
                        + "', 't.csv', timestamp '2026-01-01 00:00:00'");
            }
            vault.deliver("crm.t", "k, v, _file, _load_timestamp", rows.toArray(String[]::new))
                    .run();
            assertThat(vault.query("select v from s_thing_s_crm where run_id <> 0"))
                    .containsExactlyInAnyOrderElementsOf(good);
            assertThat(vault.query("select v from s_thing_s_crm_rejects where reason = 'bad_type'"))
                    .containsExactlyInAnyOrderElementsOf(bad);
        }
    }
}
