// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.manifest.CsvOptions;
import io.github.vaultmaven.manifest.FileFormat;
import io.github.vaultmaven.manifest.FileSource;
import io.github.vaultmaven.manifest.PathTimestamp;
import io.github.vaultmaven.manifest.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runner promises on every engine. */
abstract class VaultRunnerContract {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T06:07:08.123456Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    Database database;
    Database reader;
    Scripts scripts;

    /** An empty database. */
    abstract Database open() throws Exception;

    /** The message for a select from a table called nowhere. */
    abstract String noTable();

    @BeforeEach
    void prepare() throws Exception {
        database = open();
        reader = JdbcDatabase.fileReader(new DuckDBDriver());
        scripts = new Scripts(Files.createDirectories(home.resolve("scripts")));
        Files.createDirectories(home.resolve("data"));
    }

    @AfterEach
    void letGo() {
        database.close();
        reader.close();
    }

    RunOptions options() {
        return RunOptions.of(home.resolve("data"), home.resolve("state")).withDisplayRoot(home);
    }

    VaultRunner runner(RunOptions options, RunListener listener) {
        return new VaultRunner(database, reader, options, listener, CLOCK);
    }

    RunReport run(RunOptions options) throws IOException {
        return runner(options, RunListener.SILENT).run(scripts.write(database.dialect()));
    }

    RunFailed failing(RunOptions options) {
        return catchThrowableOfType(RunFailed.class, () -> run(options));
    }

