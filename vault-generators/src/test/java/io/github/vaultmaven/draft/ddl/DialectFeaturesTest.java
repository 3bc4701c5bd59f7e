// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keys added later, descriptions, generated columns, partitions and names in each dialect that has them, spelled as its
 * documentation does; {@link DdlReaderTest} has whole tables.
 */
class DialectFeaturesTest {

    /** What stands before the features of a dialect: a table with two columns. */
    private static final String T = "CREATE TABLE t (a int, b int);";

    static Stream<Arguments> keysAddedLater() {
        return Stream.of(
                Arguments.of("PostgreSQL", T + "ALTER TABLE ONLY t ADD CONSTRAINT t_pkey PRIMARY KEY (a);"),
                Arguments.of(
                        "PostgreSQL, by an index",
                        T + "CREATE UNIQUE INDEX i ON t USING btree (a);"
                                + "ALTER TABLE t ADD CONSTRAINT p PRIMARY KEY USING INDEX i;"),
                Arguments.of(
                        "MySQL",
                        "CREATE TABLE `t` (`a` int(11), `b` int(11)) ENGINE=InnoDB;"
                                + "ALTER TABLE `t` ADD PRIMARY KEY (`a`), ADD KEY `k` (`b`);"
                                + "ALTER TABLE `t` MODIFY `a` int(11) NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=7;"),
                Arguments.of(
                        "SQL Server",
                        "CREATE TABLE [dbo].[t]([a] [int] NOT NULL, [b] [int])\nGO\n"
                                + "ALTER TABLE [dbo].[t] ADD CONSTRAINT [PK_t] PRIMARY KEY CLUSTERED ([a] ASC)\nGO\n"),
                Arguments.of("Oracle", T + "ALTER TABLE t ADD (CONSTRAINT t_pk PRIMARY KEY (a) USING INDEX ENABLE);"),
                Arguments.of("Oracle, without a name", T + "ALTER TABLE t ADD PRIMARY KEY (\"a\") ENABLE\n/\n"),
                Arguments.of("Snowflake", T + "ALTER TABLE t ADD CONSTRAINT p PRIMARY KEY (a) NOT ENFORCED;"),
                Arguments.of("BigQuery", T + "ALTER TABLE t ADD PRIMARY KEY (a) NOT ENFORCED;"),
                Arguments.of(
                        "Databricks",
                        T
                                + "ALTER TABLE t ALTER COLUMN a SET NOT NULL; ALTER TABLE t ADD CONSTRAINT p PRIMARY KEY (a);"),
                Arguments.of("Redshift", T + "ALTER TABLE t ADD PRIMARY KEY (a);"),
                Arguments.of("DuckDB", T + "ALTER TABLE t ADD PRIMARY KEY (a);"),
                Arguments.of("DB2", T + "ALTER TABLE t ADD CONSTRAINT p PRIMARY KEY (a) ENFORCED;"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void keysAddedLater(String dialect, String ddl) {
        InputTable table = only(ddl);
        assertThat(table.primaryKey()).containsExactly("a");
        assertThat(table.column("a").orElseThrow().nullable()).isFalse();
        assertThat(table.columns()).hasSize(2);
    }

    static Stream<Arguments> referencesAddedLater() {
        String end = "FOREIGN KEY (b) REFERENCES p (id)";
        return Stream.of(
                Arguments.of(
                        "PostgreSQL", "ALTER TABLE ONLY t ADD CONSTRAINT f " + end + " ON DELETE CASCADE NOT VALID;"),
                Arguments.of(
                        "MySQL",
                        "ALTER TABLE `t` ADD CONSTRAINT `f` FOREIGN KEY (`b`) REFERENCES `p` (`id`) ON UPDATE NO ACTION;"),
                Arguments.of(
                        "SQL Server",
                        "GO\nALTER TABLE [t] WITH NOCHECK ADD CONSTRAINT [f] FOREIGN KEY([b]) REFERENCES [p] ([id])\nGO\n"
                                + "ALTER TABLE [t] CHECK CONSTRAINT [f]\nGO\n"),
                Arguments.of("Oracle", "ALTER TABLE t ADD CONSTRAINT f " + end + " ENABLE NOVALIDATE;"),
                Arguments.of("Snowflake", "ALTER TABLE t ADD " + end + " MATCH SIMPLE RELY;"),
                Arguments.of("BigQuery", "ALTER TABLE t ADD CONSTRAINT f " + end + " NOT ENFORCED;"),
                Arguments.of("Databricks", "ALTER TABLE t ADD CONSTRAINT f " + end + " NOT ENFORCED RELY;"),
                Arguments.of("Redshift", "ALTER TABLE t ADD " + end + ";"),
                Arguments.of("DB2", "ALTER TABLE t ADD CONSTRAINT f " + end + " ON DELETE RESTRICT ENFORCED;"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void referencesAddedLater(String dialect, String alter) {
        InputTable table = only(T + alter);
        assertThat(table.foreignKeys()).singleElement().satisfies(f -> {
            assertThat(f.columns()).containsExactly("b");
            assertThat(f.table()).isEqualTo("p");
            assertThat(f.targets()).containsExactly("id");
        });
    }

    static Stream<Arguments> descriptions() {
        return Stream.of(
                Arguments.of("PostgreSQL", T + "COMMENT ON TABLE t IS 'all'; COMMENT ON COLUMN t.a IS E'one';"),
                Arguments.of("MySQL", "CREATE TABLE t (a int COMMENT 'one', b int) COMMENT = 'all';"),
                Arguments.of(
                        "MySQL, later",
                        T + "ALTER TABLE t MODIFY COLUMN a int COMMENT 'one'; ALTER TABLE t COMMENT = 'all';"),
                Arguments.of(
                        "SQL Server",
                        "CREATE TABLE dbo.t (a int, b int)\nGO\n"
                                + "EXEC sys.sp_addextendedproperty 'MS_Description', N'one', 'SCHEMA', N'dbo', 'TABLE', N't', 'COLUMN', N'a'\nGO\n"
                                + "EXEC sys.sp_addextendedproperty 'MS_Description', N'all', 'SCHEMA', N'dbo', 'TABLE', N't'\nGO\n"),
                Arguments.of("Oracle", T + "COMMENT ON TABLE t IS 'all'\n/\nCOMMENT ON COLUMN t.a IS 'one'\n/\n"),
                Arguments.of("Snowflake", "CREATE TABLE t (a int COMMENT 'one', b int) COMMENT = 'all';"),
                Arguments.of(
                        "BigQuery",
                        "CREATE TABLE t (a INT64 OPTIONS (description = 'one'), b INT64) OPTIONS (description = 'all');"),
                Arguments.of(
                        "Databricks",
                        "CREATE TABLE t (a INT COMMENT 'one', b INT) USING delta COMMENT 'all' LOCATION 'x';"),
                Arguments.of("Redshift", T + "COMMENT ON TABLE t IS 'all'; COMMENT ON COLUMN t.a IS 'one';"),
                Arguments.of("DuckDB", T + "COMMENT ON TABLE t IS 'all'; COMMENT ON COLUMN t.a IS 'one';"),
                Arguments.of("DB2", T + "COMMENT ON TABLE t IS 'all'; COMMENT ON t (a IS 'one', b IS 'two');"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void descriptions(String dialect, String ddl) {
        InputTable table = only(ddl);
        assertThat(table.comment()).isEqualTo("all");
        assertThat(table.column("a").orElseThrow().comment()).isEqualTo("one");
    }

    static Stream<Arguments> generatedColumns() {
        return Stream.of(
                Arguments.of("PostgreSQL", "b int GENERATED ALWAYS AS (a * 2) STORED"),
                Arguments.of("MySQL", "b int AS (a * 2) STORED NOT NULL"),
                Arguments.of("SQL Server", "b AS (a * 2) PERSISTED NOT NULL"),
                Arguments.of("Oracle", "b NUMBER GENERATED ALWAYS AS (a * 2) VIRTUAL"),
                Arguments.of("Oracle, in short", "b AS (a * 2)"),
                Arguments.of("Snowflake", "b int AS (a * 2)"),
                Arguments.of("Databricks", "b INT GENERATED ALWAYS AS (a * 2)"),
                Arguments.of("DuckDB", "b INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL"),
                Arguments.of("DuckDB, in short", "b AS (a * 2)"),
                Arguments.of("SQLite", "b INT AS (a * 2) STORED"),
                Arguments.of("DB2", "b INT GENERATED ALWAYS AS (a * 2)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void generatedColumns(String dialect, String column) {
        InputTable table = only("CREATE TABLE t (a int NOT NULL, " + column + ", c int);");
        assertThat(table.columns().stream().map(c -> c.name() + c.computed()))
                .containsExactly("afalse", "btrue", "cfalse");
    }

    static Stream<Arguments> numberedColumns() {
        return Stream.of(
                Arguments.of("PostgreSQL", "a bigserial"),
                Arguments.of("PostgreSQL, by a sequence", "a int DEFAULT nextval('s'::regclass) NOT NULL"),
                Arguments.of("MySQL", "a int NOT NULL AUTO_INCREMENT"),
                Arguments.of("SQL Server", "a int IDENTITY(1,1) NOT NULL"),
                Arguments.of("SQL Server, by a sequence", "a int DEFAULT (NEXT VALUE FOR dbo.s) NOT NULL"),
                Arguments.of("Oracle", "a NUMBER GENERATED ALWAYS AS IDENTITY"),
                Arguments.of("Oracle, by a sequence", "a NUMBER DEFAULT s.NEXTVAL NOT NULL"),
                Arguments.of("Snowflake", "a int IDENTITY(1,1)"),
                Arguments.of("Databricks", "a BIGINT GENERATED ALWAYS AS IDENTITY"),
                Arguments.of("Redshift", "a int GENERATED BY DEFAULT AS IDENTITY(0,1)"),
                Arguments.of("DuckDB", "a INTEGER DEFAULT nextval('s')"),
                Arguments.of("SQLite", "a INTEGER PRIMARY KEY AUTOINCREMENT"),
                Arguments.of("DB2", "a INT NOT NULL GENERATED ALWAYS AS IDENTITY (START WITH 1)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void numberedColumns(String dialect, String column) {
        InputTable table = only("CREATE TABLE t (" + column + ", b int DEFAULT 7);");
        assertThat(table.columns().stream().map(c -> c.name() + c.numbered() + c.computed()))
                .containsExactly("atruefalse", "bfalsefalse");
    }

    static Stream<Arguments> partitions() {
        String t = "CREATE TABLE t (a int, b int) ";
        return Stream.of(
                Arguments.of(
                        "PostgreSQL",
                        t + "PARTITION BY LIST (a); CREATE TABLE t_1 PARTITION OF t FOR VALUES IN (1);"
                                + "CREATE TABLE t_2 (a int, b int); ALTER TABLE ONLY t ATTACH PARTITION t_2 FOR VALUES IN (2);"),
                Arguments.of(
                        "MySQL",
                        t
                                + "PARTITION BY RANGE (a) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN MAXVALUE);"),
                Arguments.of("SQL Server", t + "ON [scheme](a)\nGO\n"),
                Arguments.of(
                        "Oracle",
                        t
                                + "PARTITION BY RANGE (a) INTERVAL (10) SUBPARTITION BY HASH (b) SUBPARTITIONS 4 (PARTITION p0 VALUES LESS THAN (10))\n/\n"),
                Arguments.of("Snowflake", t + "CLUSTER BY (a);"),
                Arguments.of("BigQuery", t + "PARTITION BY RANGE_BUCKET(a, GENERATE_ARRAY(0, 100, 10)) CLUSTER BY b;"),
                Arguments.of(
                        "Databricks", "CREATE TABLE t (a INT, b INT) USING DELTA PARTITIONED BY (a) CLUSTER BY (b);"),
                Arguments.of("Redshift", t + "DISTSTYLE KEY DISTKEY (a) INTERLEAVED SORTKEY (a, b);"),
                Arguments.of("DB2", t + "PARTITION BY RANGE (a) (STARTING 1 ENDING 100 EVERY 10) ORGANIZE BY COLUMN;"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void partitions(String dialect, String ddl) {
        assertThat(only(ddl).columns().stream().map(c -> c.name())).containsExactly("a", "b");
    }

    static Stream<Arguments> quotedNames() {
        return Stream.of(
                Arguments.of(
                        "PostgreSQL",
                        "CREATE TABLE \"my Shop\".\"Order\" (\"select\" int, \"a \"\"b\"\"\" int)",
                        "my Shop.Order",
                        "select a \"b\""),
                Arguments.of(
                        "MySQL",
                        "CREATE TABLE `my Shop`.`Order` (`select` int, `a ``b``` int)",
                        "my Shop.Order",
                        "select a `b`"),
                Arguments.of(
                        "SQL Server",
                        "CREATE TABLE [db].[my Shop].[Order] ([select] int, [a ]]b] int)",
                        "my Shop.Order",
                        "select a ]b"),
                Arguments.of(
                        "Oracle",
                        "CREATE TABLE \"HR\".\"Order\" (\"select\" NUMBER, A$B# NUMBER)",
                        "HR.Order",
                        "select A$B#"),
                Arguments.of(
                        "Snowflake",
                        "CREATE TABLE \"db\".\"s\".\"Order\" (\"select\" int, x$y int)",
                        "s.Order",
                        "select x$y"),
                Arguments.of("BigQuery", "CREATE TABLE `p-1.s.Order` (`select` INT64, x INT64)", "s.Order", "select x"),
                Arguments.of(
                        "Databricks", "CREATE TABLE main.s.`Order` (`select` INT, `a-b` INT)", "s.Order", "select a-b"),
                Arguments.of("SQLite", "CREATE TABLE 'Order' ([select] int, `x` int)", "Order", "select x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void quotedNames(String dialect, String ddl, String name, String columns) {
        InputTable table = only(ddl + ";");
        assertThat(table.fullName()).isEqualTo(name);
        assertThat(table.columns().stream().map(c -> c.name()).collect(Collectors.joining(" ")))
                .isEqualTo(columns);
    }

    private static InputTable only(String ddl) {
        SourceSchema schema =
                new DdlReader().read(List.of(new InputFile("t.sql", ddl.getBytes(StandardCharsets.UTF_8))));
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables()).hasSize(1);
        return schema.tables().get(0);
    }
}
