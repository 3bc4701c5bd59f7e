// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.MaintenanceFailed;
import io.github.vaultmaven.run.MaintenanceReport;
import io.github.vaultmaven.run.MaintenanceReportWriter;
import io.github.vaultmaven.run.RekeyFailed;
import io.github.vaultmaven.run.RekeyReport;
import io.github.vaultmaven.run.RunFailed;
import io.github.vaultmaven.run.RunReport;
import io.github.vaultmaven.run.RunReportWriter;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.SelfTestFailed;
import io.github.vaultmaven.run.SelfTestReport;
import io.github.vaultmaven.run.SelfTestReportWriter;
import io.github.vaultmaven.run.TestReport;
import io.github.vaultmaven.run.TestReportWriter;
import io.github.vaultmaven.run.TestsFailed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works through models one after the other, writes a report of each, and gathers what failed. */
final class ModelOutcomes {

    private final Reports reports;
    private final Consumer<String> info;
    private final Consumer<String> warning;
    private final List<String> failures = new ArrayList<>();

    ModelOutcomes(Reports reports, Consumer<String> info, Consumer<String> warning) {
        this.reports = reports;
        this.info = info;
        this.warning = warning;
    }

    /** Messages of models that failed. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Loads models in order; one whose used model failed is left out. */
    void load(List<ScriptFolder> models, Function<ScriptFolder, RunReport> run) {
        var failed = new HashSet<String>();
        for (ScriptFolder model : models) {
            String name = model.manifest().model();
            Optional<String> missing =
                    model.manifest().uses().stream().filter(failed::contains).findFirst();
            if (missing.isPresent()) {
                failed.add(name);
                failures.add(name + " was not loaded: " + missing.get() + ", which it uses, was not");
            } else if (!load(model, run)) {
                failed.add(name);
            }
        }
    }

    private boolean load(ScriptFolder model, Function<ScriptFolder, RunReport> run) {
        try {
            loaded(run.apply(model));
            return true;
        } catch (RunFailed e) {
            loaded(e.report());
            failures.add(e.getMessage());
            return false;
        }
    }

    private void loaded(RunReport report) {
        reports.write(report);
        report.files().stream()
                .filter(files -> files.note() != null)
                .forEach(files -> info.accept(files.source() + ": " + files.note()));
        info.accept(label(report.model(), report.dialect()) + new RunReportWriter().summary(report));
    }

    void test(List<ScriptFolder> models, Function<ScriptFolder, TestReport> run) {
        for (ScriptFolder model : models) {
            try {
                tested(run.apply(model));
            } catch (TestsFailed e) {
                tested(e.report());
                failures.add(e.getMessage());
            }
        }
    }

    /** Tries models by their self-tests; none waits for another. */
    void selfTest(List<ScriptFolder> models, Function<ScriptFolder, SelfTestReport> run) {
        for (ScriptFolder model : models) {
            try {
                tried(run.apply(model));
            } catch (SelfTestFailed e) {
                tried(e.report());
                failures.add(e.getMessage());
            }
        }
    }

    private void tried(SelfTestReport report) {
        reports.write(report);
        var writer = new SelfTestReportWriter();
        writer.lines(report).forEach(line -> info.accept(label(report.model(), report.dialect()) + line));
        report.notTried().forEach((name, why) -> info.accept("not tried: " + name + ", " + why));
        info.accept(label(report.model(), report.dialect()) + writer.summary(report));
    }

    /** Maintains models; none waits for another. */
    void maintain(List<ScriptFolder> models, Function<ScriptFolder, MaintenanceReport> run) {
        for (ScriptFolder model : models) {
            try {
                maintained(run.apply(model));
            } catch (MaintenanceFailed e) {
                maintained(e.report());
                failures.add(e.getMessage());
            }
        }
    }

    /** Changes the keys of models, those that others use first; behind a failure none is changed. */
    void rekey(List<ScriptFolder> models, Function<ScriptFolder, RekeyReport> run) {
        for (ScriptFolder model : models) {
            try {
                RekeyReport report = run.apply(model);
                info.accept(label(report.model(), report.dialect()) + report.summary());
            } catch (RekeyFailed e) {
                failures.add(e.getMessage());
                return;
            }
        }
    }

    private void maintained(MaintenanceReport report) {
        reports.write(report);
        report.relations()
                .forEach(d -> info.accept(
                        label(report.model(), report.dialect()) + d.relation() + ": " + d.rows() + " deleted"));
        info.accept(label(report.model(), report.dialect()) + new MaintenanceReportWriter().summary(report));
    }

    private void tested(TestReport report) {
        reports.write(report);
        new TestReportWriter().warnings(report).forEach(warning);
        info.accept(label(report.model(), report.dialect()) + new TestReportWriter().summary(report));
    }

    private static String label(String model, String dialect) {
        return model + " (" + dialect + "), ";
    }
}
