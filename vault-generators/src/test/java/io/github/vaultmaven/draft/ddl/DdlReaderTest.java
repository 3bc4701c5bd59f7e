// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What DDL of each dialect says, in the words of that dialect's documentation. */
class DdlReaderTest {

    private static SourceSchema read(String... files) {
        var inputs = new ArrayList<InputFile>();
        for (int i = 0; i < files.length; i++) {
            inputs.add(new InputFile("f" + i + ".sql", files[i].getBytes(StandardCharsets.UTF_8)));
        }
        return new DdlReader().read(inputs);
    }

    private static InputTable one(String ddl) {
        SourceSchema schema = read(ddl);
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables()).hasSize(1);
        return schema.tables().get(0);
    }

    /** {@code name type}, then {@code !} for never null, {@code #} for numbered, {@code =} for computed. */
    private static String shown(InputTable table) {
        return table.columns().stream()
                .map(c -> c.name() + " " + c.type() + (c.nullable() ? "" : " !") + (c.numbered() ? " #" : "")
                        + (c.computed() ? " =" : ""))
                .collect(Collectors.joining("; "));
    }

    private static List<String> unread(String... files) {
        return read(files).unread().stream().map(Object::toString).toList();
    }

    @Test
    void aColumnThatDiffersInCaseAloneIsLeftOutAndListed() {
        String ddl = """
                create table t (
                  "Id" int,
                  "id" text
                );
                alter table t add column if not exists "Id" int;
                """;
        assertThat(read(ddl).tables().get(0).columns())
                .extracting(InputColumn::name)
                .containsExactly("Id");
        assertThat(unread(ddl))
                .singleElement()
                .asString()
                .contains("f0.sql:3", "the column id of the table t is called like Id but for the case of letters");
    }

    @Test
    void postgresql() {
        InputTable table = one("""
                CREATE TABLE public."Orders" (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    code character varying(20) COLLATE "C" NOT NULL UNIQUE,
                    tags text[] DEFAULT '{}'::text[],
                    placed timestamp(3) with time zone DEFAULT now(),
                    total numeric(12,2) GENERATED ALWAYS AS (net + tax) STORED,
                    "select" double precision CHECK ("select" > 0),
                    buyer int REFERENCES crm.people (id) ON DELETE SET NULL,
                    EXCLUDE USING gist (placed WITH =)
                ) PARTITION BY RANGE (placed);
                CREATE TABLE orders_2024 PARTITION OF public."Orders" FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
                CREATE TEMP TABLE scratch (a int);
                CREATE UNIQUE INDEX few ON public."Orders" (tags) WHERE total > 0;
                COMMENT ON COLUMN public."Orders".code IS 'what the customer''s paper says; unique';
                """);
        assertThat(table.schema()).isEqualTo("public");
        assertThat(shown(table))
                .isEqualTo(
                        "id bigint ! #; code character varying(20) !; tags text[]; placed timestamp(3) with time zone; "
                                + "total numeric(12,2) =; select double precision; buyer int");
        assertThat(table.primaryKey()).containsExactly("id");
        assertThat(table.uniqueKeys()).containsExactly(List.of("code"));
        assertThat(table.foreignKeys()).singleElement().satisfies(f -> {
            assertThat(f.columns()).containsExactly("buyer");
            assertThat(f.schema()).isEqualTo("crm");
            assertThat(f.table()).isEqualTo("people");
            assertThat(f.place().line()).isEqualTo(8);
        });
        assertThat(table.column("code").map(InputColumn::comment)).contains("what the customer's paper says; unique");
    }

    @Test
    void aDumpOfPostgresqlWithRows() {
        InputTable table = one("""
                \\connect shop
                CREATE TABLE public.t (
                    id integer NOT NULL,
                    name text
                );
                CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  CREATE TABLE inner_one (a int);
                  RETURN NEW;
                END;
                $$;
                COPY public.t (id, name) FROM stdin;
                1\t; CREATE TABLE trap (x int);
                2\t'
                \\.
                ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);
                ALTER TABLE ONLY public.t
                    ADD CONSTRAINT t_pkey PRIMARY KEY (id);
                """);
        assertThat(shown(table)).isEqualTo("id integer ! #; name text");
        assertThat(table.primaryKey()).containsExactly("id");
    }

    @Test
    void mysql() {
        InputTable table = one("""
                CREATE TABLE IF NOT EXISTS `order` (
                  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
                  `key` varchar(10) CHARACTER SET utf8mb4 DEFAULT 'it\\'s; so' COMMENT 'a key, in words',
                  `state` enum('new','paid') NOT NULL DEFAULT 'new',
                  `net` decimal(10,2) GENERATED ALWAYS AS (`gross` / 1.19) VIRTUAL,
                  `gross` decimal(10,2),
                  PRIMARY KEY (`id`),
                  UNIQUE KEY `uk` (`key`(5)),
                  KEY `idx` (`state`) USING BTREE,
                  CONSTRAINT `fk` FOREIGN KEY (`gross`) REFERENCES `prices` (`gross`)
                ) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COMMENT='orders of the shop';
                """);
        assertThat(shown(table))
                .isEqualTo(
                        "id int(10) unsigned ! #; key varchar(10); state enum('new','paid') !; net decimal(10,2) =; gross decimal(10,2)");
        assertThat(table.uniqueKeys()).containsExactly(List.of("key"));
        assertThat(table.comment()).isEqualTo("orders of the shop");
        assertThat(table.column("key").map(InputColumn::comment)).contains("a key, in words");
    }

    @Test
    void sqlServer() {
        SourceSchema schema = read("""
                CREATE TYPE [dbo].[Name] FROM nvarchar(50) NULL
                GO
                CREATE TABLE [sales].[Order Lines]([Id] [int] IDENTITY(1,1) NOT NULL, [Who] [dbo].[Name] NULL, [Sum] AS ([Id]*2) PERSISTED, [At] datetime2(7) NULL,
                 CONSTRAINT [PK] PRIMARY KEY CLUSTERED ([Id] ASC) WITH (PAD_INDEX = OFF) ON [PRIMARY]) ON [PRIMARY]
                GO
                CREATE PROCEDURE p AS BEGIN
                  SELECT 1;
                  CREATE TABLE #t (a int);
                  CREATE TABLE left_over (a int);
                END
                GO
                ALTER TABLE [sales].[Order Lines] WITH CHECK ADD CONSTRAINT [FK] FOREIGN KEY([Who]) REFERENCES [hr].[People] ([Name])
                GO
                EXEC sp_addextendedproperty @name = N'MS_Description', @value = N'when it was', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'Order Lines', @level2type = N'COLUMN', @level2name = N'At'
                GO
                """);
        assertThat(schema.unread()).isEmpty();
        InputTable table = schema.tables().get(0);
        assertThat(schema.tables()).hasSize(1);
        assertThat(table.fullName()).isEqualTo("sales.Order Lines");
        assertThat(shown(table)).isEqualTo("Id int ! #; Who nvarchar(50); Sum  =; At datetime2(7)");
        assertThat(table.foreignKeys())
                .extracting(f -> f.schema() + "." + f.table())
                .containsExactly("hr.People");
        assertThat(table.column("At").map(InputColumn::comment)).contains("when it was");
    }

    @Test
    void oracle() {
        InputTable table = one("""
                CREATE TABLE "HR"."EMPLOYEES"
                 ( "EMPLOYEE_ID" NUMBER(6,0) GENERATED BY DEFAULT ON NULL AS IDENTITY,
                   "LAST_NAME" VARCHAR2(25 CHAR) CONSTRAINT "EMP_NN" NOT NULL ENABLE,
                   "HIRED" DATE DEFAULT SYSDATE,
                   "SEEN" TIMESTAMP(6) WITH LOCAL TIME ZONE,
                   "NOTES" CLOB,
                   CONSTRAINT "EMP_PK" PRIMARY KEY ("EMPLOYEE_ID") USING INDEX PCTFREE 10 TABLESPACE "USERS" ENABLE
                 ) SEGMENT CREATION IMMEDIATE TABLESPACE "USERS"
                /
                COMMENT ON TABLE "HR"."EMPLOYEES" IS 'who works here'
                /
                """);
        assertThat(shown(table))
                .isEqualTo("EMPLOYEE_ID number(6,0) ! #; LAST_NAME varchar2(25char) !; HIRED date; "
                        + "SEEN timestamp(6) with local time zone; NOTES clob");
        assertThat(table.comment()).isEqualTo("who works here");
    }

    @Test
    void snowflakeBigQueryAndDatabricks() {
        assertThat(shown(one("""
                create or replace transient table DB.RAW.T cluster by (ID) (
                  ID number(38,0) autoincrement start 1 increment 1 not null,
                  DOC variant comment 'as delivered',
                  AT timestamp_ntz(9) default current_timestamp(),
                  constraint PK primary key (ID) rely
                ) data_retention_time_in_days = 1;
                """.replace(" cluster by (ID) (", " ("))))
                .isEqualTo("ID number(38,0) ! #; DOC variant; AT timestamp_ntz(9)");
        InputTable big = one("""
                CREATE TABLE `my-project.raw.t` (
                  id INT64 NOT NULL OPTIONS(description="the number"),
                  items ARRAY<STRUCT<sku STRING, qty INT64>>,
                  PRIMARY KEY (id) NOT ENFORCED
                ) PARTITION BY DATE(_PARTITIONTIME) OPTIONS(description="all of it", labels=[("a","b")]);
                """);
        assertThat(big.schema()).isEqualTo("raw");
        assertThat(shown(big)).isEqualTo("id int64 !; items array<struct<skustring,qtyint64>>");
        assertThat(big.comment()).isEqualTo("all of it");
        assertThat(shown(one("""
                CREATE TABLE main.raw.t (
                  id BIGINT GENERATED BY DEFAULT AS IDENTITY (START WITH 1),
                  attributes MAP<STRING, STRING> COMMENT 'free',
                  day DATE GENERATED ALWAYS AS (CAST(ts AS DATE)),
                  ts TIMESTAMP
                ) USING DELTA PARTITIONED BY (day) TBLPROPERTIES ('delta.enableChangeDataFeed' = 'true');
                """))).isEqualTo("id bigint ! #; attributes map<string,string>; day date =; ts timestamp");
    }

    @Test
    void redshiftDuckDbSqliteAndDb2() {
        assertThat(
                        shown(
                                one(
                                        "create table a.t (id integer identity(0,1) not null encode az64, v super) diststyle key distkey (id) compound sortkey (id);")))
                .isEqualTo("id integer ! #; v super");
        assertThat(
                        shown(
                                one(
                                        "CREATE TABLE t (id UBIGINT PRIMARY KEY, a STRUCT(x INTEGER, y VARCHAR), b INTEGER[], c DECIMAL(18,3));")))
                .isEqualTo("id ubigint !; a struct(xinteger,yvarchar); b integer[]; c decimal(18,3)");
        assertThat(
                        shown(
                                one(
                                        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, anything, \"a \"\"b\"\"\" TEXT) STRICT;")))
                .isEqualTo("id integer ! #; anything ; a \"b\" text");
        assertThat(
                        shown(
                                one(
                                        "CREATE TABLE S.T (ID INTEGER NOT NULL GENERATED ALWAYS AS IDENTITY (START WITH 1, INCREMENT BY 1), N VARCHAR(10) FOR BIT DATA, PRIMARY KEY (ID)) IN TS1 ORGANIZE BY ROW;")))
                .isEqualTo("ID integer ! #; N varchar(10)");
    }

    @Test
    void severalFilesInAnyOrder() {
        SourceSchema schema = read(
                "ALTER TABLE b ADD CONSTRAINT f FOREIGN KEY (a_id) REFERENCES a (id), ADD COLUMN late date NOT NULL;",
                "CREATE TABLE a (id int PRIMARY KEY);",
                "CREATE TABLE b (id int, a_id int); ALTER TABLE b ADD PRIMARY KEY (id);");
        assertThat(schema.unread()).isEmpty();
        assertThat(shown(schema.tables().get(1))).isEqualTo("id int !; a_id int; late date !");
        assertThat(schema.tables().get(1).foreignKeys()).hasSize(1);
    }

    @Test
    void columnsMayBeCalledLikeConstraints() {
        assertThat(
                        shown(
                                one(
                                        "CREATE TABLE t (key varchar(10), index int, period int, check_sum int, comment text, unique_id int)")))
                .isEqualTo("key varchar(10); index int; period int; check_sum int; comment text; unique_id int");
    }

    @Test
    void whatCannotBeReadIsListedAndTheRestUsed() {
        SourceSchema schema = read("""
                CREATE TABLE good (id int);
                CREATE TABLE copied AS SELECT * FROM good;
                CREATE TABLE torn (
                  id int,
                CREATE TABLE better (id int);
                ALTER TABLE nowhere ADD PRIMARY KEY (id);
                CREATE TABLE good (other int);
                CREATE TABLE last (id int
                """);
        assertThat(schema.tables()).extracting(InputTable::name).containsExactly("good", "better");
        assertThat(schema.unread().stream().map(Object::toString))
                .containsExactly(
                        "f0.sql:2: the table copied has no list of columns; the statement is skipped",
                        "f0.sql:3: the definition of the table torn is cut off; the statement is skipped",
                        "f0.sql:6: there is no table nowhere that it could alter; the statement is skipped",
                        "f0.sql:7: the table good is defined twice; the definition at f0.sql:1 counts",
                        "f0.sql:8: the definition of the table last is cut off; the statement is skipped");
    }

    @Test
    void filesThatHoldNothing() {
        assertThat(unread("")).containsExactly("f0.sql: the file is empty");
        assertThat(unread("select 1;")).containsExactly("f0.sql: the file defines no table");
        assertThat(unread("PGDMP\u0000\u0001"))
                .containsExactly("f0.sql: the file is no text (it holds bytes of zero); give a plain dump");
    }

    @Test
    void everyPrefixOfAScriptIsReadWithoutFailing() {
        String script = """
                CREATE TABLE [a] (id int PRIMARY KEY, "b" varchar(10) DEFAULT 'x''y', c map<string,int>, FOREIGN KEY (id) REFERENCES b (id));
                ALTER TABLE a ADD CONSTRAINT u UNIQUE (b), ALTER COLUMN c SET NOT NULL;
                CREATE UNIQUE INDEX i ON a (b);
                COMMENT ON COLUMN a.b IS 'text';
                CREATE FUNCTION f() AS $x$ begin end $x$;
                """;
        for (int i = 0; i <= script.length(); i++) {
            assertThat(read(script.substring(0, i)).tables().size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void otherEncodings() {
        String ddl = "CREATE TABLE t (größe int);";
        for (byte[] bytes : List.of(
                ddl.getBytes(StandardCharsets.ISO_8859_1),
                ("\uFEFF" + ddl).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + ddl).getBytes(StandardCharsets.UTF_8))) {
            SourceSchema schema = new DdlReader().read(List.of(new InputFile("t.sql", bytes)));
            assertThat(shown(schema.tables().get(0))).isEqualTo("größe int");
        }
    }
}
