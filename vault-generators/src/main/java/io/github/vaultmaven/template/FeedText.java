// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.plan.Fed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What templates say {@code sql.feeds.…} to: what stagings hand to a structure.
 *
 * <p>Public because the template engine calls it.
 */
public final class FeedText {

    private final SqlText sql;

    FeedText(SqlText sql) {
        this.sql = sql;
    }

    /** A column of a feed under the structure's name. */
    public String column(Fed.FedColumn column) {
        if (column.reading() == Fed.Reading.STATUS) {
            return sql.getPresence().status(column);
        }
        if (column.from().isEmpty()) {
            return "cast(null as " + sql.type(column.type()) + ") as " + sql.id(column.name());
        }
        return column.from().equals(column.name())
                ? sql.id(column.name())
                : sql.id(column.from()) + " as " + sql.id(column.name());
    }

    /** The columns that every feed hands over. */
    public List<String> names(List<Fed> feds) {
        return feds.get(0).columns().stream().map(c -> sql.id(c.name())).toList();
    }

    /** True where one of the feeds carries an operation. */
    public boolean anyChanges(List<Fed> feds) {
        return feds.stream().anyMatch(Fed::changes);
    }

    /** Conditions that a staged row must meet to be fed. */
    public List<String> conditions(Fed fed) {
        var all = new ArrayList<String>();
        for (Fed.Given given : fed.conditions()) {
            String key = sql.keyText("", given.column()) + " is not null";
            all.add(given.raw().isEmpty() ? key : "(" + key + " or " + sql.id(given.raw()) + " is not null)");
        }
        if (!fed.operations().isEmpty()) {
            String listed = fed.operations().stream().map(sql::text).collect(Collectors.joining(", "));
            all.add("(" + Staging.OPERATION + " is null or " + Staging.OPERATION + " in (" + listed + "))");
        }
        return all;
    }
}
