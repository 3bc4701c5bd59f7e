// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The manual page shows what the language is: its examples are right and its catalogue is complete. */
class ManualPageTest {

    private static final Map<String, String> COLUMNS = Map.of(
            "first_name",
            "varchar",
            "last_name",
            "varchar",
            "code",
            "varchar",
            "quantity",
            "integer",
            "points",
            "integer",
            "amount",
            "decimal(12,2)",
            "rate",
            "double",
            "active",
            "boolean",
            "birth_date",
            "date",
            "valid_from",
            "date");

    private static Scope scope() {
        Map<String, DataType> columns = new LinkedHashMap<>();
        COLUMNS.forEach((name, type) -> columns.put(name, DataTypes.parse(type).orElseThrow()));
        columns.put("changed_at", DataType.TIMESTAMP);
        return Scope.of(columns);
    }

    private static String page() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("vault-spec-model")) ? here : here.getParent();
        return Files.readString(root.resolve("src/site/markdown/expressions.md"));
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher m =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page());
        while (m.find()) {
            blocks.add(m.group(1));
        }
        return blocks;
    }

    @Test
    void examples_of_expressions_are_right() throws IOException {
        List<String> examples = blocks("sql").stream().flatMap(String::lines).toList();
        assertThat(examples).hasSizeGreaterThan(4);
        examples.forEach(e -> assertSound(e, new ExpressionParser().parse(e)));
    }

    @Test
    void examples_of_measures_are_right() throws IOException {
        List<String> examples =
                blocks("measure").stream().flatMap(String::lines).toList();
        assertThat(examples).hasSize(5);
        examples.forEach(e -> assertSound(e, new ExpressionParser().parseMeasure(e)));
    }

    @Test
    void examples_of_queries_are_right() throws IOException {
        Map<String, Map<String, DataType>> objects = Map.of(
                "h_member", Map.of("member_hk", DataType.TEXT, "member_id", DataType.TEXT),
                "s_claim",
                        Map.of(
                                "member_hk",
                                DataType.TEXT,
                                "amount",
                                new DataType.Decimal(12, 2),
                                "load_timestamp",
                                DataType.TIMESTAMP));
        assertThat(blocks("query")).hasSize(2);
        for (String example : blocks("query")) {
            Parsed<Query> parsed = new ExpressionParser().parseQuery(example);
            assertThat(parsed.problems()).as(example).isEmpty();
            assertThat(new QueryChecker(objects).check(parsed.orThrow()).problems())
                    .as(example)
                    .isEmpty();
        }
    }

    /** Rows of the catalogue: signature, result, meaning, example. */
    @Test
    void catalogue_is_complete_and_its_examples_are_right() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher m = Pattern.compile("(?m)^\\| `(([a-z_0-9]+)\\([^`]*)` \\| .* \\| `([^`]+)` \\|$")
                .matcher(page());
        while (m.find()) {
            rows.put(m.group(2), m.group(1));
            assertThat(m.group(3)).startsWith(m.group(2) + "(");
            assertSound(m.group(3), new ExpressionParser().parse(m.group(3)));
        }
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(Functions.names());
        for (FunctionDefinition function : Functions.all()) {
            assertThat(rows.get(function.name())).isEqualTo(function.signature());
            assertThat(page()).contains(" | " + function.description() + " | ");
        }
    }

    @Test
    void names_the_limits() throws IOException {
        assertThat(page())
                .contains("20,000 characters", Tokenizer.MAX_NESTING + " levels", "500 operators")
                .contains(
                        "varchar(n), smallint, integer, bigint, decimal(p,s), double, boolean, date, timestamp, json");
    }

    private static void assertSound(String example, Parsed<Expression> parsed) {
        assertThat(parsed.problems()).as(example).isEmpty();
        assertThat(new TypeChecker().check(parsed.orThrow(), scope()).problems())
                .as(example)
                .isEmpty();
    }
}
