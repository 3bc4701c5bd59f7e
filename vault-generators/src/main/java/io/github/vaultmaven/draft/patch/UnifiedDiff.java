// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code patch} and {@code git apply} read it, three lines around each change. */
public final class UnifiedDiff {

    private static final int AROUND = 3;

    private UnifiedDiff() {}

    /** A line with its sign. */
    private record Line(char sign, String text) {}

    /**
     * The difference, empty for equal texts.
     *
     * @param path the file's path, with {@code /}
     * @param before the text before, empty for a new file
     * @param after the text after
     */
    public static String of(String path, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        List<Line> lines = lines(split(before), split(after));
        var text = new StringBuilder();
        text.append(before.isEmpty() ? "--- /dev/null\n" : "--- a/" + path + "\n")
                .append("+++ b/")
                .append(path)
                .append('\n');
        int at = 0;
        while (at < lines.size()) {
            int change = next(lines, at);
            if (change == lines.size()) {
                break;
            }
            int from = Math.max(at, change - AROUND);
            int to = end(lines, change);
            hunk(text, lines, from, to);
            at = to;
        }
        return text.toString();
    }

    private static List<String> split(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        } else {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\n\\ No newline at end of file");
        }
        return lines;
    }

    private static int next(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).sign() == ' ') {
            at++;
        }
        return at;
    }

    /** Where a hunk ends: changes with less than twice the lines around between them are one hunk. */
    private static int end(List<Line> lines, int change) {
        int last = change;
        for (int at = change; at < lines.size() && at - last <= 2 * AROUND; at++) {
            last = lines.get(at).sign() == ' ' ? last : at;
        }
        return Math.min(lines.size(), last + 1 + AROUND);
    }

    private static void hunk(StringBuilder text, List<Line> lines, int from, int to) {
        long oldStart =
                lines.subList(0, from).stream().filter(l -> l.sign() != '+').count();
        long newStart =
                lines.subList(0, from).stream().filter(l -> l.sign() != '-').count();
        List<Line> its = lines.subList(from, to);
        long old = its.stream().filter(l -> l.sign() != '+').count();
        long now = its.stream().filter(l -> l.sign() != '-').count();
        text.append("@@ -%d,%d +%d,%d @@\n"
                .formatted(old == 0 ? oldStart : oldStart + 1, old, now == 0 ? newStart : newStart + 1, now));
        its.forEach(l -> text.append(l.sign()).append(l.text()).append('\n'));
    }

    /** By the longest common subsequence, what is alike at both ends left out of it. */
    private static List<Line> lines(List<String> before, List<String> after) {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var lines = new ArrayList<Line>();
        before.subList(0, start).forEach(l -> lines.add(new Line(' ', l)));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), lines);
        before.subList(before.size() - end, before.size()).forEach(l -> lines.add(new Line(' ', l)));
        return lines;
    }

    private static void middle(List<String> before, List<String> after, List<Line> lines) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean both = i < before.size() && j < after.size();
            if (both && before.get(i).equals(after.get(j))) {
                lines.add(new Line(' ', before.get(i++)));
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line('-', before.get(i++)));
            } else {
                lines.add(new Line('+', after.get(j++)));
            }
        }
    }
}
