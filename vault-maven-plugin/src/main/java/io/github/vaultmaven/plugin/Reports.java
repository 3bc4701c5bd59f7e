// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.JUnitXml;
import io.github.vaultmaven.run.MaintenanceReport;
import io.github.vaultmaven.run.MaintenanceReportWriter;
import io.github.vaultmaven.run.RunReport;
import io.github.vaultmaven.run.RunReportWriter;
import io.github.vaultmaven.run.SelfTestReport;
import io.github.vaultmaven.run.SelfTestReportWriter;
import io.github.vaultmaven.run.TestReport;
import io.github.vaultmaven.run.TestReportWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the reports of runs and tests to a folder. */
final class Reports {

    private final Path folder;

    Reports(Path folder) {
        this.folder = folder;
    }

    /** {@code <model>-<dialect>.load.json} and {@code .md}. */
    void write(RunReport report) {
        RunReportWriter writer = new RunReportWriter();
        String name = report.model() + "-" + report.dialect() + ".load";
        write(name + ".json", writer.json(report));
        write(name + ".md", writer.markdown(report));
    }

    /** {@code <model>-<dialect>.maintenance.json} and {@code .md}. */
    void write(MaintenanceReport report) {
        MaintenanceReportWriter writer = new MaintenanceReportWriter();
        String name = report.model() + "-" + report.dialect() + ".maintenance";
        write(name + ".json", writer.json(report));
        write(name + ".md", writer.markdown(report));
    }

    /** {@code <model>-<dialect>.selftest.json} and {@code .md}. */
    void write(SelfTestReport report) {
        var writer = new SelfTestReportWriter();
        String name = report.model() + "-" + report.dialect() + ".selftest";
        write(name + ".json", writer.json(report));
        write(name + ".md", writer.markdown(report));
    }

    /** {@code <model>-<dialect>.tests.json} and {@code .md}, and {@code TEST-<model>-<dialect>.xml} for CI servers. */
    void write(TestReport report) {
        TestReportWriter writer = new TestReportWriter();
        String name = report.model() + "-" + report.dialect();
        write(name + ".tests.json", writer.json(report));
        write(name + ".tests.md", writer.markdown(report));
        write("TEST-" + name + ".xml", new JUnitXml().text(report));
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
        }
    }
}
