// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.PathTimestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads load timestamps from paths. */
final class PathTimes {

    private final PathTimestamp rule;
    private final Pattern pattern;
    private final DateTimeFormatter formatter;
    private final ZoneId zone;

    /** @throws IllegalArgumentException if regular expression, format or zone is malformed */
    PathTimes(PathTimestamp rule) {
        this.rule = rule;
        try {
            this.pattern = Pattern.compile(rule.path());
            this.formatter = DateTimeFormatter.ofPattern(rule.format(), Locale.ROOT);
            this.zone = ZoneId.of(rule.zone());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * The timestamp in UTC.
     *
     * @throws IllegalArgumentException if the path does not tell one; the message is for the user
     */
    LocalDateTime of(String name) {
        Matcher matcher = pattern.matcher(name);
        if (!matcher.find() || matcher.groupCount() == 0 || matcher.group(1) == null) {
            throw new IllegalArgumentException(
                    "the path does not match " + rule.path() + ", whose first group tells the load timestamp");
        }
        try {
            return utc(formatter.parse(matcher.group(1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + matcher.group(1) + "\" in the path is no load timestamp of the form " + rule.format(), e);
        }
    }

    private LocalDateTime utc(TemporalAccessor parsed) {
        LocalDate date = LocalDate.from(parsed);
        LocalTime time = Objects.requireNonNullElse(parsed.query(TemporalQueries.localTime()), LocalTime.MIDNIGHT);
        ZoneId own = parsed.query(TemporalQueries.zone());
        return date.atTime(time)
                .atZone(own == null ? zone : own)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
    }
}
