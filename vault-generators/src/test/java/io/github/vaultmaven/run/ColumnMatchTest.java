// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnMatchTest {

    @Test
    void findsColumnsInAnyOrderAndCase() {
        ColumnMatch match = ColumnMatch.of(List.of("id", "name"), List.of("NAME", "x", "Id"), true);
        assertThat(match.positions()).containsExactly(2, 0);
        assertThat(match.problems()).isEmpty();
    }

    @Test
    void reportsWhatIsMissingAndWhatIsSpare() {
        ColumnMatch match = ColumnMatch.of(List.of("id", "first_name"), List.of("id", "firstname", "zip"), false);
        assertThat(match.problems())
                .containsExactly(
                        "there is no column \"first_name\"; did you mean \"firstname\"?"
                                + "\nthe file has: id, firstname, zip",
                        "column \"firstname\" is not in the spec; declare it, or say \"columns: open\"",
                        "column \"zip\" is not in the spec; declare it, or say \"columns: open\"");
    }

    @Test
    void suggestsNothingThatIsFarOff() {
        assertThat(ColumnMatch.of(List.of("ssn"), List.of("address"), true).problems())
                .containsExactly("there is no column \"ssn\"\nthe file has: address");
    }

    @Test
    void reportsAColumnGivenTwice() {
        assertThat(ColumnMatch.of(List.of("id"), List.of("id", "id", "x", "x"), true)
                        .problems())
                .containsExactly("column \"id\" is there twice");
    }
}
