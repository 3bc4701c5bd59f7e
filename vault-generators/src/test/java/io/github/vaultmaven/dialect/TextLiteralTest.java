// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.engine.Engines;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts stay what they are, on one line of the script. */
class TextLiteralTest {

    @Test
    void isOnOneLine() {
        assertThat(TextLiteral.of("it's \\ it")).isEqualTo("'it''s \\ it'");
        assertThat(TextLiteral.of("a\n\n 'b' \\\r\n")).isEqualTo("e'a\\n\\n ''b'' \\\\\\r\\n'");
        assertThatThrownBy(() -> TextLiteral.of("\0")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "it's \\ it", "\\'", "a\n\n  b \n", "a\r\nb\rc", "\\n\n\\", "\t\u0085\u2028"})
    void isReadByEngines(String text) throws SQLException {
        assertThat(read(Engines.duckdb(), "duckdb", text)).isEqualTo(text);
        assertThat(read(Engines.postgresql(), "postgresql", text)).isEqualTo(text);
    }

    private static String read(Connection connection, String engine, String text) throws SQLException {
        try (connection;
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select " + Dialects.byName(engine).text(text))) {
            result.next();
            return result.getString(1);
        }
    }
}
