// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints findings for people: message, place, excerpt with a mark below the place, help.
 *
 * <p>Lines end with LF. Control characters in messages and excerpts are replaced.
 */
public final class ConsoleReport {

    private final Function<String, Optional<String>> texts;
    private final boolean ansi;

    private ConsoleReport(Function<String, Optional<String>> texts, boolean ansi) {
        this.texts = Objects.requireNonNull(texts, "texts");
        this.ansi = ansi;
    }

    /**
     * A report without colours.
     *
     * @param texts finds a file's content by its path as {@link SourceRange#file} has it; without it no excerpt is shown
     */
    public static ConsoleReport plain(Function<String, Optional<String>> texts) {
        return new ConsoleReport(texts, false);
    }

    /** A report with ANSI colours; see {@link #plain}. */
    public static ConsoleReport ansi(Function<String, Optional<String>> texts) {
        return new ConsoleReport(texts, true);
    }

    /** All findings in the order given, an empty line behind each, and the summary; each line ends with LF. */
    public String print(Collection<Diagnostic> findings) {
        var cache = new HashMap<String, Optional<SourceText>>();
        var out = new StringBuilder();
        for (Diagnostic finding : findings) {
            lines(finding, cache).forEach(line -> out.append(line).append('\n'));
            out.append('\n');
        }
        return out.append(summary(findings)).append('\n').toString();
    }

    /** One finding without a line break at its end. */
    public String print(Diagnostic finding) {
        return String.join("\n", lines(finding, new HashMap<>()));
    }

    /** One finding on one line: {@code file:line:column: error: message [id]}. */
    public static String oneLine(Diagnostic finding) {
        String place = finding.range().isKnown() ? finding.range() + ": " : "";
        String severity = word(finding.severity());
        return DisplayWidth.printable(place + severity + ": " + finding.message() + " [" + finding.id() + "]");
    }

    /** How many there are of what weight: {@code 3 errors, 1 warning in 2 files}. */
    public static String summary(Collection<Diagnostic> findings) {
        String counts = Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
                .map(severity -> count(findings, severity))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
        long files = findings.stream()
                .filter(finding -> finding.range().isKnown())
                .map(finding -> finding.range().file())
                .distinct()
                .count();
        return (counts.isEmpty() ? "no findings" : counts) + (files == 0 ? "" : " in " + Wording.count(files, "file"));
    }

    private static String count(Collection<Diagnostic> findings, Severity severity) {
        long count = findings.stream().filter(f -> f.severity() == severity).count();
        return count == 0 ? "" : Wording.count(count, word(severity));
    }

    private List<String> lines(Diagnostic finding, Map<String, Optional<SourceText>> cache) {
        Paint paint = Paint.of(finding.severity());
        int gutter = gutter(finding);
        var out = new ArrayList<String>();
        String kind = word(finding.severity()) + "[" + finding.id() + "]";
        out.add(paint.on(kind, ansi) + Paint.STRONG.on(": " + DisplayWidth.printable(finding.message()), ansi));
        spotsByFile(finding, paint).forEach((file, spots) -> {
            String arrow = out.size() == 1 ? "--> " : "::: ";
            out.add(" ".repeat(gutter)
                    + Paint.FRAME.on(arrow, ansi)
                    + DisplayWidth.printable(spots.get(0).range().toString()));
            cache.computeIfAbsent(file, name -> texts.apply(name).map(SourceText::new))
                    .ifPresent(text -> out.addAll(excerpt(new Excerpt(text, gutter, ansi), spots)));
        });
        if (!finding.help().isEmpty()) {
            out.add(" ".repeat(gutter) + Paint.FRAME.on(" = ", ansi) + "help: "
                    + DisplayWidth.printable(finding.help()));
        }
        return out;
    }

    /** The finding's own place first; files in order of appearance. */
    private static Map<String, List<Excerpt.Spot>> spotsByFile(Diagnostic finding, Paint paint) {
        Stream<Excerpt.Spot> own = Stream.of(new Excerpt.Spot(finding.range(), "", paint, '^'));
        Stream<Excerpt.Spot> others =
                finding.labels().stream().map(label -> new Excerpt.Spot(label.range(), label.text(), Paint.FRAME, '-'));
        return Stream.concat(own, others)
                .filter(spot -> spot.range().isKnown())
                .collect(Collectors.groupingBy(spot -> spot.range().file(), LinkedHashMap::new, Collectors.toList()));
    }

    /** No excerpt for a file as a whole. */
    private static List<String> excerpt(Excerpt excerpt, List<Excerpt.Spot> spots) {
        List<Excerpt.Spot> places = spots.stream()
                .filter(spot ->
                        !spot.range().equals(SourceRange.ofFile(spot.range().file())))
                .toList();
        List<String> rows = excerpt.lines(places);
        return rows.isEmpty()
                ? rows
                : Stream.concat(Stream.of(excerpt.margin("")), rows.stream()).toList();
    }

    private static int gutter(Diagnostic finding) {
        int last = Stream.concat(
                        Stream.of(finding.range()), finding.labels().stream().map(Label::range))
                .mapToInt(SourceRange::startLine)
                .max()
                .orElse(0);
        return String.valueOf(last).length();
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
