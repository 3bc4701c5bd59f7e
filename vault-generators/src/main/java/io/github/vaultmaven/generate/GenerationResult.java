package io.github.vaultmaven.generate;

import io.github.vaultmaven.artifact.WriteResult;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a generation found and did.
 *
 * @param findings what is wrong with the specs or worth knowing, by place
 * @param texts text of each spec file by the name that findings use
 * @param written what was written; nothing where findings are errors
 * @param report what was made; nothing where findings are errors
 */
public record GenerationResult(
        List<Diagnostic> findings,
        Map<String, String> texts,
        Optional<WriteResult> written,
        Optional<GenerationReport> report) {

    /** Of a generation that would have changed nothing, and so did not happen. */
    public static final GenerationResult NOTHING_TO_DO =
            new GenerationResult(List.of(), Map.of(), Optional.empty(), Optional.empty());

    public GenerationResult {
        findings = List.copyOf(findings);
        texts = Map.copyOf(texts);
    }

    /** True if the specs have errors; nothing was written then. */
    public boolean failed() {
        return findings.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
