// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Formats whose schema or reader is somebody else's: each document is given to it. */
class StandardFormatsTest {

    private static Schema schema(String resource, SpecificationVersion version) {
        InputStream in = StandardFormatsTest.class.getResourceAsStream(resource);
        return SchemaRegistry.withDefaultDialect(version).getSchema(in, InputFormat.JSON);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void jsonFollowsItsSchema() {
        Schema schema = schema("findings.schema.json", SpecificationVersion.DRAFT_2020_12);
        String text = new JsonFormat().text(Sample.report(Optional.empty()));

        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(new JsonFormat().text(Sample.empty()), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(text.replace("\"fix\"", "\"fixx\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(text.replace("\"by\": \"baseline\"", "\"by\": \"me\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void jsonSaysAll() {
        JsonNode document = json(new JsonFormat().text(Sample.report(Optional.empty())));
        JsonNode finding = document.at("/findings/2");

        assertThat(finding.at("/message").asString()).isEqualTo(Sample.HOSTILE);
        assertThat(finding.at("/help").asString()).isEqualTo(Sample.HELP);
        assertThat(finding.at("/documentation").asString()).isEqualTo("vault:explain -Drule=unknown-key");
        assertThat(finding.at("/place/file").asString()).isEqualTo(Sample.FILE);
        assertThat(finding.at("/place/end/column").asInt()).isEqualTo(5);
        assertThat(finding.at("/line").asString()).isEqualTo("  aa: 2 # \u001B[0m");
        assertThat(finding.at("/labels/0/place/file").asString()).isEqualTo("/tmp/other.yaml");
        assertThat(finding.at("/fix/edits/0/text").asString()).isEqualTo("o\"k\n");
        assertThat(document.at("/findings/0").has("place")).isFalse();
        assertThat(document.at("/silenced/0/reason").asString()).isEqualTo("not \u001Bours");
        assertThat(document.at("/silenced/1/by").asString()).isEqualTo("baseline");
        assertThat(document.at("/stale/0/message").asString()).isEqualTo("gone");
        assertThat(document.at("/summary").toString())
                .isEqualTo("{\"errors\":1,\"warnings\":1,\"notes\":1,\"silenced\":2,\"failed\":true}");
    }

    @Test
    void jsonEscapesWhatATerminalObeys() {
        assertThat(new JsonFormat().text(Sample.report(Optional.empty()))).doesNotContain("\u001B", "\u2028");
    }

    @Test
    void sarifFollowsItsSchema() {
        Schema schema = schema("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
        String text = new SarifFormat().text(Sample.report(Optional.of("https://example.org/manual")));

        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(new SarifFormat().text(Sample.empty()), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(text.replace("\"level\": \"error\"", "\"level\": \"bad\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void sarifNamesFilesInTheRepository() {
        JsonNode run = json(new SarifFormat().text(Sample.report(Optional.of("https://example.org/manual"))))
                .at("/runs/0");
        JsonNode result = run.at("/results/4");

        assertThat(result.at("/ruleId").asString()).isEqualTo("unknown-key");
        assertThat(run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id")
                        .asString())
                .isEqualTo("unknown-key");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("module%20one/specs/m%C3%BCller%2C%20a%3Ab%3Bc%5D.yaml");
        assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("file:///tmp/other.yaml");
        assertThat(result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
                        .asString())
                .isEqualTo("o\"k\n");
        assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asString())
                .matches("[0-9a-f]{32}");
        assertThat(run.at("/results/2/suppressions/0/kind").asString()).isEqualTo("inSource");
        assertThat(run.at("/results/3/suppressions/0/kind").asString()).isEqualTo("external");
        assertThat(run.at("/tool/driver/rules/2/helpUri").asString())
                .isEqualTo("https://example.org/manual/rules/unknown-key.html");
    }

    @Test
    void surefireReadsTheTestReport() throws Exception {
        // Its parser makes a suite of each class, which here is a file.
        List<ReportTestSuite> suites = read(new JUnitFormat().text(Sample.report(Optional.empty())));

        assertThat(suites).extracting(ReportTestSuite::getNumberOfTests).containsExactly(1, 3, 1);
        assertThat(suites).extracting(ReportTestSuite::getNumberOfFailures).containsExactly(0, 0, 1);
        assertThat(suites).extracting(ReportTestSuite::getNumberOfSkipped).containsExactly(0, 2, 0);
        ReportTestCase failed = suites.get(2).getTestCases().get(0);
        assertThat(failed.getName()).isEqualTo("unknown-key at 2:3");
        assertThat(failed.getFailureType()).isEqualTo("unknown-key");
        assertThat(failed.getFailureMessage()).contains("is wrong").doesNotContain("\u001B");
        assertThat(failed.getFailureDetail()).contains("2 |   aa: 2").doesNotContain("\u001B");
        assertThat(read(new JUnitFormat().text(Sample.empty())).get(0).getTestCases())
                .singleElement()
                .satisfies(test -> assertThat(test.isSuccessful()).isTrue());
    }

    private static List<ReportTestSuite> read(String xml) throws Exception {
        var in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        return new TestSuiteXmlParser(new NullConsoleLogger()).parse(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
