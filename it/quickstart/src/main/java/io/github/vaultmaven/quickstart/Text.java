// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** Values as the source systems write them, whatever the machine's locale. */
final class Text {
    private Text() {}

    /** An amount of hundredths with two decimals. */
    static String hundredths(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    static String date(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }

    /** A time stamp with seconds, as {@code 1996-01-02 08:15:00}. */
    static String time(LocalDateTime time) {
        String text = time.toString().replace('T', ' ');
        return text.length() == 16 ? text + ":00" : text;
    }

    static String customerId(long number) {
        return id('C', number);
    }

    static String supplierId(long number) {
        return id('S', number);
    }

    private static String id(char prefix, long number) {
        return prefix + String.format(Locale.ROOT, "%09d", number);
    }
}
