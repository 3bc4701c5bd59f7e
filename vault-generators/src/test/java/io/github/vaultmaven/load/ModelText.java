// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short ways to build model objects in tests. */
public final class ModelText {

    private ModelText() {}

    /** An expression of the spec language. */
    public static Expression expression(String text) {
        return new ExpressionParser().parse(text).orThrow();
    }

    /** The staging column of a change table whose marks are {@code I}, {@code U} and {@code D} in the column {@code op}. */
    public static StageColumn operation() {
        var mark = "case when op = 'I' then 'I' when op = 'U' then 'U' when op = 'D' then 'D' end";
        return new StageColumn(Staging.OPERATION, DataType.TEXT, expression(mark), false);
    }

    /** Staging columns of a table; with {@link #operation} where the table delivers changes. */
    public static List<StageColumn> columns(SourceTable table, List<StageColumn> columns) {
        var all = new ArrayList<>(columns);
        if (table.operation().isPresent()) {
            all.add(operation());
        }
        return List.copyOf(all);
    }

    /** A type by its spelling. */
    public static DataType type(String text) {
        return DataTypes.parse(text).orElseThrow();
    }

    /**
     * A source table with the columns {@code ldts} and {@code rs} and those named.
     *
     * @param columns {@code name type}; {@code name type text} where the source delivers text
     */
    public static SourceTable table(String source, String name, Delivery delivery, String... columns) {
        var all = new ArrayList<SourceColumn>();
        all.add(new SourceColumn("ldts", DataType.TIMESTAMP, Parsing.NONE, Origin.MEMORY));
        all.add(new SourceColumn("rs", DataType.TEXT, Parsing.NONE, Origin.MEMORY));
        for (String column : columns) {
            String[] words = column.split(" ");
            all.add(new SourceColumn(
                    words[0], type(words[1]), words.length > 2 ? Parsing.TEXT : Parsing.NONE, Origin.MEMORY));
        }
        boolean cdc = delivery == Delivery.CDC;
        return new SourceTable(
                source,
                name,
                "",
                source + "_" + name,
                Optional.empty(),
                delivery,
                new LoadTimestamp.OfColumn(expression("ldts")),
                expression("rs"),
                Optional.empty(),
                cdc
                        ? Optional.of(new SourceTable.Operation("op", List.of("I"), List.of("U"), List.of("D")))
                        : Optional.empty(),
                all,
                Optional.empty(),
                Origin.MEMORY);
    }
}
