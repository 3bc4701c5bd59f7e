// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.type.DataType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbTrialTest {

    private static final List<TrialTable> TABLES = List.of(new TrialTable(
            "t", Map.of("n", DataType.INTEGER), List.of(List.of("1"), List.of("2"), Arrays.asList((String) null))));

    private final Trial trial = new DuckDbTrial(DuckDBDriver::new);

    @TempDir
    Path folder;

    @Test
    void aQuerySeesTheRowsOfItsTables() {
        Tried tried = trial.run(TABLES, "select n, n + 1 as m from t order by n nulls last");
        assertThat(tried)
                .isEqualTo(new Tried.Rows(
                        List.of("n", "m"),
                        List.of("INTEGER", "INTEGER"),
                        List.of(List.of("1", "2"), List.of("2", "3"), Arrays.asList(null, null))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('%s')",
                "select * from '%s'",
                "select content from read_text('%s')",
                "copy t to '%s.out'",
                "attach '%s.db' as other",
                "install httpfs",
                "set enable_external_access=true",
                "select 1; select 2",
                "select 1; drop table t",
                "nonsense",
                "select a.n from t a, range(100000) b",
                ""
            })
    void nothingElseCanBeReachedOrDone(String query) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        Tried tried = trial.run(TABLES, query.formatted(secret));
        assertThat(tried).as(query).isInstanceOf(Tried.Failed.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.{out,db}");
    }

    @Test
    void withoutADriverNothingIsTried() {
        Trial none = Trial.none("there is none");
        assertThat(none.isAvailable()).isFalse();
        assertThat(none.run(TABLES, "select 1")).isEqualTo(new Tried.Failed("there is none"));
        Trial broken = new DuckDbTrial(() -> {
            throw new IllegalStateException("Maven is offline");
        });
        assertThat(broken.isAvailable()).isFalse();
        assertThat(broken.run(TABLES, "select 1")).isEqualTo(new Tried.Failed("Maven is offline"));
    }
}
