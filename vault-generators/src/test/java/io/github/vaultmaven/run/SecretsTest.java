// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://host:5/db?user=u&password=c%40nary",
                "jdbc:postgresql://u:c%40nary@host:5/db?ssl=true",
                "jdbc:postgresql://host:5/db?sslPassword=c%40nary&x=y",
                "jdbc:x://host:5/db;motherduck_token=c%40nary"
            })
    void hidesWhatAnAddressHolds(String url) {
        Secrets secrets = Secrets.of(url, null);
        assertThat(secrets.address(url)).endsWith("://host:5/db").doesNotContain("nary");
        assertThat(secrets.redact("cannot use " + url + " with c@nary")).doesNotContain("nary");
    }

    @Test
    void hidesThePassword() {
        assertThat(Secrets.of("jdbc:duckdb:", "s3cret").redact("password s3cret refused"))
                .isEqualTo("password *** refused");
    }

    @Test
    void leavesTextAloneWithoutASecret() {
        assertThat(Secrets.of("jdbc:duckdb:/tmp/a.db", "").redact("as it is")).isEqualTo("as it is");
        assertThat(Secrets.of("jdbc:duckdb:/tmp/a.db", null).address("jdbc:duckdb:/tmp/a.db"))
                .isEqualTo("jdbc:duckdb:/tmp/a.db");
    }
}
