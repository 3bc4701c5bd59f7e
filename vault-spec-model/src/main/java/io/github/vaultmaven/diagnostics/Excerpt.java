// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lines of one file with marks below the places of interest. */
final class Excerpt {

    /**
     * A place to mark.
     *
     * @param range where; what reaches beyond its first line is marked up to the end of that line
     * @param text what to write behind the mark, may be empty
     * @param paint colour of the mark
     * @param mark character to underline with
     */
    record Spot(SourceRange range, String text, Paint paint, char mark) {}

    private final SourceText source;
    private final int gutter;
    private final boolean ansi;

    /**
     * An excerpt.
     *
     * @param source the file's text
     * @param gutter digits that a line number may take
     * @param ansi whether to use colours
     */
    Excerpt(SourceText source, int gutter, boolean ansi) {
        this.source = source;
        this.gutter = gutter;
        this.ansi = ansi;
    }

    /** The lines to print for spots of this file, the most important spot first. */
    List<String> lines(List<Spot> spots) {
        var byLine = new TreeMap<Integer, List<Spot>>();
        spots.stream()
                .filter(spot -> spot.range().startLine() <= source.lineCount())
                .forEach(spot -> byLine.computeIfAbsent(spot.range().startLine(), n -> new ArrayList<>())
                        .add(spot));
        var out = new ArrayList<String>();
        int previous = 0;
        for (var entry : byLine.entrySet()) {
            boolean gap = previous > 0 && entry.getKey() > previous + 1;
            out.addAll(gap ? List.of("...") : List.of());
            out.addAll(line(entry.getKey(), entry.getValue()));
            previous = entry.getKey();
        }
        return out;
    }

    /** The left margin of a row, with or without a line number. */
    String margin(String number) {
        return Paint.FRAME.on(" ".repeat(gutter - number.length()) + number + " |", ansi);
    }

    private List<String> line(int number, List<Spot> spots) {
        var window = LineWindow.around(source.line(number), spots.get(0).range().startColumn() - 1);
        String shown = window.shown();
        String row = margin(String.valueOf(number)) + (shown.isEmpty() ? "" : " " + shown);
        return Stream.concat(Stream.of(row), spots.stream().map(spot -> mark(window, spot)))
                .toList();
    }

    private String mark(LineWindow window, Spot spot) {
        SourceRange range = spot.range();
        int from = window.column(range.startColumn() - 1);
        int to = range.endLine() > range.startLine() ? window.lastColumn() : window.column(range.endColumn() - 1);
        String marks = String.valueOf(spot.mark()).repeat(Math.max(1, to - from));
        String text = spot.text().isEmpty() ? "" : " " + DisplayWidth.printable(spot.text());
        return margin("") + " " + " ".repeat(from) + spot.paint().on(marks + text, ansi);
    }
}
