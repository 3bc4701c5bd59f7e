// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Level;
import io.github.vaultmaven.diagnostics.SeveritySetting;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.diagnostics.policy.Baseline;
import io.github.vaultmaven.diagnostics.policy.FailOn;
import io.github.vaultmaven.diagnostics.policy.FindingPolicy;
import io.github.vaultmaven.spec.reader.BaselineReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Makes a policy of what stands in a POM and on the command line. */
final class PolicyParameters {

    private static final String PREFIX = "vault.severity.";
    private static final List<String> LEVELS = names(Level.values());
    private static final List<String> FAIL_ON = names(FailOn.values());

    private final List<SeveritySetting> settings = new ArrayList<>();
    private final List<Diagnostic> complaints = new ArrayList<>();

    /**
     * Adds {@code -Dvault.severity.<id>}, or properties of the POM; what is added first counts.
     *
     * @param properties properties of any kind
     */
    PolicyParameters properties(Properties properties) {
        var found = new TreeMap<String, String>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> found.put(name.substring(PREFIX.length()), properties.getProperty(name)));
        return severities(found);
    }

    /** Adds levels by rule. */
    PolicyParameters severities(Map<String, String> levels) {
        new TreeMap<>(levels).forEach(this::add);
        return this;
    }

    private void add(String rule, String level) {
        String name = Optional.ofNullable(level).orElse("").strip().toLowerCase(Locale.ROOT);
        if (LEVELS.contains(name)) {
            settings.add(SeveritySetting.ofParameter(rule, Level.valueOf(name.toUpperCase(Locale.ROOT))));
        } else {
            complaints.add(Diagnostic.error(
                    "unknown-value",
                    SourceRange.NONE,
                    Wording.quote(name) + " is not a value of the parameter " + Wording.quote(PREFIX + rule)
                            + Suggestions.question(name, LEVELS),
                    "use " + String.join(", ", LEVELS)));
        }
    }

    /**
     * The policy.
     *
     * @param failOn a name of {@link FailOn}
     * @param baseline the baseline file, which need not exist
     * @param shown the file's name in findings about it
     */
    FindingPolicy policy(String failOn, Path baseline, String shown)
            throws MojoFailureException, MojoExecutionException {
        FailOn limit = failOn(failOn);
        var diagnostics = new Diagnostics();
        Baseline known = read(baseline, shown, diagnostics);
        var all = new ArrayList<>(complaints);
        all.addAll(diagnostics.all());
        return new FindingPolicy(settings, limit, known, all);
    }

    /**
     * What fails the build.
     *
     * @param failOn a name of {@link FailOn}
     */
    FailOn failOn(String failOn) throws MojoFailureException {
        String name = failOn.strip().toLowerCase(Locale.ROOT);
        if (!FAIL_ON.contains(name)) {
            throw new MojoFailureException("vault.failOn has no `" + name + "`; it takes " + String.join(", ", FAIL_ON)
                    + Suggestions.question(name, FAIL_ON));
        }
        return FailOn.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Baseline read(Path file, String shown, Diagnostics diagnostics) throws MojoExecutionException {
        if (!Files.isRegularFile(file)) {
            return Baseline.NONE;
        }
        try {
            return BaselineReader.read(YamlSource.read(shown, file), diagnostics);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot read the baseline " + file + ": " + e.getMessage());
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }
}
