package io.github.vaultmaven.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template with one fault.
 *
 * @param template path below the template root, without ending
 * @param name the line and what became of it; numbered where a template has the line more than once
 * @param text the whole template
 */
record Mutant(String template, String name, String text) {

    /** Pairs of what is found and what is put in its place, outside of tags. */
    private static final List<List<String>> SWAPS = List.of(
            List.of(" <> ", " = "),
            List.of(" = 1", " >= 1"),
            List.of(" < ", " <= "),
            List.of(" >= ", " > "),
            List.of(" <= ", " < "),
            List.of(" is not null", " is null"),
            List.of(" is null", " is not null"),
            List.of("distinct ", ""),
            List.of("min(", "max("),
            List.of("max(", "min("),
            List.of("left join ", "join "),
            List.of("not exists", "exists"),
            List.of(" or ", " and "),
            List.of(" is distinct from ", " is not distinct from "),
            List.of("dense_rank()", "rank()"));

    private static final Pattern KEYS = Pattern.compile("(partition by|order by) (.*?)(?= order by|\\) |\\)$|$)");
    private static final Pattern PREDICATE = Pattern.compile("^\\s*(and|or|where|when) .*");

    /** All single faults of a template. */
    static List<Mutant> of(String template, String text) {
        List<String> lines = text.lines().toList();
        var mutants = new ArrayList<Mutant>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            for (String changed : changes(lines, i)) {
                var all = new ArrayList<>(lines);
                all.set(i, changed);
                String what = lines.get(i).strip() + " -> " + (changed.isBlank() ? "(dropped)" : changed.strip());
                int count = seen.merge(what, 1, Integer::sum);
                String name = count == 1 ? what : what + " #" + count;
                mutants.add(new Mutant(template, name, String.join("\n", all) + "\n"));
            }
        }
        return mutants;
    }

    private static List<String> changes(List<String> lines, int at) {
        String line = lines.get(at);
        var changes = new ArrayList<String>();
        if (line.strip().startsWith("<%") || line.strip().startsWith("<#")) {
            return changes;
        }
        for (List<String> swap : SWAPS) {
            if (line.contains(swap.get(0)) && !swap.get(0).isBlank()) {
                changes.add(line.replaceFirst(Pattern.quote(swap.get(0)), Matcher.quoteReplacement(swap.get(1))));
            }
        }
        changes.addAll(withoutKeys(line));
        changes.addAll(withoutPredicate(lines, at));
        return changes;
    }

    /** Without one partition column or order key. */
    private static List<String> withoutKeys(String line) {
        var changes = new ArrayList<String>();
        Matcher found = KEYS.matcher(line);
        while (found.find()) {
            List<String> keys = keys(found.group(2));
            for (int i = 0; i < keys.size() && keys.size() > 1; i++) {
                var left = new ArrayList<>(keys);
                left.remove(i);
                changes.add(line.substring(0, found.start(2)) + String.join(", ", left) + line.substring(found.end(2)));
            }
        }
        return changes;
    }

    /** What stands between commas outside of prints. */
    private static List<String> keys(String list) {
        var keys = new ArrayList<String>();
        int from = 0;
        int open = 0;
        for (int i = 0; i + 1 < list.length(); i++) {
            open += list.startsWith("<<", i) ? 1 : list.startsWith(">>", i) ? -1 : 0;
            if (open == 0 && list.startsWith(", ", i)) {
                keys.add(list.substring(from, i));
                from = i + 2;
            }
        }
        keys.add(list.substring(from));
        return keys;
    }

    /** With a condition that always holds; where a block begins, with one inside that never does. */
    private static List<String> withoutPredicate(List<String> lines, int at) {
        String line = lines.get(at);
        boolean whole =
                PREDICATE.matcher(line).matches() && count(line, '(') == count(line, ')') && !line.contains("<%");
        if (!whole) {
            return List.of();
        }
        String word = line.strip().split(" ")[0];
        String indent = line.substring(0, line.indexOf(word));
        return switch (word) {
            case "and" -> List.of("");
            case "when" -> line.contains(" then ") ? List.of("") : List.of();
            case "where" -> List.of(indent + "where 1 = 1", line.replaceFirst("where ", "where 1 = 0 and "));
            default -> List.of();
        };
    }

    private static long count(String line, char c) {
        return line.chars().filter(x -> x == c).count();
    }

    /** The folder with this template alone. */
    Path writtenTo(Path folder) throws IOException {
        Path file = folder.resolve(template + ".peb");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return folder;
    }

    @Override
    public String toString() {
        return template + " " + name;
    }
}
