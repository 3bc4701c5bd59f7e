// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptSplitterTest {

    private final ScriptSplitter splitter = new ScriptSplitter();

    private List<String> texts(String script) {
        return splitter.split(script).stream().map(ScriptStatement::text).toList();
    }

    @Test
    void cutsAtSemicolonsAndKeepsLines() {
        List<ScriptStatement> found = splitter.split("\n-- one\nselect 1 ;\n\n/* two\n */ select\n  2;select 3");
        assertThat(found)
                .containsExactly(
                        new ScriptStatement("select 1", 3, List.of()),
                        new ScriptStatement("select\n  2", 6, List.of()),
                        new ScriptStatement("select 3", 7, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ';'",
                "select 'it''s; so'",
                "select \"a;\"\";b\"",
                "select E'\\';', 1",
                "select e'a\\\\', ';'",
                "select $$;'$$",
                "select $fn$ ; $$ ; $fn$",
                "select $ä_1$;$ä_1$",
                "select 1 -- ; '\n + 2",
                "select 1 /* ; /* ' ; */ ; */ + 2",
                "select a$b$c, 'x;' from t",
                "select $1, ';'",
                "select name'x;'",
                "select 4 / 2 - -1 * 2"
            })
    void keepsOneStatementWhole(String statement) {
        assertThat(texts(statement + ";\nselect 2;")).containsExactly(statement, "select 2");
    }

    @Test
    void aWordThatEndsInEDoesNotEscape() {
        assertThat(texts("select type'\\'; select 2")).containsExactly("select type'\\'", "select 2");
    }

    @Test
    void findsNothingInBlanksAndComments() {
        assertThat(texts(" ;; -- a;\n /* b; */ \n;")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'a; b", "select \"a; b", "select $$a; b", "select 1 + $x$ ; $y$"})
    void leavesWhatIsOpenToTheDatabase(String statement) {
        assertThat(texts(statement)).containsExactly(statement);
    }

    @Test
    void readsMarkersOfTheStatementThatFollows() {
        List<ScriptStatement> found = splitter.split("""
                -- about this file
                -- @stage stg
                create table a (x int);
                -- @rows h_member
                -- @rejects h_member_rejects
                -- @other thing
                insert into b
                -- @rows inside
                select 1;
                insert into c select 2;
                """);
        assertThat(found.get(0).markers()).containsExactly(new Marker(RowRole.STAGE, "stg"));
        assertThat(found.get(1).markers())
                .containsExactly(new Marker(RowRole.ROWS, "h_member"), new Marker(RowRole.REJECTS, "h_member_rejects"));
        assertThat(found.get(2).markers()).isEmpty();
        assertThat(found).extracting(ScriptStatement::line).containsExactly(3, 7, 10);
    }

    @Test
    void tellsWhichTestAStatementBelongsTo() {
        List<ScriptStatement> found = splitter.split("""
                -- tests of hub h
                select 0;
                -- @test h__one (error)
                -- what it proves
                -- and more
                create temporary table a as select 1;
                -- within
                select * from a;

                -- @test h__two
                select ';' -- @test no
                  , 2;
                """.replace("\n", "\r\n"));
        var one = new TestMark("h__one", "what it proves");
        assertThat(found)
                .extracting(ScriptStatement::test)
                .containsExactly(null, one, one, new TestMark("h__two", null));
        assertThat(found).extracting(ScriptStatement::line).containsExactly(2, 6, 8, 11);
    }

    @Test
    void readsMarkersBeforeWindowsLineEnds() {
        assertThat(splitter.split("-- @log a.b\r\nselect 1;\r\n"))
                .containsExactly(new ScriptStatement("select 1", 2, List.of(new Marker(RowRole.LOG, "a.b"))));
    }
}
