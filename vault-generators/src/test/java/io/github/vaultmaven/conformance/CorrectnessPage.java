// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The matrix in the manual: one line per structure and engine, a column per scenario. */
final class CorrectnessPage {

    private static final Path FILE = Path.of("../src/site/markdown/correctness.md");
    private static final String BEGIN = "<!-- matrix: written by CorrectnessTest -->\n";
    private static final String END = "<!-- end of the matrix -->\n";

    private CorrectnessPage() {}

    /** The line of a structure on an engine. */
    static String line(Tried tried, String engine, Map<Scenario, String> differences, String kills) {
        return Scenario.ALL.stream()
                .map(scenario -> cell(tried, scenario, differences.get(scenario)))
                .collect(Collectors.joining(
                        " | ", "| " + tried.title() + " | " + name(engine) + " | ", " | " + kills + " |"));
    }

    private static String name(String engine) {
        return engine.equals("duckdb") ? "DuckDB" : "PostgreSQL";
    }

    private static String cell(Tried tried, Scenario scenario, String difference) {
        if (difference == null) {
            return "";
        }
        boolean reversal = scenario.id().equals("S8") || scenario.id().equals("restated");
        return !difference.isEmpty() ? "wrong" : reversal && !tried.remembers() ? "reported" : "right";
    }

    /** The lines of the matrix in the manual. */
    static List<String> lines() throws IOException {
        String page = Files.readString(FILE);
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END))
                .lines()
                .skip(2)
                .toList();
    }

    /** The head of the matrix in the manual. */
    static List<String> head() throws IOException {
        String page = Files.readString(FILE);
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END))
                .lines()
                .limit(1)
                .toList();
    }

    static String header() {
        return Scenario.ALL.stream()
                .map(Scenario::id)
                .collect(Collectors.joining(" | ", "| structure | engine | ", " | killed |"));
    }

    /** Puts lines into the manual. */
    static void write(List<String> lines) throws IOException {
        String page = Files.readString(FILE);
        String matrix = header() + "\n|---|---|" + "---|".repeat(Scenario.ALL.size() + 1) + "\n"
                + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        Files.writeString(
                FILE,
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + matrix + page.substring(page.indexOf(END)));
    }
}
