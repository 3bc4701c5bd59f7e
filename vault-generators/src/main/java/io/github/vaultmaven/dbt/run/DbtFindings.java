// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings about specs, from what dbt found about what was generated of them. */
final class DbtFindings {

    private static final String ERROR = "dbt-error";
    private static final String TEST = "dbt-test";
    private static final String SKIPPED = "dbt-skipped";
    private static final String WARNING = "dbt-warning";
    private static final Pattern FILE = Pattern.compile("\\(([^()\\s]+\\.(?:sql|ya?ml|csv|py))\\)");
    private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,6})\\b");

    /** What Fusion sets before a message and below it; the latter is for those who work on Fusion. */
    private static final String MARK = "^\\[(?:WARNING|error|warning)]\\S*:?\\s+";

    private static final Pattern ARROW = Pattern.compile("(?m)^\\s*--> (.+):(\\d{1,6}):(\\d{1,6})\\s*$");
    private static final Pattern FRAME = Pattern.compile("\\s+\\d+: \\S.*");

    /** Most names in one message. */
    private static final int NAMES = 5;

    private final DbtProject project;
    private final DbtManifest manifest;
    private final Path root;

    /**
     * @param root what the names of files are relative to
     */
    DbtFindings(DbtProject project, DbtManifest manifest, Path root) {
        this.project = project;
        this.manifest = manifest;
        this.root = root.toAbsolutePath().normalize();
    }

    /** What results are to be looked at. */
    List<Diagnostic> of(List<DbtResult> results) {
        Map<String, DbtResult> byId =
                results.stream().collect(Collectors.toMap(DbtResult::id, Function.identity(), (a, b) -> b));
        var findings = new ArrayList<Diagnostic>();
        results.forEach(result -> of(result).ifPresent(findings::add));
        skipped(results, byId).forEach(findings::add);
        return findings;
    }

    private Optional<Diagnostic> of(DbtResult result) {
        DbtNode node = manifest.node(result.id());
        if (result.isError()) {
            return Optional.of(finding(ERROR, Severity.ERROR, node, node.label() + " failed: " + result.reason()));
        }
        return switch (result.status()) {
            case "fail" -> Optional.of(finding(TEST, Severity.ERROR, node, found(node, result)));
            case "warn" -> Optional.of(finding(TEST, Severity.WARNING, node, found(node, result)));
            default -> Optional.empty();
        };
    }

    private String found(DbtNode node, DbtResult result) {
        if (node.type().equals("source")) {
            return node.label() + " is stale";
        }
        String subject = node.uses().isEmpty()
                ? ""
                : " of " + manifest.node(node.uses().get(0)).name();
        String what = node.type().equals("unit_test") || result.failures() == 0
                ? result.reason()
                : Wording.count(result.failures(), "row") + " found";
        return node.label() + subject + " failed: " + what;
    }

    private Diagnostic finding(String id, Severity severity, DbtNode node, String message) {
        SourceRange place = manifest.place(node);
        boolean known = place.isKnown() || node.file().isEmpty();
        String help = node.compiled()
                .map(path -> "the query is in " + shown(path))
                .orElse(node.file().isEmpty() ? "" : "it stands in " + shown(node.file()));
        return new Diagnostic(
                id, severity, message, known ? place : SourceRange.ofFile(shown(node.file())), List.of(), help);
    }

    /** One finding for all nodes that the same failure kept from being built. */
    private Stream<Diagnostic> skipped(List<DbtResult> results, Map<String, DbtResult> all) {
        var byCause = new LinkedHashMap<Optional<DbtNode>, List<DbtNode>>();
        results.stream()
                .filter(result -> result.status().equals("skipped"))
                .map(result -> manifest.node(result.id()))
                .forEach(node -> byCause.computeIfAbsent(cause(node, all), c -> new ArrayList<>())
                        .add(node));
        return byCause.entrySet().stream().map(entry -> skipped(entry.getKey(), entry.getValue()));
    }

    private Optional<DbtNode> cause(DbtNode node, Map<String, DbtResult> all) {
        return manifest.above(node.id(), other -> stops(other.id(), all)).map(other -> stopper(other, all));
    }

    private Diagnostic skipped(Optional<DbtNode> cause, List<DbtNode> nodes) {
        String who =
                nodes.size() == 1 ? nodes.get(0).label() + " was not built" : nodes.size() + " nodes were not built";
        String why = cause.map(failed -> ", as " + failed.label() + " failed").orElse("");
        List<String> names = nodes.stream().map(DbtNode::name).toList();
        int shown = Math.min(names.size(), NAMES);
        String more = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
        String which = nodes.size() == 1 ? "" : ": " + String.join(", ", names.subList(0, shown)) + more;
        SourceRange place = manifest.place(cause.orElse(nodes.get(0)));
        return new Diagnostic(SKIPPED, Severity.NOTE, who + why + which, place, List.of(), "");
    }

    private boolean stops(String id, Map<String, DbtResult> all) {
        return hasFailed(id, all) || manifest.testsOf(id).stream().anyMatch(test -> hasFailed(test.id(), all));
    }

    /** The node itself if it failed, else a test of it that did. */
    private DbtNode stopper(DbtNode node, Map<String, DbtResult> all) {
        return hasFailed(node.id(), all)
                ? node
                : manifest.testsOf(node.id()).stream()
                        .filter(test -> hasFailed(test.id(), all))
                        .min(Comparator.comparing(DbtNode::id))
                        .orElse(node);
    }

    private static boolean hasFailed(String id, Map<String, DbtResult> all) {
        return all.containsKey(id) && all.get(id).stopsOthers();
    }

    /** What dbt says of the project rather than of a node. */
    Diagnostic of(DbtEvent event) {
        String text = event.data().path("exc").asText(event.message());
        String message = text.lines()
                .takeWhile(line -> !FRAME.matcher(line).matches())
                .filter(line -> !ARROW.matcher(line).find())
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replaceFirst(MARK, "")
                .strip();
        boolean error = event.isError();
        return new Diagnostic(
                error ? ERROR : WARNING,
                error ? Severity.ERROR : Severity.WARNING,
                message,
                place(text),
                List.of(),
                "");
    }

    /** dbt ended without saying why in its own way. */
    Diagnostic ended(int exit, List<String> words) {
        String said = words.isEmpty() ? "" : ": " + String.join(" ", words);
        return new Diagnostic(
                ERROR, Severity.ERROR, "dbt ended with exit code " + exit + said, SourceRange.NONE, List.of(), "");
    }

    /** The generated file that a text names, in the ways of dbt and of Fusion, and the line in it if the text has one. */
    private SourceRange place(String text) {
        Matcher arrow = ARROW.matcher(text);
        if (arrow.find()) {
            int line = Integer.parseInt(arrow.group(2));
            int column = Integer.parseInt(arrow.group(3));
            return new SourceRange(shown(arrow.group(1)), line, column, line, column);
        }
        Matcher file = FILE.matcher(text);
        if (!file.find()) {
            return SourceRange.NONE;
        }
        Matcher line = LINE.matcher(text);
        int at = line.find() ? Integer.parseInt(line.group(1)) : 1;
        return new SourceRange(shown(file.group(1)), at, 1, at, 1);
    }

    private String shown(String inProject) {
        Path file = project.folder().resolve(inProject).normalize();
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }
}
