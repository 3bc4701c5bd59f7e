// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs dbt on a project and reads what came of it. */
public final class DbtRunner {

    private final DbtProgram program;
    private final Path root;
    private final DbtListener listener;

    /**
     * @param program the dbt to run
     * @param root what the names of files in findings are relative to: the folder that specs' places count from
     * @param listener hears the progress
     */
    public DbtRunner(DbtProgram program, Path root, DbtListener listener) {
        this.program = program;
        this.root = root;
        this.listener = listener;
    }

    /**
     * Runs dbt to its end.
     *
     * @throws DbtRefused if it cannot be started, is too old, or the caller is interrupted, at which dbt is ended
     */
    public DbtReport run(DbtProject project, DbtCall call) {
        var variables = new HashMap<String, String>();
        variables.put("DBT_USE_COLORS", "false");
        if (System.getenv("DBT_SEND_ANONYMOUS_USAGE_STATS") == null) {
            variables.put("DBT_SEND_ANONYMOUS_USAGE_STATS", "false");
        }
        variables.putAll(call.variables());
        var log = new DbtLog(project, listener, hidden(variables)::redact);
        int exit = new DbtProcess(project.folder(), call.command(program), variables).run(log::take);
        return report(project, exit, log, hidden(variables));
    }

    private static HiddenValues hidden(Map<String, String> variables) {
        var all = new HashMap<>(System.getenv());
        all.putAll(variables);
        return HiddenValues.of(all);
    }

    private DbtReport report(DbtProject project, int exit, DbtLog log, HiddenValues hidden) {
        var artifacts = new DbtArtifacts(project);
        List<DbtResult> results = artifacts.results(log.run()).stream()
                .map(result ->
                        new DbtResult(result.id(), result.status(), hidden.redact(result.message()), result.failures()))
                .toList();
        var read = new DbtFindings(project, artifacts.manifest(), root);
        var findings = new ArrayList<Diagnostic>(read.of(results));
        log.complaints().forEach(event -> findings.add(read.of(event)));
        if (exit != 0 && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
            findings.add(read.ended(exit, log.words()));
        }
        var counts = new TreeMap<String, Integer>();
        results.forEach(result -> counts.merge(result.status(), 1, Integer::sum));
        return new DbtReport(project, log.version(), exit == 0, counts, findings);
    }
}
