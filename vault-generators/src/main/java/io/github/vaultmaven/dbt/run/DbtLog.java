// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Takes down what dbt says, line by line, and tells a listener. */
final class DbtLog {

    private static final Set<String> USUAL = Set.of(
            "MainReportVersion",
            "AdapterRegistered",
            "UnableToPartialParse",
            "ConcurrencyLine",
            "FoundStats",
            "FinishedRunningStats",
            "EndOfRunSummary",
            "StatsLine",
            "SQLCompiledPath",
            "ArtifactWritten",
            "ParsePerfInfoPath",
            "Formatting");

    private final DbtProject project;
    private final DbtListener listener;
    private final UnaryOperator<String> redaction;
    private final List<DbtEvent> complaints = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private String version = "";
    private String run = "";
    private int total;
    private int count;

    /**
     * @param redaction takes secrets out of what is shown
     */
    DbtLog(DbtProject project, DbtListener listener, UnaryOperator<String> redaction) {
        this.project = project;
        this.listener = listener;
        this.redaction = redaction;
    }

    /**
     * Takes a line.
     *
     * @throws DbtRefused if this dbt is too old
     */
    void take(String line) {
        String shown = redaction.apply(line);
        Optional<DbtEvent> event = DbtEvent.read(shown);
        if (event.isEmpty()) {
            words.add(shown);
            return;
        }
        DbtEvent said = event.get();
        run = said.run();
        said.version().ifPresent(this::started);
        said.total().ifPresent(nodes -> total = nodes);
        said.ended().ifPresent(node -> listener.ended(node, ++count, total));
        if (said.isError() || said.isWarning()) {
            complaints.add(said);
        } else if (said.level().equals("info") && !said.data().has("node_info") && !USUAL.contains(said.name())) {
            tell(said.message());
        }
    }

    private void started(String of) {
        version = of;
        DbtVersion.check(of);
        listener.started(project, of);
    }

    private void tell(String message) {
        if (!message.isEmpty()) {
            listener.said(message);
        }
    }

    /** dbt's version; empty if it did not say. */
    String version() {
        return version;
    }

    /** dbt's id of the run, by which what it writes is known; empty if it did not say. */
    String run() {
        return run;
    }

    /** What concerns no node, errors and warnings. */
    List<DbtEvent> complaints() {
        return complaints;
    }

    /** What was said otherwise than in events: how options are used, or the last line of a crash. */
    List<String> words() {
        boolean crashed = words.stream().anyMatch(line -> line.startsWith("Traceback "));
        List<String> said = words.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return said.subList(Math.max(0, said.size() - (crashed ? 1 : 5)), said.size());
    }
}
