// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.mermaid;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputReader;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code erDiagram}s of Mermaid: files of their own, and fenced blocks of Markdown. */
public final class MermaidReader implements InputReader {

    private static final Pattern FENCE =
            Pattern.compile("(?ms)^([ \\t]*)(```+|~~~+)[ \\t]*\\{?\\.?mermaid\\b[^\\n]*\\n(.*?)(?:^[ \\t]*\\2|\\z)");
    private static final Pattern DIAGRAM = Pattern.compile("(?m)^\\s*erDiagram\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "mermaid";
    }

    @Override
    public boolean reads(InputFile file) {
        return file.path().toLowerCase(Locale.ROOT).matches(".*\\.(mmd|mermaid|md|markdown)");
    }

    @Override
    public SourceSchema read(List<InputFile> files) {
        var tables = new ArrayList<InputTable>();
        var unread = new ArrayList<Unread>();
        for (InputFile file : files) {
            Optional<String> text = file.text();
            if (text.isEmpty()) {
                unread.add(new Unread(new Place(file.path(), 0), "the file is no text (it holds bytes of zero)"));
            } else {
                read(file.path(), text.get().replace("\r\n", "\n"), tables, unread);
            }
        }
        return new SourceSchema(tables, unread);
    }

    private static void read(String file, String text, List<InputTable> tables, List<Unread> unread) {
        boolean markdown = file.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown)");
        boolean found = false;
        if (markdown) {
            Matcher fence = FENCE.matcher(text);
            while (fence.find()) {
                if (DIAGRAM.matcher(fence.group(3)).find()) {
                    found = true;
                    diagram(file, fence.group(3), line(text, fence.start(3)), tables, unread);
                }
            }
        } else if (DIAGRAM.matcher(text).find()) {
            found = true;
            diagram(file, text, 1, tables, unread);
        }
        if (!found) {
            unread.add(new Unread(
                    new Place(file, 0),
                    text.isBlank()
                            ? "the file is empty"
                            : markdown
                                    ? "there is no fenced block of mermaid with an erDiagram in it"
                                    : "there is no erDiagram in it"));
        }
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static void diagram(String file, String text, int line, List<InputTable> tables, List<Unread> unread) {
        ErDiagram diagram = ErParser.parse(text, line);
        diagram.problems().forEach(p -> unread.add(new Unread(new Place(file, p.line()), p.reason())));
        List<InputTable> made = ErTables.of(diagram, file);
        tables.addAll(VaultDiagram.is(made) ? VaultDiagram.read(made) : made);
    }
}
