// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.Origin;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarTest {

    static Calendar calendar(String from, String to, int fiscal, boolean materialized) {
        return new Calendar(
                "cal", "cal", LocalDate.parse(from), LocalDate.parse(to), fiscal, materialized, Origin.MEMORY);
    }

    /** The same columns by the Java library. */
    private static String expected(LocalDate day, int fiscal) {
        LocalDate shifted = day.minusMonths(fiscal - 1L).withDayOfMonth(1);
        int fiscalYear = fiscal == 1 ? day.getYear() : shifted.getYear() + 1;
        return String.join(
                "|",
                day.toString().replace("-", ""),
                day.toString(),
                "" + day.getYear(),
                "" + day.get(IsoFields.QUARTER_OF_YEAR),
                "" + day.getMonthValue(),
                day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                "" + day.getDayOfMonth(),
                "" + day.getDayOfYear(),
                "" + day.getDayOfWeek().getValue(),
                day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                day.get(ChronoField.DAY_OF_WEEK) > 5 ? "weekend" : "",
                "" + day.get(IsoFields.WEEK_BASED_YEAR),
                "" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                day.withDayOfMonth(1).toString(),
                day.with(TemporalAdjusters.lastDayOfMonth()).toString(),
                "" + fiscalYear,
                "" + ((shifted.getMonthValue() - 1) / 3 + 1),
                "" + shifted.getMonthValue());
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void everyDayAgreesWithTheJavaLibrary(String engine) throws SQLException {
        for (int fiscal : new int[] {1, 4, 10}) {
            try (LoadedVault vault =
                    HandMade.vault(engine, calendar("2019-12-28", "2029-01-05", fiscal, fiscal == 4))) {
                vault.runAt(HandMade.start(1));
                var days = new ArrayList<String>();
                for (LocalDate d = LocalDate.parse("2019-12-28");
                        !d.isAfter(LocalDate.parse("2029-01-05"));
                        d = d.plusDays(1)) {
                    days.add(expected(d, fiscal));
                }
                assertThat(vault.query("select date_key, calendar_date, year, quarter, month, month_name, day_of_month,"
                                + " day_of_year, day_of_week, day_name, case when is_weekend then 'weekend' else '' end,"
                                + " iso_year, iso_week, first_of_month, last_of_month, fiscal_year, fiscal_quarter,"
                                + " fiscal_month from cal where date_key > 0"))
                        .isEqualTo(days);
                assertThat(vault.query("select date_key, calendar_date, month_name, day_name, iso_week from cal where"
                                + " date_key < 0"))
                        .isEqualTo(List.of("-1|~|(unknown)|(unknown)|~", "-2|~|(error)|(error)|~"));
            }
        }
    }
}
