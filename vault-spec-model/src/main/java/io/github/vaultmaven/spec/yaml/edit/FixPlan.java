// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.SourceText;
import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.diagnostics.TextEdits;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fixes of findings that can be applied together, and what the files become.
 *
 * <p>Of fixes that touch the same place the first counts; the others are for another run. A file that would not be read
 * any more is left as it is.
 *
 * @param contents new content by file, in the order of files
 * @param applied the findings whose fixes are in it, in order
 */
public record FixPlan(Map<String, String> contents, List<Diagnostic> applied) {

    public FixPlan {
        contents = Collections.unmodifiableMap(new TreeMap<>(contents));
        applied = List.copyOf(applied);
    }

    /**
     * Plans.
     *
     * @param findings findings with or without fixes
     * @param texts contents of files by the names that findings use, with byte order marks
     */
    public static FixPlan of(Collection<Diagnostic> findings, Map<String, String> texts) {
        var taken = new ArrayList<Diagnostic>();
        for (Diagnostic finding : findings) {
            if (finding.fix()
                    .filter(fix -> fits(fix, texts) && isFree(fix, taken))
                    .isPresent()) {
                taken.add(finding);
            }
        }
        var contents = new TreeMap<String, String>();
        texts.forEach((file, text) -> {
            List<TextEdit> edits = edits(taken, file);
            String fixed = edits.isEmpty() ? text : TextEdits.apply(text, edits);
            if (!fixed.equals(text) && isReadable(file, text, fixed)) {
                contents.put(file, fixed);
            }
        });
        taken.removeIf(finding -> !edits(finding).stream()
                .allMatch(edit -> contents.containsKey(edit.range().file())));
        return new FixPlan(contents, taken);
    }

    private static boolean fits(Fix fix, Map<String, String> texts) {
        return fix.edits().stream()
                .map(edit -> edit.range().file())
                .distinct()
                .allMatch(file -> texts.containsKey(file) && fix.fits(new SourceText(texts.get(file)), file));
    }

    private static boolean isFree(Fix fix, List<Diagnostic> taken) {
        return taken.stream()
                .flatMap(other -> edits(other).stream())
                .noneMatch(other -> fix.edits().stream().anyMatch(other::overlaps));
    }

    private static List<TextEdit> edits(Diagnostic finding) {
        return finding.fix().map(Fix::edits).orElse(List.of());
    }

    private static List<TextEdit> edits(List<Diagnostic> findings, String file) {
        return findings.stream()
                .flatMap(finding -> edits(finding).stream())
                .filter(edit -> edit.range().file().equals(file))
                .toList();
    }

    private static boolean isReadable(String file, String before, String after) {
        return problems(file, after) <= problems(file, before);
    }

    private static int problems(String file, String text) {
        var diagnostics = new Diagnostics();
        YamlReader.read(YamlSource.of(file, text), diagnostics);
        return diagnostics.all().size();
    }
}
