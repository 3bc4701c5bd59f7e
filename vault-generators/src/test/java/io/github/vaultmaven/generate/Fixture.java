// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One example of a rule's page: its files and, for a bad one, its findings.
 *
 * <p>Each {@code yaml} block is a file {@code 1.yaml}, {@code 2.yaml}, …; a word behind {@code yaml} or another language names
 * the file otherwise; with an {@code assist.lock.yaml} answers are taken from it, and with a
 * {@code rows.sql} a DuckDB with its rows is the loaded vault. A block of {@code yaml escaped} says characters and bytes that no page can show as {@code \x{FF}}, and
 * one of {@code yaml repeated 9} stands for nine of its kind.
 *
 * @param files contents by name; {@code name.jar!path} is a file in a jar, {@code name.jar} a whole one
 * @param findings what is to be reported, as {@code file:line:column id: message | help | label @ place}
 * @param target what is generated: scripts, or what the example or else the page says in the words "generated for `target` on `engine`"
 * @param engines what is generated for: DuckDB and PostgreSQL, and {@code small} where the page speaks of it
 */
record Fixture(Map<String, byte[]> files, List<String> findings, String target, List<String> engines) {

    /** The engines that examples are for. */
    static final List<String> ENGINES = List.of("duckdb", "postgresql");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)([^\\n]*)\\n(.*?)^```$");
    private static final Pattern GENERATED = Pattern.compile("generated for `([a-z0-9-]+)` on `([a-z]+)`");
    private static final Pattern ESCAPE = Pattern.compile("\\\\x\\{([0-9A-F]{2})}");

    /** An example of scripts. */
    Fixture(Map<String, byte[]> files, List<String> findings, List<String> engines) {
        this(files, findings, "sql", engines);
    }

    /** The example below a heading of a page. */
    static Fixture of(String page, String heading) {
        int start = page.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            throw new IllegalArgumentException("no heading " + heading);
        }
        int end = page.indexOf("\n## ", start + 1);
        Matcher block = BLOCK.matcher(page.substring(start, end < 0 ? page.length() : end));
        var files = new TreeMap<String, byte[]>();
        var findings = new ArrayList<String>();
        while (block.find()) {
            if (block.group(1).equals("text")) {
                block.group(3).lines().forEach(findings::add);
            } else {
                add(files, block.group(2).strip(), block.group(3));
            }
        }
        String example = page.substring(start, end < 0 ? page.length() : end);
        Matcher generated = GENERATED.matcher(example + page);
        if (generated.find()) {
            return new Fixture(files, findings, generated.group(1), List.of(generated.group(2)));
        }
        List<String> engines = page.contains("`small`") ? List.of("duckdb", "postgresql", "small") : ENGINES;
        return new Fixture(files, findings, engines);
    }

    private static void add(Map<String, byte[]> files, String mark, String text) {
        String numbered = files.size() + 1 + ".yaml";
        if (mark.equals("escaped")) {
            String bytes = ESCAPE.matcher(text)
                    .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
            files.put(numbered, bytes.getBytes(StandardCharsets.ISO_8859_1));
        } else if (mark.startsWith("repeated ")) {
            int times = Integer.parseInt(mark.substring("repeated ".length()));
            files.put(numbered, text.repeat(times).getBytes(StandardCharsets.UTF_8));
        } else {
            files.put(mark.isEmpty() ? numbered : mark, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