    List<List<String>> rows(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void data(String name, String text) throws IOException {
        Path file = home.resolve("data").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    // --- success -------------------------------------------------------------------------------------------------

    @Test
    void createsThenLoadsAndCountsRowsByRole() throws Exception {
        scripts.create(
                        "tables",
                        "create table if not exists t (x int, run bigint);\ncreate table r (x int);",
                        "create/control")
                .load("h", """
                        -- @stage stg
                        create temporary table stg as select 1 as x union all select 2 union all select 3;
                        -- @work w
                        create temporary table w as select 1 as y;
                        -- @rows t
                        insert into t select x, (select max(run_id) from vault_run) from stg where x < 3;
                        -- @rejects r
                        insert into r select x from stg where x = 3;
                        insert into r select 9;
                        -- @derived d
                        delete from r where x = 9;
                        """);
        RunReport report = run(options());

        assertThat(report.runId()).isEqualTo(1);
        assertThat(report.objects()).hasSize(1);
        ObjectReport h = report.objects().get(0);
        assertThat(h.status()).isEqualTo(ObjectReport.Status.DONE);
        assertThat(h.rows()).isEqualTo(new Counts(3, 2, 1, 0, 1));
        assertThat(rows("select x, run from t order by x")).containsExactly(List.of("1", "1"), List.of("2", "1"));
        assertThat(rows("select run_id, cast(started_at as varchar(40)) from vault_run"))
                .containsExactly(List.of("1", "2026-03-05 06:07:08.123456"));
        assertThat(home.resolve("state/m-" + database.dialect() + ".run.json")).doesNotExist();
    }

    @Test
    void aScriptThatCreatesMakesAllOrNothing() throws Exception {
        scripts.create("two", "create table one (x int);\ncreate table other (x no_type);");
        assertThat(failing(options()).report().failures())
                .extracting(Failure::object)
                .containsExactly("two");
        execute("create table one (x int)");
    }

    @Test
    void numbersRunsOneAfterTheOther() throws Exception {
        run(options());
        assertThat(run(options()).runId()).isEqualTo(2);
    }

    @Test
    void temporaryTablesEndWithTheirStep() throws Exception {
        scripts.load("a", "create temporary table tmp as select 1 as x;")
                .load("b", "create temporary table tmp as select 2 as x;", "a");
        assertThat(run(options().withThreads(1)).failures()).isEmpty();
    }

    @Test
    void independentStepsRunAtOnceAndDependentOnesAfter() throws Exception {
        scripts.load("a", "select 1;").load("b", "select 1;").load("c", "select 1;", "a", "b");
        CyclicBarrier both = new CyclicBarrier(2);
        Map<String, Boolean> finished = new ConcurrentHashMap<>();
        List<String> beforeC = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void stepStarted(Step step) {
                if (step.id().equals("c")) {
                    beforeC.addAll(finished.keySet());
                } else if (!step.id().startsWith("create/")) {
                    await(both);
                }
            }

            @Override
            public void stepFinished(Step step, boolean passed) {
                finished.put(step.id(), passed);
            }
        };
        runner(options().withThreads(2), listener).run(scripts.write(database.dialect()));
        assertThat(beforeC).contains("a", "b");
        assertThat(finished).containsEntry("c", true);
    }

    /** Passes only if another step is under way at the same time. */
    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the other step did not start", e);
        }
    }

    // --- failure -------------------------------------------------------------------------------------------------

    @Test
    void namesObjectScriptLineAndSpec() throws Exception {
        scripts.create("t", "create table t (x int);\ncreate table nowhere_ (x int);")
                .load(
                        "bad",
                        "-- 'ä\ninsert into t select 1;\n\ninsert into t\n  select 'ü' is null,\n  x from nowhere;\n")
                .load("after_bad", "insert into t select 2;", "bad")
                .load("other", "insert into t select 3;");
        RunFailed failed = failing(options());

        assertThat(failed)
                .hasMessage("Loading m failed: 1 failure, 1 skipped that depend on it.\n"
                        + "bad: " + noTable() + "\n"
                        + "  at scripts/load/bad.sql:" + 6 + "\n"
                        + "  from src/main/vault/m.yaml:4:3")
                .hasNoCause();
        assertThat(failed.report().objects())
                .extracting(o -> o.object() + " " + o.status().text())
                .containsExactly("bad failed", "after_bad skipped", "other done");
        // What the failed step had done before stays: each statement is a transaction.
        assertThat(rows("select x from t order by x")).containsExactly(List.of("1"), List.of("3"));
    }

    @Test
    void listsAllFailures() throws Exception {
        scripts.load("b", "select x from nowhere;").load("a", "\nselect x from nowhere;");
        assertThat(failing(options()).report().failures())
                .extracting(Failure::object)
                .containsExactly("a", "b");
    }

    @Test
    void aFailedCreateStopsTheRun() throws Exception {
        scripts.create("t", "create table t (x nosuchtype);").load("a", "select 1;");
        RunFailed failed = failing(options());
        assertThat(failed.report().failures()).extracting(Failure::object).containsExactly("t");
        assertThat(failed.report().objects()).isEmpty();
        assertThat(rows("select count(*) from vault_run")).containsExactly(List.of("0"));
    }

    // --- resume --------------------------------------------------------------------------------------------------

    private void twoSteps() throws Exception {
        scripts.create("log", "create table if not exists log (step varchar(10), run bigint);")
                .load("a", "insert into log select 'a', max(run_id) from vault_run;")
                .load("b", "insert into log select 'b', max(run_id) from vault_run, gate;", "a");
        assertThat(failing(options()).report().runId()).isEqualTo(1);
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        twoSteps();
        execute("create table gate as select 1 as x");
        RunReport report = run(options().withResume(true));
        assertThat(report.resumed()).isTrue();
        assertThat(report.runId()).isEqualTo(1);
        assertThat(report.objects())
                .extracting(o -> o.object() + " " + o.status().text())
                .containsExactly("a done before", "b done");
        assertThat(rows("select step, run from log order by 1")).containsExactly(List.of("a", "1"), List.of("b", "1"));
        assertThat(run(options().withResume(true)).runId()).isEqualTo(2);
    }

    @Test
    void goesOnWhereItStoppedThoughAnotherModelRanMeanwhile() throws Exception {
        twoSteps();
        execute("insert into vault_run values (2, timestamp '2026-03-06 00:00:00', 'other')");
        execute("insert into vault_delivery_list values ('other.t', timestamp '2026-03-06 00:00:00')");
        execute("create table gate as select 1 as x");
        RunReport report = run(options().withResume(true));
        assertThat(report.resumed()).isTrue();
        assertThat(report.runId()).isEqualTo(3);
        assertThat(report.objects())
                .extracting(o -> o.object() + " " + o.status().text())
                .containsExactly("a done before", "b done");
        assertThat(rows("select count(distinct started_at) from vault_run where model = 'm'"))
                .containsExactly(List.of("1"));
        assertThat(rows("select count(*) from vault_delivery_list")).containsExactly(List.of("0"));
    }

    @Test
    void startsOverUnlessAskedToGoOn() throws Exception {
        twoSteps();
        execute("create table gate as select 1 as x");
        assertThat(run(options()).resumed()).isFalse();
        assertThat(rows("select step, run from log order by 2, 1"))
                .containsExactly(List.of("a", "1"), List.of("a", "2"), List.of("b", "2"));
    }

    @Test
    void startsOverIfAScriptHasChanged() throws Exception {
        twoSteps();
        execute("create table gate as select 1 as x");
        Path script = home.resolve("scripts/load/b.sql");
        Files.writeString(script, Files.readString(script) + "-- changed\n");
        assertThat(run(options().withResume(true)).resumed()).isFalse();
    }

    @Test
    void startsOverIfAFileHasChanged() throws Exception {
        scripts.create("land", "create table if not exists land (id varchar(10), name varchar(10));")
                .files(csv("*.csv"));
        data("f.csv", "id,name\n1,x\n");
        twoSteps();
        execute("create table gate as select 1 as x");
        data("f.csv", "id,name\n1,x\n2,y\n");
        RunReport report = run(options().withResume(true));
        assertThat(report.resumed()).isFalse();
        assertThat(report.files()).extracting(FileReport::rows).containsExactly(2L);
    }

    @Test
    void startsOverInAnotherDatabase() throws Exception {
        twoSteps();
        execute("delete from vault_run");
        execute("insert into vault_run (run_id, started_at) values (1, timestamp '2026-03-05 06:07:08')");
        execute("create table gate as select 1 as x");
        assertThat(run(options().withResume(true)).runId()).isEqualTo(2);
    }

    // --- landing -------------------------------------------------------------------------------------------------

    private static FileSource csv(String pattern) {
        return source(pattern, FileFormat.CSV, false, null, null, null, "id", "name");
    }

    private static FileSource source(
            String pattern,
            FileFormat format,
            boolean open,
            String fileColumn,
            String timeColumn,
            PathTimestamp time,
            String... columns) {
        return new FileSource(
                "land",
                "crm",
                "person",
                pattern,
                format,
                "full",
                open,
                format == FileFormat.CSV ? CsvOptions.DEFAULT : null,
                List.of(columns),
                fileColumn,
                timeColumn,
                time,
                Scripts.SPEC);
    }

    private static final String LAND =
            "create table if not exists land (id text, name text, _file text, _ldts timestamp);";

    @Test
    void landsCsvWithAllItsTrouble() throws Exception {
        scripts.create("land", LAND)
                .files(source(
                        "in/**/*.csv",
                        FileFormat.CSV,
                        true,
                        "_file",
                        "_ldts",
                        new PathTimestamp("day=([0-9-]+)", "yyyy-MM-dd", "Europe/Berlin"),
                        "id",
                        "name"));
        data(
                "in/day=2026-01-02/a.csv",
                "id,name\n1,\"say \"\"hi\"\", you\"\n2,\"two\nlines\ttab\"\n3,\n4,\"\"\n5,\\N\n");
        data("in/day=2026-07-02/b.csv", "NAME,spare,ID\r\nÄé漢𝄞,x,6\r\n\"a\\b\",y,7\r\n");
        data("in/day=2026-07-03/empty.csv", "id,name\n");
        RunReport report = run(options());

        String winter = "2026-01-01 23:00:00";
        String summer = "2026-07-01 22:00:00";
        assertThat(rows("select id, name, _file, cast(_ldts as varchar(30)) from land order by id"))
                .containsExactly(
                        List.of("1", "say \"hi\", you", "in/day=2026-01-02/a.csv", winter),
                        List.of("2", "two\nlines\ttab", "in/day=2026-01-02/a.csv", winter),
                        java.util.Arrays.asList("3", null, "in/day=2026-01-02/a.csv", winter),
                        List.of("4", "", "in/day=2026-01-02/a.csv", winter),
                        List.of("5", "\\N", "in/day=2026-01-02/a.csv", winter),
                        List.of("6", "Äé漢𝄞", "in/day=2026-07-02/b.csv", summer),
                        List.of("7", "a\\b", "in/day=2026-07-02/b.csv", summer));
        assertThat(report.files())
                .containsExactly(new FileReport(
                        "land",
                        "crm.person",
                        "in/**/*.csv",
                        List.of("in/day=2026-01-02/a.csv", "in/day=2026-07-02/b.csv", "in/day=2026-07-03/empty.csv"),
                        7,
                        null));
        assertThat(rows("select source_table, cast(load_timestamp as varchar(30)) from vault_delivery_list order by 2"))
                .containsExactly(
                        List.of("crm.person", winter),
                        List.of("crm.person", summer),
                        List.of("crm.person", "2026-07-02 22:00:00"));
    }

    @Test
    void landsParquetAsCanonicalText() throws Exception {
        Path file = Files.createDirectories(home.resolve("data/day=1")).resolve("p.parquet");
        try (Connection duck = reader.connect();
                Statement statement = duck.createStatement()) {
            statement.execute("copy (select 12.50::decimal(10,2) as id, date '2026-01-02' as d,"
                    + " timestamp '2026-01-02 03:04:05' as ts,"
                    + " timestamptz '2026-01-02 03:04:05.5+01' as tz, true as b, 7::bigint as n,"
                    + " 'two\nlines' as s, null::integer as nothing) to '" + file + "' (format parquet)");
        }
        scripts.create(
                        "land",
                        "create table land (ID text, d text, ts text, tz text, b text, n text, s text, nothing text);"
                                .replace("ID", "id"))
                .files(source(
                        "*/*.parquet",
                        FileFormat.PARQUET,
                        false,
                        null,
                        null,
                        null,
                        "id",
                        "d",
                        "ts",
                        "tz",
                        "b",
                        "n",
                        "s",
                        "nothing"));
        run(options());
        assertThat(rows("select * from land"))
                .containsExactly(java.util.Arrays.asList(
                        "12.50",
                        "2026-01-02",
                        "2026-01-02T03:04:05.000000",
                        "2026-01-02T02:04:05.500000",
                        "true",
                        "7",
                        "two\nlines",
                        null));
    }

    /** Fields of objects are columns named after both; what an object lacks is null; lists stay JSON where they are wanted. */
    @Test
    void landsJsonLines() throws Exception {
        Path folder = Files.createDirectories(home.resolve("data"));
        Files.writeString(folder.resolve("a.jsonl"), """
                {"id": 1, "code": "007", "ship": {"city": "Ulm", "at": {"zip": "01067"}}, "tags": ["a", "b"], "lines": [{"n": 1}]}
                {"id": 2, "price": 12.5, "on": "2026-01-02", "ts": "2026-01-02T03:04:05Z", "ok": true, "code": "x\\ny"}
                """);
        Files.writeString(folder.resolve("b.jsonl"), "{\"ID\": 3}\n");
        Files.writeString(folder.resolve("c.jsonl"), "");
        scripts.create(
                        "land",
                        "create table land (ID text, code text, ship_city text, ship_at_zip text, tags text, price text, \"on\" text,"
                                        .replace("ID", "id")
                                + " ts text, ok text);")
                .files(source(
                        "*.jsonl",
                        FileFormat.JSON,
                        false,
                        null,
                        null,
                        null,
                        "id",
                        "code",
                        "ship_city",
                        "ship_at_zip",
                        "tags",
                        "price",
                        "on",
                        "ts",
                        "ok"));
        run(options());
        assertThat(rows("select * from land order by id"))
                .containsExactly(
                        java.util.Arrays.asList("1", "007", "Ulm", "01067", "[\"a\",\"b\"]", null, null, null, null),
                        java.util.Arrays.asList(
                                "2",
                                "x\ny",
                                null,
                                null,
                                null,
                                "12.5",
                                "2026-01-02",
                                "2026-01-02T03:04:05.000000",
                                "true"),
                        java.util.Arrays.asList("3", null, null, null, null, null, null, null, null));
    }

    @Test
    void landsManyRows() throws Exception {
        scripts.create("land", LAND).files(csv("big.csv"));
        StringBuilder big = new StringBuilder("id,name\n");
        for (int i = 0; i < 50_000; i++) {
            big.append(i).append(",\"name é ").append(i).append("\"\n");
        }
        data("big.csv", big.toString());
        assertThat(run(options()).files()).extracting(FileReport::rows).containsExactly(50_000L);
        assertThat(rows("select count(*), count(distinct name), min(length(name)), max(length(name)) from land"))
                .containsExactly(List.of("50000", "50000", "8", "12"));
    }

    @Test
    void replacesWhatLandedBefore() throws Exception {
        scripts.create("land", LAND).files(csv("*.csv"));
        data("f.csv", "id,name\n1,x\n");
        run(options());
        Files.delete(home.resolve("data/f.csv"));
        FileReport report = run(options()).files().get(0);
        assertThat(report.note()).isEqualTo("no file matches *.csv");
        assertThat(rows("select * from land")).isEmpty();
    }

    @Test
    void stampsFilesWithTheRunWhereThePathTellsNothing() throws Exception {
        scripts.create("land", LAND).files(source("f.csv", FileFormat.CSV, false, null, "_ldts", null, "id", "name"));
        data("f.csv", "id,name\n1,x\n");
        run(options().withDeliveries(List.of(Delivery.parse("crm.other@2026-03-02T01:00:00"))));
        assertThat(rows("select cast(_ldts as varchar(30)) from land"))
                .containsExactly(List.of("2026-03-05 06:07:08.123456"));
        assertThat(rows("select source_table, cast(load_timestamp as varchar(30)) from vault_delivery_list"))
                .containsExactly(List.of("crm.other", "2026-03-02 01:00:00"));
    }

    @Test
    void reportsEveryMistakeInFilesBeforeTouchingAnything() throws Exception {
        scripts.create("land", LAND)
                .load("a", "select 1;")
                .files(source(
                        "in/*.csv",
                        FileFormat.CSV,
                        false,
                        null,
                        "_ldts",
                        new PathTimestamp("_(\\d{8})", "yyyyMMdd", "UTC"),
                        "id",
                        "name"));
        data("in/a_20260102.csv", "id,nmae\n1,x\n");
        data("in/b.csv", "id,name\n1,x\n");
        data("in/c_20261301.csv", "id,name\n1,x\n");
        data("in/d_20260102.csv", "");
        run0();
        execute("insert into land (id) values ('old')");
        RunFailed failed = failing(options());

        String from = "\n  for land\n  from src/main/vault/m.yaml:4:3";
        assertThat(failed.report().failures())
                .extracting(Failure::message)
                .containsExactlyInAnyOrder(
                        "in/a_20260102.csv: there is no column \"name\"; did you mean \"nmae\"?\n"
                                + "  the file has: id, nmae" + from,
                        "in/a_20260102.csv: column \"nmae\" is not in the spec; declare it, or say \"columns: open\""
                                + from,
                        "in/b.csv: the path does not match _(\\d{8}), whose first group tells the load timestamp"
                                + from,
                        "in/c_20261301.csv: \"20261301\" in the path is no load timestamp of the form yyyyMMdd" + from,
                        "in/d_20260102.csv: the file is empty: its header is missing" + from);
        assertThat(rows("select id from land")).containsExactly(List.of("old"));
        assertThat(failed.report().objects()).isEmpty();
    }

    /** Only creates the tables: every file is refused. */
    private void run0() {
        failing(options());
    }

    @Test
    void namesFileAndLineOfABadRow() throws Exception {
        scripts.create("land", LAND).files(csv("*.csv"));
        data("good.csv", "id,name\n1,x\n");
        data("wild.csv", "id,name\n1,x\n2,y\n3\n");
        assertThat(failing(options()).report().failures())
                .extracting(Failure::message)
                .containsExactly("wild.csv:4: Expected Number of Columns: 2 Found: 1\n"
                        + "  for land\n  from src/main/vault/m.yaml:4:3");
    }

    @Test
    void namesTheLineOfABadRowBehindManyGoodOnes() throws Exception {
        scripts.create("land", LAND).files(csv("*.csv"));
        data("long.csv", "id,name\n" + "1,x\n".repeat(200_000) + "1\n");
        assertThat(failing(options()).report().failures())
                .extracting(Failure::message)
                .containsExactly("long.csv:200002: Expected Number of Columns: 2 Found: 1\n"
                        + "  for land\n  from src/main/vault/m.yaml:4:3");
    }

    // --- tests ---------------------------------------------------------------------------------------------------

    private void vaultTests() throws Exception {
        scripts.create(
                        "t",
                        "create table nowhere_ (x int);\ncreate table t (x int, s text);\ninsert into t values (1, 'a'), (2, '"
                                + "é".repeat(90) + "'), (2, '');")
                .test("ok", Severity.ERROR, "no threes", "select x from t where x = 3 -- none\n;")
                .test(
                        "warn",
                        Severity.WARNING,
                        "no ones",
                        "with ones as (select x, s from t where x = 1)\nselect * from ones;")
                .test("bad", Severity.ERROR, "no twos", "select x, s from t where x = 2 order by s desc;")
                .test("broken", Severity.WARNING, null, "\nselect x\nfrom nowhere;");
        run(options());
    }

    private TestsFailed failingTests() {
        return catchThrowableOfType(
                TestsFailed.class,
                () -> new TestRunner(database, 2, home, RunListener.SILENT).run(scripts.write(database.dialect())));
    }

    @Test
    void testsPassWarnFailOrBreak() throws Exception {
        vaultTests();
        TestsFailed failed = failingTests();
        assertThat(failed.report().tests())
                .extracting(t -> t.id() + " " + t.status().text() + " " + t.rows() + " " + t.example())
                .containsExactly(
                        "tests_of_ok/ok passed 0 []",
                        "tests_of_warn/warn warned 1 [x=1, s=a]",
                        "tests_of_bad/bad failed 2 [x=2, s=" + "é".repeat(79) + "…]",
                        "tests_of_broken/broken broken 0 []");
        assertThat(failed)
                .hasMessage("2 of 4 tests of m failed.\n"
                        + "tests_of_bad/bad: 2 rows against: no twos\n"
                        + "  such as x=2, s=" + "é".repeat(79) + "…\n"
                        + "  at scripts/test/bad.sql:3\n"
                        + "  from src/main/vault/m.yaml:4:3\n"
                        + "broken: " + noTable() + "\n"
                        + "  at scripts/test/broken.sql:4\n"
                        + "  from src/main/vault/m.yaml:4:3");
    }

    @Test
    void warningsAloneDoNotFail() throws Exception {
        scripts.test("warn", Severity.WARNING, "never", "select 1 as x;");
        run(options());
        TestReport report =
                new TestRunner(database, 2, home, RunListener.SILENT).run(scripts.write(database.dialect()));
        assertThat(report.count(TestResult.Status.WARNED)).isEqualTo(1);
    }

    // --- maintenance ---------------------------------------------------------------------------------------------

    MaintenanceReport maintain(RunOptions options) throws IOException {
        return new MaintenanceRunner(database, options, RunListener.SILENT).run(scripts.write(database.dialect()));
    }

    private void twoMemories() throws IOException {
        scripts.create("memories", "create table if not exists r (x int);\ncreate table if not exists t (x int);")
                .load("fill", "insert into r values (1), (2), (3);\ninsert into t values (1), (2);")
                .maintain("r", "-- @rejects r\ndelete from r where x < 3;")
                .maintain("t", "-- @tracking t\ndelete from t where x < 2;");
    }

    @Test
    void maintenanceDeletesAndCountsAndNoRunDoes() throws Exception {
        twoMemories();
        run(options());
        assertThat(rows("select count(*) from r")).containsExactly(List.of("3"));
        MaintenanceReport report = maintain(options());
        assertThat(report.relations())
                .extracting(MaintenanceReport.Deleted::relation, MaintenanceReport.Deleted::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("r", 2L), org.assertj.core.groups.Tuple.tuple("t", 1L));
        assertThat(rows("select x from r")).containsExactly(List.of("3"));
        assertThat(rows("select x from t")).containsExactly(List.of("2"));
        assertThat(rows("select count(*) from vault_run")).containsExactly(List.of("1"));
        assertThat(new MaintenanceReportWriter().summary(report)).startsWith("3 rows deleted of 2 relations, ");
        assertThat(new MaintenanceReportWriter().json(report)).contains("\"relation\": \"r\"", "\"rows\": 2");
    }

    @Test
    void maintenanceOfAVaultThatWasNeverLoadedDeletesNothing() throws Exception {
        twoMemories();
        assertThat(maintain(options()).relations())
                .extracting(MaintenanceReport.Deleted::rows)
                .containsExactly(0L, 0L);
    }

    @Test
    void maintenanceSaysWhatFailedAndDoesTheRest() throws Exception {
        twoMemories();
        scripts.maintain("z", "delete from nowhere;");
        run(options());
        MaintenanceFailed failed = catchThrowableOfType(MaintenanceFailed.class, () -> maintain(options()));
        assertThat(failed)
                .hasMessageStartingWith("Maintaining m failed.\n")
                .hasMessageContaining("scripts/maintain/z.sql:1");
        assertThat(failed.report().relations())
                .extracting(MaintenanceReport.Deleted::rows)
                .containsExactly(2L, 1L, 0L);
    }
}
