// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.dbml;

import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.TableMaker;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the tables that references of a file name, once all of them are read. */
final class DbmlReferences {

    private final String file;
    private final Map<String, TableMaker> tables;
    private final Map<String, String> aliases;
    private final List<Unread> unread;

    /**
     * @param tables by full name in lower case
     * @param aliases full names by alias, both in lower case
     * @param unread takes what is wrong
     */
    DbmlReferences(String file, Map<String, TableMaker> tables, Map<String, String> aliases, List<Unread> unread) {
        this.file = file;
        this.tables = tables;
        this.aliases = aliases;
        this.unread = unread;
    }

    /** Columns of a table. */
    record End(List<String> table, List<String> columns) {}

    /** A reference; {@code <} means that the right side refers to the left one. */
    record Reference(End left, String sign, End right, int line) {}

    void resolve(Reference r) {
        boolean leftRefers = r.sign().equals(">") || r.sign().equals("-");
        End from = leftRefers ? r.left() : r.right();
        End to = leftRefers ? r.right() : r.left();
        if (!List.of(">", "<", "-").contains(r.sign())) {
            problem(r.line(), "a reference of many to many has no columns of its own; give the table between them");
            return;
        }
        TableMaker table = find(from.table());
        TableMaker target = find(to.table());
        if (table == null || target == null) {
            problem(
                    r.line(),
                    "the reference names a table that is not there: "
                            + String.join(".", table == null ? from.table() : to.table()));
            return;
        }
        String[] full = target.fullName().split("\\.", -1);
        table.reference(new ForeignKey(
                from.columns(),
                full.length > 1 ? full[0] : "",
                target.name(),
                to.columns(),
                new Place(file, r.line())));
    }

    private void problem(int line, String reason) {
        unread.add(new Unread(new Place(file, line), reason));
    }

    private TableMaker find(List<String> name) {
        String full = String.join(".", name).toLowerCase(Locale.ROOT);
        TableMaker found = tables.getOrDefault(full, tables.get(aliases.getOrDefault(full, "")));
        return found == null && full.startsWith("public.") ? tables.get(full.substring("public.".length())) : found;
    }
}
