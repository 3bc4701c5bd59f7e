// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A value that a branch of an instruction compares with; thresholds of one rule are all of one kind. */
public sealed interface Threshold {

    /** As the expression language writes it. */
    String literal();

    /** Place on the line of all values of its kind: the number itself, or the day counted from 1970. */
    BigDecimal place();

    /** A number. */
    record Amount(BigDecimal value) implements Threshold {
        @Override
        public String literal() {
            return value.toPlainString();
        }

        @Override
        public BigDecimal place() {
            return value;
        }
    }

    /** A day. */
    record Day(LocalDate value) implements Threshold {
        @Override
        public String literal() {
            return "DATE '" + value + "'";
        }

        @Override
        public BigDecimal place() {
            return BigDecimal.valueOf(value.toEpochDay());
        }
    }
}
