// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.dbml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DBML as its published syntax has it. */
class DbmlReaderTest {

    private static SourceSchema read(String text) {
        return new DbmlReader().read(List.of(new InputFile("a.dbml", text.getBytes(StandardCharsets.UTF_8))));
    }

    private static InputTable table(SourceSchema schema, String name) {
        return schema.table("", name).orElseThrow();
    }

    private static List<String> references(InputTable table) {
        return table.foreignKeys().stream()
                .map(f -> String.join("+", f.columns()) + " -> " + f.table() + "." + String.join("+", f.targets()))
                .toList();
    }

    private static final String SHOP = """
            // a shop
            Project shop { database_type: 'PostgreSQL'
              Note: '''# Shop
              { not a block }''' }
            Enum order_status { open [note: 'new'] closed }
            TablePartial stamped [headercolor: #ff0000] { created_at timestamp [not null] }
            Table core.users as U [headercolor: #3498DB, note: 'People'] {
              id integer [primary key, increment]
              username varchar(30) [not null, unique, note: 'it\\'s "chosen"']
              "full name" varchar
              balance decimal(10, 2) [default: 0.0, check: `balance > 0`]
              tags text[]
              spot "double precision"
              ~stamped
              Note: 'ignored, since there is one already'
            }
            /* orders
               of people */
            Table orders {
              order_no int [pk]
              shop int
              user_id int [not null, ref: > U.id]
              status order_status
              indexes {
                (shop, order_no) [unique, name: 'x']
                shop
                `lower(status)` [unique]
                (`a`, shop) [unique]
              }
              Note { 'What was ordered' }
            }
            Table lines {
              order_no int
              line_no int
              parent int [ref: - lines.line_no]
              indexes { (order_no, line_no) [pk] }
            }
            Table twins { a int
              b int }
            Ref: orders.order_no < lines.order_no [delete: cascade]
            Ref named { twins.(a, b) > lines.(order_no, line_no) }
            TableGroup g [color: #fff] { orders
              lines }
            Note n { 'sticky' }
            """;

    @Test
    void tablesColumnsKeysNotes() {
        SourceSchema schema = read(SHOP);
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables())
                .extracting(InputTable::fullName)
                .containsExactly("core.users", "orders", "lines", "twins");
        InputTable users = table(schema, "users");
        assertThat(users.columns().stream().map(c -> c.name() + " " + c.type()))
                .containsExactly(
                        "id integer",
                        "username varchar(30)",
                        "full name varchar",
                        "balance decimal(10,2)",
                        "tags text[]",
                        "spot double precision",
                        "created_at timestamp");
        assertThat(users.primaryKey()).containsExactly("id");
        assertThat(users.uniqueKeys()).containsExactly(List.of("username"));
        assertThat(users.comment()).startsWith("People");
        assertThat(users.column("username").map(InputColumn::comment)).contains("it's \"chosen\"");
        assertThat(users.column("id").orElseThrow().numbered()).isTrue();
        assertThat(users.column("created_at").orElseThrow().nullable()).isFalse();
        assertThat(users.column("full name").orElseThrow().nullable()).isTrue();
        assertThat(users.place().line()).isEqualTo(7);
        InputTable orders = table(schema, "orders");
        assertThat(orders.uniqueKeys()).containsExactly(List.of("shop", "order_no"));
        assertThat(orders.comment()).isEqualTo("What was ordered");
        assertThat(table(schema, "lines").primaryKey()).containsExactly("order_no", "line_no");
    }

    @Test
    void referencesOfEveryForm() {
        SourceSchema schema = read(SHOP);
        assertThat(references(table(schema, "orders"))).containsExactly("user_id -> users.id");
        assertThat(references(table(schema, "lines")))
                .containsExactlyInAnyOrder("parent -> lines.line_no", "order_no -> orders.order_no");
        assertThat(references(table(schema, "twins"))).containsExactly("a+b -> lines.order_no+line_no");
    }

    @Test
    void whatCannotBeReadIsListedAndTheRestIsRead() {
        SourceSchema schema = read("""
                Table a { id int [pk]
                }
                Tabel b { id int }
                Ref: a.id <> c.id
                Ref: a.id > c.id
                Table a { x int }
                Table d { id int [pk
                """);
        assertThat(schema.unread().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "a.dbml:3: 'Tabel' begins nothing that DBML has; the line is skipped",
                        "a.dbml:4: a reference of many to many has no columns of its own; give the table between them",
                        "a.dbml:5: the reference names a table that is not there: c",
                        "a.dbml:6: the table a is defined twice; the first definition counts",
                        "a.dbml:8: the definition of the table d is cut off; the columns that are there are taken");
        assertThat(schema.tables()).extracting(InputTable::name).containsExactly("a", "d");
        assertThat(read("").unread().get(0).toString()).isEqualTo("a.dbml: the file is empty");
        assertThat(read("\0").unread().get(0).reason()).startsWith("the file is no text");
        assertThat(read("Table x {").unread()).isNotEmpty();
    }
}
