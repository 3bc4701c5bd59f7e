// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the scripts of a self-test hold. */
public sealed interface SelfTestShape extends Shape {

    /**
     * A source table, to be made.
     *
     * @param table the table
     * @param relation its columns
     */
    record Source(SourceTable table, Relation relation) implements SelfTestShape {
        @Override
        public String template() {
            return "selftest/source";
        }
    }

    /**
     * The key values by which scenarios are known again.
     *
     * @param scenarios scenario by key value
     */
    record KeyValues(Map<String, String> scenarios) implements SelfTestShape {
        @Override
        public String template() {
            return "selftest/keys";
        }
    }

    /**
     * The start of a run.
     *
     * @param model whose run it is
     * @param start when it begins
     */
    record Begin(String model, String start) implements SelfTestShape {
        @Override
        public String template() {
            return "selftest/begin";
        }
    }

    /**
     * The only rows of a source table.
     *
     * @param table the table
     * @param columns its columns
     * @param rows values in the order of the columns, nothing for null
     */
    record Delivery(SourceTable table, List<Column> columns, List<List<Optional<String>>> rows)
            implements SelfTestShape {
        @Override
        public String template() {
            return "selftest/delivery";
        }
    }

    /** A query on a journal, or what makes and fills it. */
    record OfJournal(String template, Journal journal) implements SelfTestShape {}

    /** What is not tried. */
    record NotTried(List<LeftOut> names) implements SelfTestShape {
        @Override
        public String template() {
            return "selftest/not-tried";
        }
    }
}
