// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The input texts of the profile; hashes were computed with md5sum. */
class PlainHashingTest {
    private final PlainHashing hashing = new PlainHashing();

    @ParameterizedTest
    @CsvSource({
        "a, 1:A",
        "' \t\r\n\u000b\u000c a b ', 3:A B",
        "\u00a0a, 2:\u00a0A",
        "e\u0301, 1:\u00e9",
        "\u00e9, 1:\u00e9",
        "stra\u00dfe, 6:STRA\u00dfE",
        "\ud83d\ude00x, 2:\ud83d\ude00X",
        "' ', -"
    })
    void keyTextIsTrimmedComposedAndUpperCasedInAscii(String key, String text) {
        assertThat(hashing.keyText(List.of(KeyParts.of(key)), List.of())).isEqualTo(text);
    }

    @Test
    void payloadTextIsOnlyComposed() {
        assertThat(hashing.diffText(Arrays.asList(" a ", "", null, "e\u0301"))).isEqualTo("3: a ;0:;-;1:\u00e9");
    }

    @Test
    void valuesHaveOneCanonicalText() {
        List<Object> values = List.of(
                LocalDateTime.of(2024, 1, 31, 10, 20, 30, 500_000_000),
                LocalDate.of(2024, 1, 31),
                new BigDecimal("10.500"),
                new BigDecimal("-0.00"),
                true,
                7L);
        assertThat(hashing.diffText(values))
                .isEqualTo("26:2024-01-31T10:20:30.500000;10:2024-01-31;4:10.5;1:0;4:true;1:7");
        assertThat(hashing.diffText(List.of(new BigDecimal("1E+3"), new BigDecimal("1E-3"))))
                .isEqualTo("4:1000;5:0.001");
    }

    @Test
    void hashesAreMd5OfTheText() {
        assertThat(hashing.hashKey(List.of(KeyParts.of("a")), List.of())).isEqualTo("90b7bc9648c8da4528320676bf8878d6");
        assertThat(hashing.hashKey(List.of(KeyParts.of("\u00e9")), List.of()))
                .isEqualTo("501b86a4c68560185ff89e056530e5a3");
        assertThat(hashing.hashDiff(Arrays.asList("", null))).isEqualTo("9db30087af48b5c8a01ba627c1d9bbf6");
    }

    @Test
    void aCollisionCodeStandsBeforeItsKey() {
        KeyParts coded = new KeyParts(List.of("a"), "crm");
        assertThat(hashing.keyText(List.of(KeyParts.of("b"), coded), List.of(7L)))
                .isEqualTo("1:B;3:CRM;1:A;1:7");
    }

    @Test
    void partsCannotRunIntoEachOther() {
        assertThat(hashing.keyText(List.of(KeyParts.of("a;1:b")), List.of()))
                .isNotEqualTo(hashing.keyText(List.of(KeyParts.of("a", "b")), List.of()));
    }
}
