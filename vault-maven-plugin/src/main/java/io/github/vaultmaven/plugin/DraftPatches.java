// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.DraftInTheWay;
import io.github.vaultmaven.draft.patch.Patch;
import io.github.vaultmaven.draft.patch.Repatcher;
import io.github.vaultmaven.draft.patch.Snapshot;
import io.github.vaultmaven.spec.yaml.edit.SpecWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Shows what a changed source asks of specs that are there, and changes them where that is wanted. */
final class DraftPatches {

    private final Path folder;
    private final Path report;
    private final Log log;

    /**
     * @param folder the specs
     * @param report the report of the draft, beside which the patch goes
     */
    DraftPatches(Path folder, Path report, Log log) {
        this.folder = folder;
        this.report = report;
        this.log = log;
    }

    /**
     * False, with nothing done, if the specs know neither the source nor anything of it.
     *
     * @throws DraftInTheWay if a new file would stand where one is that cannot be read
     */
    boolean patch(String source, Draft draft, boolean apply) throws IOException, DraftInTheWay {
        Optional<Patch> found = Repatcher.of(folder, source, draft);
        if (found.isEmpty()) {
            return false;
        }
        Patch patch = found.get();
        patch.notes().forEach(n -> log.warn("vault: " + n));
        if (!patch.notes().isEmpty()) {
            AtomicFile.write(report, draft.report() + asked(patch.notes()));
        }
        if (patch.isEmpty()) {
            log.info("vault: nothing of the source asks for a change of the specs");
            remember(source, draft);
            return true;
        }
        Path file = report.resolveSibling("draft.patch");
        List<String> inTheWay = patch.after().keySet().stream()
                .filter(p -> !patch.before().containsKey(p) && Files.exists(folder.resolve(p)))
                .sorted()
                .toList();
        if (!inTheWay.isEmpty()) {
            throw new DraftInTheWay(folder, inTheWay);
        }
        AtomicFile.write(file, patch.diff());
        if (apply) {
            apply(patch);
            remember(source, draft);
            log.info(
                    "vault: %d files changed as %s says".formatted(patch.after().size(), file));
        } else {
            log.info(
                    "vault: there are specs already; what the source asks of %d files is in %s, and -Dvault.draft.apply does it"
                            .formatted(patch.after().size(), file));
        }
        return true;
    }

    /** What a person has to decide stands with the questions of the draft. */
    private static String asked(List<String> notes) {
        return "\n## Beside the specs that are there\n\n"
                + notes.stream().map(n -> "- " + n + "\n").collect(Collectors.joining());
    }

    private void apply(Patch patch) throws IOException {
        var writer = new SpecWriter(folder);
        for (Map.Entry<String, String> after : patch.after().entrySet()) {
            String before = patch.before().get(after.getKey());
            if (before == null) {
                AtomicFile.write(folder.resolve(after.getKey()), after.getValue());
            } else if (!writer.replace(after.getKey(), before, after.getValue())) {
                log.warn("vault: " + after.getKey() + " is not what was read, and was left as it is");
            }
        }
    }

    /** Keeps what the source looks like now. */
    void remember(String source, Draft draft) throws IOException {
        AtomicFile.write(
                Snapshot.file(folder, source), Snapshot.of(draft.decisions()).text());
    }
}
