// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels speak of the tables, columns and references that the DDL has, and of all tables; all of the DDL is read. */
class LabelsTest {

    private static final List<String> KINDS =
            List.of("hub", "link", "satellite", "reference", "non_historized", "mixture");

    static List<LabelledSchema> schemas() {
        return LabelledSchema.all();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void labelsFitTheSchema(LabelledSchema labelled) {
        SourceSchema schema = labelled.read();
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables())
                .extracting(InputTable::name)
                .hasSameElementsAs(labelled.tables().keySet());
        for (InputTable table : schema.tables()) {
            LabelledSchema.Label label = labelled.tables().get(table.name());
            assertThat(label.kind()).isIn(KINDS);
            assertThat(names(table))
                    .containsAll(label.key())
                    .containsAll(label.pii().keySet());
            label.all().forEach((columns, target) -> {
                assertThat(names(table)).containsAll(Arrays.asList(columns.split("\\+")));
                assertThat(schema.table("", target)).as(target).isPresent();
            });
            assertThat(table.foreignKeys().stream().map(f -> String.join("+", f.columns()) + " " + f.table()))
                    .as("declared references of %s", table.name())
                    .containsExactlyInAnyOrderElementsOf(label.relations().entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .toList());
        }
    }

    private static List<String> names(InputTable table) {
        return table.columns().stream().map(c -> c.name()).toList();
    }
}
