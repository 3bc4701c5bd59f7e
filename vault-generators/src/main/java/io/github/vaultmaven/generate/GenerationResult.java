// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.artifact.WriteResult;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a generation found and did.
 *
 * @param judged what is wrong with the specs or worth knowing
 * @param texts text of each spec file by the name that findings use
 * @param written what was written; nothing where findings are errors
 * @param report what was made; nothing where findings are errors
 * @param madeFrom digest of what each file was rendered from, by path, as far as it is known
 */
public record GenerationResult(
        JudgedFindings judged,
        Map<String, String> texts,
        Optional<WriteResult> written,
        Optional<GenerationReport> report,
        Map<String, String> madeFrom) {

    /** Of a generation that would have changed nothing, and so did not happen. */
    public static final GenerationResult NOTHING_TO_DO =
            new GenerationResult(JudgedFindings.NOTHING, Map.of(), Optional.empty(), Optional.empty(), Map.of());

    public GenerationResult {
        texts = Map.copyOf(texts);
        madeFrom = Map.copyOf(madeFrom);
    }

    /** What is to be reported, by place. */
    public List<Diagnostic> findings() {
        return judged.findings();
    }

    /** True if findings fail the build; nothing was written then. */
    public boolean failed() {
        return judged.fails();
    }
}
