// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.manifest.SpecPlace;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ReportsTest {

    private static final SpecPlace SPEC = new SpecPlace("m.yaml", 4, 3);
    private static final StatementFailed REFUSED =
            new StatementFailed("s", "load/s.sql", 7, SPEC, "42P01", "no table\nHint: none");

    private static final RunReport RUN = new RunReport(
            "health",
            "duckdb",
            3,
            true,
            1200,
            List.of(new FileReport("land", "crm.person", "in/*.csv", List.of(), 0, "no file matches in/*.csv")),
            List.of(
                    new ObjectReport("load/h", "h", "hub", ObjectReport.Status.DONE, new Counts(5, 3, 1, 2, 0), 15),
                    new ObjectReport("load/s", "s", null, ObjectReport.Status.FAILED, Counts.NONE, 2)),
            List.of(REFUSED));

    @Test
    void aRunAsJson() {
        assertThat(new RunReportWriter().json(RUN)).isEqualTo("""
                        {
                          "model": "health",
                          "dialect": "duckdb",
                          "runId": 3,
                          "resumed": true,
                          "millis": 1200,
                          "files": [
                            {
                              "relation": "land",
                              "source": "crm.person",
                              "pattern": "in/*.csv",
                              "files": [],
                              "rows": 0,
                              "note": "no file matches in/*.csv"
                            }
                          ],
                          "objects": [
                            {
                              "id": "load/h",
                              "object": "h",
                              "kind": "hub",
                              "status": "done",
                              "rows": {
                                "staged": 5,
                                "inserted": 3,
                                "rejected": 1,
                                "tracked": 2,
                                "derived": 0
                              },
                              "millis": 15
                            },
                            {
                              "id": "load/s",
                              "object": "s",
                              "status": "failed",
                              "rows": {
                                "staged": 0,
                                "inserted": 0,
                                "rejected": 0,
                                "tracked": 0,
                                "derived": 0
                              },
                              "millis": 2
                            }
                          ],
                          "failures": [
                            {
                              "object": "s",
                              "file": "load/s.sql",
                              "line": 7,
                              "spec": {
                                "file": "m.yaml",
                                "line": 4,
                                "column": 3
                              },
                              "sqlState": "42P01",
                              "words": "no table\\nHint: none"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void aRunAsMarkdown() {
        assertThat(new RunReportWriter().markdown(RUN)).isEqualTo("""
                        # Load of health (duckdb), run 3

                        Failed in 1200 ms, going on with an unfinished run.

                        ## Objects

                        | Object | Kind | Status | Staged | Inserted | Rejected | Tracked | Derived | ms |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | h | hub | done | 5 | 3 | 1 | 2 | 0 | 15 |
                        | s |  | failed | 0 | 0 | 0 | 0 | 0 | 2 |

                        ## Files

                        | Source | Relation | Files | Rows | Note |
                        | --- | --- | --- | --- | --- |
                        | crm.person | land | 0 | 0 | no file matches in/*.csv |

                        ## Failures

                            s: no table
                              Hint: none (SQLSTATE 42P01)
                              at load/s.sql:7
                              from m.yaml:4:3
                        """);
    }

    @Test
    void aRunInALine() {
        assertThat(new RunReportWriter().summary(RUN))
                .isEqualTo("run 3 (went on) failed: 1 step, 0 rows landed, 3 inserted, 1 rejected, 1200 ms");
    }

    @Test
    void aRunThatFoundItsTablesWrongInALine() {
        var none = new RunReport("health", "duckdb", 0, false, 7, List.of(), List.of(), List.of(REFUSED));
        assertThat(new RunReportWriter().summary(none)).isEqualTo("failed before its run began, 7 ms");
    }

    private static TestResult result(String id, TestResult.Status status, long rows, StatementFailed failure) {
        List<String> example = rows == 0 ? List.of() : List.of("x=<1 & \u00012>");
        return new TestResult(id, "h", "unique", "a | b", status, rows, example, failure, "t.sql", 5, SPEC, 7);
    }

    private static final TestReport TESTS = new TestReport(
            "health",
            "duckdb",
            1234,
            List.of(
                    result("ok", TestResult.Status.PASSED, 0, null),
                    result("warn", TestResult.Status.WARNED, 1, null),
                    result("bad", TestResult.Status.FAILED, 2, null),
                    result("broken", TestResult.Status.BROKEN, 0, REFUSED)));

    @Test
    void testsAsMarkdown() {
        assertThat(new TestReportWriter().markdown(TESTS))
                .startsWith("# Tests of health (duckdb)\n\n4 tests: 1 passed, 1 warned, 2 failed, 1234 ms.\n\n"
                        + "    warned: warn: 1 row against: a | b\n")
                .endsWith("""
                        | Test | Object | Status | Rows | ms | Description |
                        | --- | --- | --- | --- | --- | --- |
                        | ok | h | passed | 0 | 7 | a \\| b |
                        | warn | h | warned | 1 | 7 | a \\| b |
                        | bad | h | failed | 2 | 7 | a \\| b |
                        | broken | h | broken | 0 | 7 | a \\| b |
                        """);
    }

    @Test
    void testsAsXmlThatParses() throws Exception {
        String xml = new JUnitXml().text(TESTS);
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("time")).isEqualTo("1.234");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("bad: 2 rows against: a | b");
        assertThat(failure.getTextContent()).contains("such as x=<1 & \uFFFD2>");
        Element error = (Element) suite.getElementsByTagName("error").item(0);
        assertThat(error.getTextContent()).contains("load/s.sql:7");
    }
}
