// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.manifest.PathTimestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTimesTest {

    @ParameterizedTest
    @CsvSource({
        "day=([0-9-]+), yyyy-MM-dd, UTC, a/day=2026-03-02/f.csv, 2026-03-02T00:00",
        "_(\\d+)\\., yyyyMMddHHmmss, UTC, f_20260302235959.csv, 2026-03-02T23:59:59",
        "_(\\d+)\\., yyyyMMddHH, Europe/Berlin, f_2026030201.csv, 2026-03-02T00:00",
        "_(\\d+)\\., yyyyMMdd, Europe/Berlin, f_20260702.csv, 2026-07-01T22:00",
        "_(.+)\\., yyyyMMddHHmmX, UTC, f_202603020100+05.csv, 2026-03-01T20:00"
    })
    void readsTheTimeInUtc(String path, String format, String zone, String name, String expected) {
        assertThat(new PathTimes(new PathTimestamp(path, format, zone)).of(name))
                .hasToString(expected);
    }

    @Test
    void saysWhatDoesNotFit() {
        PathTimes times = new PathTimes(new PathTimestamp("day=([0-9-]+)", "yyyy-MM-dd", null));
        assertThatThrownBy(() -> times.of("a/f.csv"))
                .hasMessage("the path does not match day=([0-9-]+), whose first group tells the load timestamp");
        assertThatThrownBy(() -> times.of("day=2026-13-01/f.csv"))
                .hasMessage("\"2026-13-01\" in the path is no load timestamp of the form yyyy-MM-dd");
    }

    @Test
    void refusesAMalformedRule() {
        assertThatThrownBy(() -> new PathTimes(new PathTimestamp("(", "yyyy", null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PathTimes(new PathTimestamp("(.)", "yyyy", "Mars/Base")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Mars/Base");
    }
}
