// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.List;
import java.util.Optional;

/**
 * A query over vault objects.
 *
 * @param commonTables {@code WITH} entries, in the order written; each sees those before it
 * @param selects one SELECT, or several joined by UNION ALL
 * @param span where it was written
 */
public record Query(List<CommonTable> commonTables, List<Select> selects, Span span) {

    public Query {
        commonTables = List.copyOf(commonTables);
        selects = List.copyOf(selects);
    }

    /** {@code name AS (query)}; its query has no common tables of its own. */
    public record CommonTable(Name name, Query query, Span span) {}

    /** One SELECT. */
    public record Select(
            boolean distinct,
            List<Item> items,
            Table from,
            List<Join> joins,
            Optional<Expression> where,
            List<Expression> groupBy,
            Optional<Expression> having,
            Span span) {
        public Select {
            items = List.copyOf(items);
            joins = List.copyOf(joins);
            groupBy = List.copyOf(groupBy);
        }
    }

    /** {@code value AS name}; a plain column may go without the name. */
    public record Item(Expression value, Name name) {}

    /** A vault object or common table; {@code alias} is the object's own name where none was written. */
    public record Table(Name object, Name alias, Span span) {}

    /** A further table; {@code on} is empty exactly for CROSS. */
    public record Join(JoinKind kind, Table table, Optional<Expression> on) {}

    /** How a table joins those before it. */
    public enum JoinKind {
        INNER,
        LEFT,
        CROSS
    }
}
