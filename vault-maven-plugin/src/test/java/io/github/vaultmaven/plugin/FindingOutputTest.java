// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.format.FindingReport;
import io.github.vaultmaven.diagnostics.format.RuleLinks;
import io.github.vaultmaven.diagnostics.policy.Baseline;
import io.github.vaultmaven.diagnostics.policy.FailOn;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingOutputTest {

    private static final JudgedFindings FINDINGS = new JudgedFindings(
            List.of(Diagnostic.error("a-b", new SourceRange("f.yaml", 2, 1, 2, 2), "wrong", "")),
            List.of(),
            List.of(),
            Baseline.NONE,
            FailOn.ERROR);

    @TempDir
    Path folder;

    private String printed(JudgedFindings findings, String... formats) throws Exception {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new FindingOutput(List.of(formats), folder.resolve("reports"), new SystemStreamLog(), stream)
                .print(new FindingReport(findings, Map.of(), Map.of(), RuleLinks.GOAL, "", "1"), false, 10);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatServicesReadStartsALine() throws Exception {
        assertThat(printed(FINDINGS, "github", " azure")).isEqualTo("""
                ::error file=f.yaml,line=2,col=1,title=a-b::wrong
                ##vso[task.logissue type=error;sourcepath=f.yaml;linenumber=2;columnnumber=1;code=a-b]wrong
                """);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void filesAreWrittenEvenWithoutFindings() throws Exception {
        assertThat(printed(JudgedFindings.NOTHING, "json", "sarif", "junit", "gitlab"))
                .isEmpty();
        assertThat(folder.resolve("reports").toFile().list())
                .containsExactlyInAnyOrder(
                        "findings.json", "findings.sarif", "findings.gitlab.json", "TEST-vault-findings.xml");
    }

    /** Only then may a build do without the rules: people read nothing where nothing was found, others read a file or an empty list. */
    @Test
    void peopleAloneAreToldNothingOfNothing() throws Exception {
        assertThat(output("console").isSilent(JudgedFindings.NOTHING)).isTrue();
        assertThat(output("console").isSilent(FINDINGS)).isFalse();
        assertThat(output("console", "json").isSilent(JudgedFindings.NOTHING)).isFalse();
        assertThat(output("github").isSilent(JudgedFindings.NOTHING)).isFalse();
        var stale = new JudgedFindings(
                List.of(),
                List.of(),
                List.of(new Baseline.Entry("a-b", "f.yaml", "0", "wrong")),
                Baseline.NONE,
                FailOn.ERROR);
        assertThat(output("console").isSilent(stale)).isFalse();
    }

    private FindingOutput output(String... formats) throws MojoFailureException {
        return new FindingOutput(List.of(formats), folder, new SystemStreamLog(), System.out);
    }

    @Test
    void aFormatThatIsNone() {
        assertThatThrownBy(() -> printed(FINDINGS, "sariff"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "vault.formats has no `sariff`; it takes console, json, sarif, junit, github, gitlab, azure;"
                                + " did you mean `sarif`?");
    }
}
