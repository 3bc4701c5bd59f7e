// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.Span;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The spelling of facts: measures, and how members are looked up. Public because the template engine calls it. */
public final class FactText {

    private final SqlText sql;
    private final MartText mart;

    FactText(SqlText sql, MartText mart) {
        this.sql = sql;
        this.mart = mart;
    }

    /** What a measure is computed from, in one row of base and satellites. */
    public String input(Fact.Measure measure, MartBase base, List<MartSatellite> satellites) {
        if (measure.expression().isPresent()) {
            Optional<DataType> wanted =
                    measure.aggregate().isPresent() ? Optional.empty() : Optional.of(measure.type());
            return mart.print(measure.expression().get(), wanted, base, satellites);
        }
        return satellites.stream()
                .filter(MartSatellite::isSeveral)
                .findFirst()
                .map(s -> "case when " + sql.col(s.alias(), s.hashKey()) + " is not null then 1 end")
                .orElse("1");
    }

    /** A measure from the inputs of a unit's rows, columns of their own name. */
    public String total(Fact.Measure measure, String alias, MartBase base, List<MartSatellite> satellites) {
        String column = sql.col(alias, measure.name());
        if (measure.aggregate().isEmpty()) {
            return column;
        }
        DataType from = measure.expression()
                .flatMap(e -> new TypeChecker()
                        .check(e, new Scope(mart.tables(base, satellites)))
                        .typeOf(e))
                .orElse(DataType.INTEGER);
        var none = new Span(0, 0);
        Expression input = new Expression.Column(Optional.empty(), new Name(measure.name(), true), none);
        Expression sum = new Expression.Aggregate(measure.aggregate().get(), Optional.of(input), false, none);
        Scope scope = Scope.of(Map.of(measure.name(), from));
        var typing = new TypeChecker().check(sum, scope);
        Expression typed =
                typing.typeOf(sum).equals(Optional.of(measure.type())) ? sum : MartText.cast(sum, measure.type());
        return new SqlPrinter(sql.getDialect().spelling())
                .print(typed, new TypeChecker().check(typed, scope), name -> column);
    }

    /** The key that a fact takes where a dimension does not know its member. */
    public String ghostKey(Dimension dimension) {
        return dimension.type() == Dimension.Type.SCD1
                ? sql.getUnknownKey()
                : mart.memberKey(sql.getUnknownKey(), sql.getGhostTimestamp());
    }

    /** The moment at which a member is looked up; the end of time stands for now. */
    public String moment(Fact.AsOf asOf, String alias) {
        if (asOf instanceof Fact.AsOf.Event event) {
            return "cast(" + sql.col(alias, event.column()) + " as " + sql.getTimestampType() + ")";
        }
        return asOf instanceof Fact.AsOf.Snapshot ? sql.col(alias, SnapshotControl.TIMESTAMP) : mart.getEndOfTime();
    }
}
