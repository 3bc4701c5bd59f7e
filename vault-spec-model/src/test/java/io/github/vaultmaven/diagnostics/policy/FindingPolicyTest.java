// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Level;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SeveritySetting;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.TextEdits;
import io.github.vaultmaven.spec.reader.BaselineReader;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FindingPolicyTest {

    private static final String FILE = "m/1.yaml";
    private static final RuleBook BOOK =
            new RuleBook(Set.of("unused-column", "no-owner", "unknown-key"), Set.of("unknown-key"), Set.of("no-owner"));
    private static final String ENTITY = "entity: e\nhub: {business_key: [{name: k, type: date}]}\n";

    /** Reads a text and adds findings of line 2: a warning, and an error that a project may weigh otherwise. */
    private static JudgedFindings judge(String text, FindingPolicy policy, Diagnostic... more) {
        var diagnostics = new Diagnostics();
        SpecReader.read(List.of(YamlSource.of(FILE, text)), diagnostics);
        List.of(more).forEach(diagnostics::add);
        return policy.judge(diagnostics, Map.of(FILE, text), BOOK);
    }

    private static Diagnostic unused(int line) {
        return Diagnostic.warning("unused-column", new SourceRange(FILE, line, 6, line, 9), "unused", "");
    }

    private static Diagnostic noOwner(int line) {
        return Diagnostic.error("no-owner", new SourceRange(FILE, line, 6, line, 9), "no owner", "");
    }

    private static FindingPolicy severities(SeveritySetting... settings) {
        return new FindingPolicy(List.of(settings), FailOn.ERROR, Baseline.NONE, List.of());
    }

    private static List<String> shown(JudgedFindings judged) {
        return judged.findings().stream()
                .map(d -> d.severity() + " " + d.range() + " " + d.id() + ": " + d.message())
                .toList();
    }

    @Test
    void aParameterWeighsARule() {
        var policy = severities(
                SeveritySetting.ofParameter("unused-column", Level.ERROR),
                SeveritySetting.ofParameter("no-owner", Level.NOTE));

        assertThat(shown(judge(ENTITY, policy, unused(2), noOwner(2))))
                .containsExactly("NOTE m/1.yaml:2:6 no-owner: no owner", "ERROR m/1.yaml:2:6 unused-column: unused");
    }

    @Test
    void aVaultDocumentWeighsARuleUnlessAParameterDoes() {
        String text = ENTITY + "---\nvault: v\nfindings: {severity: {unused-column: off, no-owner: warning}}\n";

        assertThat(shown(judge(text, FindingPolicy.DEFAULT, unused(2), noOwner(2))))
                .containsExactly("WARNING m/1.yaml:2:6 no-owner: no owner");
        assertThat(shown(judge(
                        text,
                        severities(SeveritySetting.ofParameter("unused-column", Level.NOTE)),
                        unused(2),
                        Diagnostic.warning(
                                "unused-column", new SourceRange("n/2.yaml", 1, 1, 1, 2), "other model", ""))))
                .containsExactly(
                        "NOTE m/1.yaml:2:6 unused-column: unused", "NOTE n/2.yaml:1:1 unused-column: other model");
    }

    @Test
    void aLevelThatIsNone() {
        String text = "vault: v\nfindings: {severity: {unused-column: of}}\n";

        assertThat(shown(judge(text, FindingPolicy.DEFAULT)))
                .containsExactly(
                        "ERROR m/1.yaml:2:38 unknown-value: `of` is not a value of `unused-column`; did you mean `off`?");
    }

    @Test
    void whatLeavesNothingToGenerateFromStaysAnError() {
        String text = "entity: e\nhub: {business_key: [k], nam: x} # vault:ignore unknown-key: no\n---\n"
                + "vault: v\nfindings: {severity: {unknown-key: warning}}\n";

        assertThat(shown(judge(text, severities(SeveritySetting.ofParameter("unknown-key", Level.OFF)))))
                .containsExactly(
                        "WARNING (built in memory) fixed-severity: the parameter `vault.severity.unknown-key`:"
                                + " `unknown-key` cannot be anything but an error: what it finds leaves nothing to generate from",
                        "ERROR m/1.yaml:2:26 unknown-key: `nam` is not a key of a hub; did you mean `name`?",
                        "WARNING m/1.yaml:2:49 fixed-severity: `unknown-key` cannot be suppressed:"
                                + " what it finds leaves nothing to generate from",
                        "WARNING m/1.yaml:5:23 fixed-severity: `unknown-key` cannot be anything but an error:"
                                + " what it finds leaves nothing to generate from");
    }

    @Test
    void aRuleThatIsNone() {
        String text = "entity: e\n# vault:ignore unused-colum: old\nhub: {business_key: [k]}\n";
        JudgedFindings judged = judge(text, severities(SeveritySetting.ofParameter("x", Level.OFF)));

        assertThat(shown(judged))
                .containsExactly(
                        "ERROR (built in memory) unknown-rule: the parameter `vault.severity.x`: there is no rule `x`",
                        "ERROR m/1.yaml:2:16 unknown-rule: there is no rule `unused-colum`; did you mean `unused-column`?");
        assertThat(TextEdits.apply(
                        text, judged.findings().get(1).fix().orElseThrow().edits()))
                .isEqualTo("entity: e\n# vault:ignore unused-column: old\nhub: {business_key: [k]}\n");
    }

    @Test
    void aCommentSuppressesOnItsLineOrTheNext() {
        String text = "entity: e # vault:ignore no-owner, unused-column: both known\n"
                + "# vault:ignore unused-column: old\n\n# more\nhub: {business_key: [k]}\nsatellites: []\n";
        JudgedFindings judged = judge(text, FindingPolicy.DEFAULT, unused(1), noOwner(1), unused(5), unused(6));

        assertThat(shown(judged)).containsExactly("WARNING m/1.yaml:6:6 unused-column: unused");
        assertThat(judged.silenced())
                .extracting(s -> s.finding().range().startLine() + " " + s.reason())
                .containsExactly("1 both known", "1 both known", "5 old");
    }

    @Test
    void aMarkInATextIsNoComment() {
        String text = "entity: e\ndescription: \"a # vault:ignore unused-column: x\"\n"
                + "owner: |\n  # vault:ignore unused-column: x\nhub: {business_key: [k]}\n";

        assertThat(shown(judge(text, FindingPolicy.DEFAULT, unused(2))))
                .containsExactly("WARNING m/1.yaml:2:6 unused-column: unused");
    }

    @Test
    void anObjectSuppresses() {
        String text = "entity: e\nhub:\n  business_key: [k]\n  suppress: [{rule: unused-column, reason: \"old: ü\"}]\n"
                + "satellites: []\n";
        JudgedFindings judged = judge(text, FindingPolicy.DEFAULT, unused(3), unused(5));

        assertThat(shown(judged)).containsExactly("WARNING m/1.yaml:5:6 unused-column: unused");
        assertThat(judged.silenced())
                .extracting(JudgedFindings.Silenced::reason)
                .containsExactly("old: ü");
    }

    @Test
    void aDocumentSuppressesBeneathAndBesideItsFirstKey() {
        String text = "entity:\n  name: e\n  suppress: [{rule: unused-column, reason: x}]\nhub: {business_key: [k]}\n";

        assertThat(judge(text, FindingPolicy.DEFAULT, unused(4)).findings()).isEmpty();
    }

    @Test
    void aReasonIsNeeded() {
        String text = "entity: e # vault:ignore unused-column\n# vault:ignore : old\nhub:\n  business_key: [k]\n"
                + "  suppress: [{rule: no-owner}]\n";

        assertThat(shown(judge(text, FindingPolicy.DEFAULT)))
                .containsExactly(
                        "ERROR m/1.yaml:1:11 suppression-form: the suppression of `unused-column` gives no reason",
                        "ERROR m/1.yaml:2:1 suppression-form: a suppression names a rule and gives a reason",
                        "ERROR m/1.yaml:5:15 missing-key: `reason` is missing: a suppression needs it");
    }

    @Test
    void aSuppressionOfNothingIsReportedAndRemoved() {
        String text =
                "entity: e   # vault:ignore unused-column: old\r\n# vault:ignore no-owner: x\r\nhub: {business_key: [k]}\r\n";
        JudgedFindings judged = judge(text, FindingPolicy.DEFAULT);

        assertThat(shown(judged))
                .containsExactly(
                        "WARNING m/1.yaml:1:28 unused-suppression: there is no finding of `unused-column` here to suppress",
                        "WARNING m/1.yaml:2:16 unused-suppression: there is no finding of `no-owner` here to suppress");
        assertThat(TextEdits.apply(
                        text,
                        judged.findings().stream()
                                .flatMap(d -> d.fix().orElseThrow().edits().stream())
                                .toList()))
                .isEqualTo("entity: e\r\nhub: {business_key: [k]}\r\n");
    }

    @Test
    void whetherASuppressionIsUsedIsNotKnownWhereSpecsCannotBeUnderstood() {
        String text = "entity: e # vault:ignore unused-column: old\nhub: {business_key: [k], nam: x}\n";

        assertThat(judge(text, FindingPolicy.DEFAULT).findings())
                .extracting(Diagnostic::id)
                .containsExactly("unknown-key");
    }

    @Test
    void aBaselineKnowsFindingsWhereverTheyMove() {
        String before = "entity: e\nhub: {business_key: [k]}\n";
        JudgedFindings first = judge(before, FindingPolicy.DEFAULT, unused(2), noOwner(1));
        String json = first.acceptable().json();
        Baseline baseline = baseline(json);
        var policy = new FindingPolicy(List.of(), FailOn.NOTE, baseline, List.of());

        assertThat(judge(before, policy, unused(2), noOwner(1)).findings()).isEmpty();
        JudgedFindings moved = judge("# new\n" + before + "owner: o\n", policy, unused(3), unused(4), noOwner(2));
        assertThat(shown(moved)).containsExactly("WARNING m/1.yaml:4:6 unused-column: unused");
        assertThat(moved.silenced()).allMatch(JudgedFindings.Silenced::isKnown).hasSize(2);
        assertThat(moved.stale()).isEmpty();
        JudgedFindings gone = judge(before, policy, unused(2));
        assertThat(gone.findings()).isEmpty();
        assertThat(gone.stale()).extracting(Baseline.Entry::rule).containsExactly("no-owner");
    }

    @Test
    void aSecondFindingOfTheSameKindOnTheSameLineIsNew() {
        var here = new SourceRange(FILE, 2, 6, 2, 9);
        var twin = new SourceRange(FILE, 2, 12, 2, 14);
        Baseline baseline = Baseline.of(new Fingerprints(Map.of(FILE, ENTITY)).of(List.of(unused(2))));
        var policy = new FindingPolicy(List.of(), FailOn.ERROR, baseline, List.of());

        JudgedFindings judged =
                judge(ENTITY, policy, unused(2), Diagnostic.warning("unused-column", twin, "unused", ""));

        assertThat(judged.findings()).extracting(Diagnostic::range).containsExactly(twin);
        assertThat(judged.silenced()).extracting(s -> s.finding().range()).containsExactly(here);
    }

    @Test
    void aBaselineHoldsNoErrorThatLeavesNothingToGenerateFrom() {
        String text = "entity: e\nhub: {business_key: [k], nam: x}\n";
        JudgedFindings judged = judge(text, FindingPolicy.DEFAULT);
        assertThat(judged.acceptable().entries()).isEmpty();
        Baseline baseline = Baseline.of(new Fingerprints(Map.of(FILE, text)).of(judged.findings()));

        assertThat(judge(text, new FindingPolicy(List.of(), FailOn.ERROR, baseline, List.of()))
                        .findings())
                .extracting(Diagnostic::id)
                .containsExactly("unknown-key");
    }

    @Test
    void theBaselineFileIsOneLinePerFinding() {
        var entry = new Baseline.Entry("r-a", "f.yaml", "say \"x\"\n", "00ff");

        assertThat(new Baseline(List.of(entry)).json()).isEqualTo("""
                        {
                          "version": 1,
                          "findings": [
                            {"file": "f.yaml", "fingerprint": "00ff", "message": "say \\"x\\"\\n", "rule": "r-a"}
                          ]
                        }
                        """);
        assertThat(baseline(new Baseline(List.of(entry)).json()).entries()).containsExactly(entry);
        assertThat(baseline(Baseline.NONE.json()).entries()).isEmpty();
    }

    private static Baseline baseline(String json) {
        var diagnostics = new Diagnostics();
        Baseline baseline = BaselineReader.read(YamlSource.of("vault.baseline", json), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return baseline;
    }

    @Test
    void whatFailsABuild() {
        Diagnostic note = unused(1).withSeverity(Severity.NOTE);

        assertThat(FailOn.ERROR.fails(List.of(unused(1), note))).isFalse();
        assertThat(FailOn.WARNING.fails(List.of(note))).isFalse();
        assertThat(FailOn.WARNING.fails(List.of(note, unused(1)))).isTrue();
        assertThat(FailOn.NOTE.fails(List.of(note))).isTrue();
        assertThat(FailOn.NEVER.fails(List.of(noOwner(1)))).isFalse();
        assertThat(new JudgedFindings(List.of(noOwner(1)), List.of(), List.of(), Baseline.NONE, FailOn.NEVER)
                        .mayGenerate())
                .isFalse();
        assertThat(new JudgedFindings(List.of(unused(1)), List.of(), List.of(), Baseline.NONE, FailOn.WARNING)
                        .mayGenerate())
                .isFalse();
        assertThat(new JudgedFindings(List.of(unused(1)), List.of(), List.of(), Baseline.NONE, FailOn.ERROR)
                        .mayGenerate())
                .isTrue();
    }

    @Test
    void rulesAreReadAboutOnlyWhereSomethingIsWrongOrWished() {
        var asked = new AtomicInteger();
        Supplier<RuleBook> rules = () -> {
            asked.incrementAndGet();
            return BOOK;
        };
        var diagnostics = new Diagnostics();
        diagnostics.add(unused(2));
        FindingPolicy.DEFAULT.judge(diagnostics, Map.of(FILE, ENTITY), rules);
        assertThat(asked).hasValue(0);

        var wish = SeveritySetting.ofParameter("unused-colum", Level.ERROR);
        assertThat(severities(wish)
                        .judge(diagnostics, Map.of(FILE, ENTITY), rules)
                        .findings())
                .hasSize(2);
        assertThat(asked).hasValue(1);

        diagnostics.add(noOwner(2));
        FindingPolicy.DEFAULT.judge(diagnostics, Map.of(FILE, ENTITY), rules);
        assertThat(asked).hasValue(2);
    }
}
