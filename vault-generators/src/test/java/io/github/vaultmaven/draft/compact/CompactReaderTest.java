// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.compact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.Drafting;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables in one line, and what is wrong with some. */
class CompactReaderTest {

    private static final String LENDING =
            "applications:app_id(int),customer_id(int),amount(decimal);decisions:decision_id(int),app_id(int),outcome(varchar)";

    private static InputFile file(String text) {
        return new InputFile("x.tables", text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceSchema read(String text) {
        return new CompactReader().read(List.of(file(text)));
    }

    private static List<String> unread(String text) {
        return read(text).unread().stream().map(Object::toString).toList();
    }

    @Test
    void tablesColumnsAndTypes() {
        SourceSchema schema = read("a.orders : id , Net Price (DECIMAL(12, 2)) ,\n tags( text ) ;\n\nb:x;");
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables()).extracting(InputTable::fullName).containsExactly("a.orders", "b");
        assertThat(schema.tables()).extracting(t -> t.place().line()).containsExactly(1, 4);
        assertThat(schema.tables().get(0).columns().stream().map(c -> c.name() + "=" + c.type()))
                .containsExactly("id=", "Net Price=decimal(12, 2)", "tags=text");
    }

    @Test
    void whatIsWrongIsListedAndTheRestUsed() {
        assertThat(unread("orders id(int)"))
                .containsExactly(
                        "x.tables:1: 'orders id(int)' has no colon behind the name of a table; the table is skipped");
        assertThat(unread(":a(int)")).containsExactly("x.tables:1: '' is no name of a table; the table is skipped");
        assertThat(unread("a:x(int,y(int)"))
                .containsExactly("x.tables:1: parentheses are not closed in 'x(int,y(int)'; the table is skipped");
        assertThat(unread("a:x,,y")).containsExactly("x.tables:1: '' is no name of a column; the table is skipped");
        assertThat(unread("a:x,X")).containsExactly("x.tables:1: the column X is there twice; the table is skipped");
        assertThat(unread("a:x;\nA:y"))
                .containsExactly("x.tables:2: the table A is there twice; the one at x.tables:1 counts");
        assertThat(unread(" \n")).containsExactly("x.tables: there is no table in it");
        assertThat(read("bad;good:x").tables()).hasSize(1);
    }

    @Test
    void itBecomesSpecs() {
        Draft draft =
                new Drafting(getClass().getClassLoader()).draft("lending", "Who gets a loan", List.of(file(LENDING)));
        assertThat(draft.unread()).isEmpty();
        assertThat(draft.files())
                .containsOnlyKeys("entities/application.yaml", "entities/decision.yaml", "sources/lending.yaml");
        assertThat(draft.files().get("entities/decision.yaml"))
                .contains("link: decision_app", "keys: {decision: decision_id, app: app_id}");
        assertThat(draft.files().get("sources/lending.yaml")).contains("description: \"Who gets a loan\"");
    }
}
