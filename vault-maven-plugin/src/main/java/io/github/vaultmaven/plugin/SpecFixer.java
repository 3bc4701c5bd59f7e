// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.spec.yaml.edit.FixPlan;
import io.github.vaultmaven.spec.yaml.edit.SpecWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Applies the fixes of findings to spec files and says what it changed. */
final class SpecFixer {

    private final Path folder;
    private final Log log;

    /**
     * @param folder what file names are relative to
     * @param log takes what was changed
     */
    SpecFixer(Path folder, Log log) {
        this.folder = folder;
        this.log = log;
    }

    /** True if something was changed. */
    boolean fix(GenerationResult result) throws MojoExecutionException {
        FixPlan plan = FixPlan.of(result.findings(), result.texts());
        Set<String> written = new HashSet<>();
        for (Map.Entry<String, String> content : plan.contents().entrySet()) {
            if (write(content.getKey(), result.texts().get(content.getKey()), content.getValue())) {
                written.add(content.getKey());
            }
        }
        List<Diagnostic> fixed = plan.applied().stream()
                .filter(finding -> written.contains(finding.range().file()))
                .toList();
        fixed.forEach(this::say);
        log.info("vault: " + (fixed.size() == 1 ? "1 fix" : fixed.size() + " fixes") + " applied");
        return !written.isEmpty();
    }

    private boolean write(String file, String before, String after) throws MojoExecutionException {
        try {
            boolean written = new SpecWriter(folder).replace(file, before, after);
            if (!written) {
                log.warn("vault: " + file + " is not what was read, and was left as it is");
            }
            return written;
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write " + file + ": " + e.getMessage());
        }
    }

    private void say(Diagnostic finding) {
        String title = finding.fix().map(Fix::title).orElse("");
        log.info("vault: fixed " + finding.range() + ": " + Wording.printable(title) + " [" + finding.id() + "]");
    }
}
