// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days, times of day and periods. */
final class Dates {

    static final String INVALID_DATE = "invalid-date";

    private static final Pattern PERIOD = Pattern.compile("(\\d{1,4}) (day|week|month|year)s?");

    private Dates() {}

    /** A day that must be there; the first of 1970 after a finding. */
    static Located<LocalDate> required(Fields fields, String key) {
        fields.map().require(key);
        return parsed(fields, key, LocalDate::parse, "a day such as 2024-01-31")
                .orElseGet(() -> new Located<>(LocalDate.EPOCH, fields.range()));
    }

    static Optional<LocalTime> time(Fields fields, String key) {
        return parsed(fields, key, LocalTime::parse, "a time of day such as \"06:30\"")
                .map(Located::value);
    }

    static Optional<Period> period(Fields fields, String key) {
        return locatedPeriod(fields, key).map(Located::value);
    }

    static Optional<Located<Period>> locatedPeriod(Fields fields, String key) {
        return parsed(fields, key, Dates::parsePeriod, "a period such as 90 days or 7 years");
    }

    private static Period parsePeriod(String text) {
        Matcher matcher = PERIOD.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException(text);
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    private static <T> Optional<Located<T>> parsed(
            Fields fields, String key, Function<String, T> parse, String wanted) {
        return fields.map().optionalText(key).flatMap(text -> {
            try {
                return Optional.of(new Located<>(parse.apply(text.value()), text.range()));
            } catch (DateTimeException e) {
                String message = Wording.quote(key) + " must be " + wanted + ", found " + Wording.quote(text.value());
                fields.diagnostics().error(INVALID_DATE, text.range(), message, "");
                return Optional.empty();
            }
        });
    }
}
