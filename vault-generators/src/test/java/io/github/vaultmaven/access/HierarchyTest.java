// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Dimension.Hierarchy;
import io.github.vaultmaven.model.Dimension.Type;
import io.github.vaultmaven.model.Effectivity;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.Origin;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Levels: a over b over c over d; e stands alone; x and y stand over each other. */
class HierarchyTest {

    private static LoadedVault vault(String engine, Type type, boolean effectivity) throws SQLException {
        var hierarchy = new Hierarchy(
                "l_up",
                "up_hk",
                "child_hk",
                "parent_hk",
                effectivity
                        ? Optional.of(new Effectivity("e_up", "up_hk", Optional.empty(), Effectivity.Mark.IS_OPEN))
                        : Optional.empty(),
                3);
        var dimension = new Dimension(
                "thing",
                "dim_thing",
                type,
                type == Type.SCD1 ? "thing_hk" : "thing_key",
                MartBase.of(HandMade.HUB),
                List.of(),
                List.of(),
                type == Type.SCD2 ? Optional.empty() : Optional.of("snap"),
                Optional.empty(),
                Optional.of(hierarchy),
                false,
                Origin.MEMORY);
        LoadedVault vault = HandMade.vault(engine, PitTest.snapshots(), dimension);
        vault.execute(
                "create table l_up (up_hk varchar(32), child_hk varchar(32), parent_hk varchar(32), load_timestamp"
                        + " timestamp, run_id bigint)");
        vault.execute(
                "create table e_up (up_hk varchar(32), load_timestamp timestamp, is_open boolean, run_id bigint)");
        for (String key : "a b c d e x y".split(" ")) {
            HandMade.hub(vault, key, 1, 1);
        }
        for (String pair : "ba cb dc xy yx ee".split(" ")) {
            link(vault, pair, 1);
        }
        return vault;
    }

    /** The child stands first. */
    private static void link(LoadedVault vault, String pair, int day) throws SQLException {
        vault.execute("insert into l_up values ('" + pair + "', '" + pair.charAt(0) + "', '" + pair.charAt(1) + "', "
                + HandMade.day(day) + ", 1)");
    }

    private static void state(LoadedVault vault, String pair, int day, boolean open) throws SQLException {
        vault.execute("insert into e_up values ('" + pair + "', " + HandMade.day(day) + ", " + open + ", 1)");
    }

    private static List<String> levels(LoadedVault vault) throws SQLException {
        return vault.query(
                "select k, level_1_k, level_2_k, level_3_k, hierarchy_depth from dim_thing where k is not null");
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void theTopmostIsLevelOneAndLongLinesShowTheirLowest(String engine) throws SQLException {
        for (Type type : Type.values()) {
            try (LoadedVault vault = vault(engine, type, false)) {
                vault.runAt(HandMade.start(1));
                assertThat(levels(vault))
                        .containsExactly(
                                "a|a|~|~|1",
                                "b|a|b|~|2",
                                "c|a|b|c|3",
                                "d|b|c|d|3",
                                "e|e|~|~|1",
                                "x|x|y|x|3",
                                "y|y|x|y|3");
                assertThat(vault.query("select level_1_thing_hk, hierarchy_depth from dim_thing where k is null"))
                        .containsExactly(HandMade.UNKNOWN + "|1", HandMade.ERROR + "|1");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aMemberHasOneParentTheYoungest(String engine) throws SQLException {
        try (LoadedVault vault = vault(engine, Type.SCD1, false)) {
            link(vault, "ed", 1);
            link(vault, "ea", 2);
            link(vault, "eb", 2);
            link(vault, "ec", 9);
            vault.runAt(HandMade.start(3));
            assertThat(levels(vault)).contains("e|a|e|~|2").hasSize(7);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void onlyLinksThatHoldCount(String engine) throws SQLException {
        try (LoadedVault vault = vault(engine, Type.SCD1, true)) {
            state(vault, "ba", 1, true);
            state(vault, "cb", 1, true);
            state(vault, "cb", 2, false);
            state(vault, "dc", 1, true);
            state(vault, "dc", 4, false);
            // At the last snapshot itself.
            state(vault, "yx", 3, true);
            vault.runAt(HandMade.start(3));
            assertThat(levels(vault))
                    .containsExactly(
                            "a|a|~|~|1", "b|a|b|~|2", "c|c|~|~|1", "d|c|d|~|2", "e|e|~|~|1", "x|x|~|~|1", "y|x|y|~|2");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void whatIsMissingIsOverNobodyAndUnderNobody(String engine) throws SQLException {
        try (LoadedVault vault = vault(engine, Type.SCD1, false)) {
            String missing = ", " + HandMade.day(2) + ", 1)";
            vault.execute("insert into l_up values ('1', '" + HandMade.UNKNOWN + "', 'a'" + missing);
            vault.execute("insert into l_up values ('2', 'e', '" + HandMade.UNKNOWN + "'" + missing);
            vault.runAt(HandMade.start(3));
            assertThat(levels(vault)).contains("e|e|~|~|1").hasSize(7);
            assertThat(vault.query("select level_1_thing_hk, hierarchy_depth from dim_thing where k is null"))
                    .containsExactly(HandMade.UNKNOWN + "|1", HandMade.ERROR + "|1");
        }
    }

    /** With further members or dependent keys a link names the same two several times. */
    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aPairThatComesTwiceIsOneParent(String engine) throws SQLException {
        try (LoadedVault vault = vault(engine, Type.SCD1, false)) {
            vault.execute("insert into l_up values ('ba again', 'b', 'a', " + HandMade.day(1) + ", 1)");
            vault.runAt(HandMade.start(3));
            assertThat(levels(vault)).contains("b|a|b|~|2", "c|a|b|c|3").hasSize(7);
        }
    }
}
