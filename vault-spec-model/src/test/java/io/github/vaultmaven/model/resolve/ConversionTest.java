// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.type.DataTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            varchar(20)   | varchar(20)   | SAFE
            varchar(20)   | varchar(50)   | SAFE
            varchar(50)   | varchar(20)   | LOSSY
            varchar       | varchar(20)   | CHECKED
            varchar(20)   | varchar       | SAFE
            varchar(20)   | bigint        | CHECKED
            varchar       | date          | CHECKED
            smallint      | bigint        | SAFE
            bigint        | integer       | CHECKED
            bigint        | varchar(20)   | SAFE
            bigint        | varchar(19)   | LOSSY
            integer       | decimal(10,0) | SAFE
            integer       | decimal(10,2) | CHECKED
            bigint        | double        | LOSSY
            integer       | double        | SAFE
            decimal(12,2) | decimal(14,4) | SAFE
            decimal(12,2) | decimal(12,4) | CHECKED
            decimal(12,4) | decimal(20,2) | LOSSY
            decimal(12,2) | bigint        | LOSSY
            decimal(9,0)  | integer       | SAFE
            decimal(10,0) | integer       | CHECKED
            decimal(15,2) | double        | SAFE
            decimal(16,2) | double        | LOSSY
            double        | decimal(12,2) | LOSSY
            date          | timestamp     | SAFE
            timestamp     | date          | LOSSY
            date          | varchar(10)   | SAFE
            date          | bigint        | LOSSY
            boolean       | integer       | LOSSY
            boolean       | varchar(5)    | SAFE
            double        | varchar(30)   | LOSSY
            json          | varchar       | SAFE
            """)
    void fitsOrNot(String from, String to, Conversion expected) {
        assertThat(Conversion.of(
                        DataTypes.parse(from).orElseThrow(), DataTypes.parse(to).orElseThrow()))
                .isEqualTo(expected);
    }
}
