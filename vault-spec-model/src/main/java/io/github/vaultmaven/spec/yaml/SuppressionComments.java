// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.SourceText;
import io.github.vaultmaven.diagnostics.Suppression;
import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.diagnostics.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code # vault:ignore rule-id: reason} (or {@code rule-id, other-id: reason}). At the end of a line it means
 * that line; on a line of its own the next line that is neither empty nor a comment.
 */
final class SuppressionComments {

    static final String SUPPRESSION_FORM = "suppression-form";

    private static final String MARK = "vault:ignore";
    private static final Pattern COMMENT =
            Pattern.compile("(?<=^|[ \\t])#[ \\t]*" + MARK + "(?![\\w-])(?<rules>[^:]*)(?::(?<reason>.*))?$");
    private static final Pattern RULE = Pattern.compile("[^\\s,]+");
    private static final String FORM = "write `# vault:ignore rule-id: reason`";

    private final String file;
    private final SourceText text;
    private final Diagnostics diagnostics;

    SuppressionComments(String file, SourceText text, Diagnostics diagnostics) {
        this.file = file;
        this.text = text;
        this.diagnostics = diagnostics;
    }

    /** @param documents what was read; a comment's mark within one of its texts is no comment */
    void read(List<YamlNode> documents) {
        if (!text.text().contains(MARK)) {
            return;
        }
        var scalars = new ArrayList<SourceRange>();
        documents.forEach(document -> collect(document, scalars));
        for (int line = 1; line <= text.lineCount(); line++) {
            Matcher comment = COMMENT.matcher(text.line(line));
            if (comment.find() && scalars.stream().noneMatch(holds(line, comment.start() + 1))) {
                read(line, comment);
            }
        }
    }

    private void read(int line, Matcher comment) {
        String reason = Optional.ofNullable(comment.group("reason")).orElse("").strip();
        Matcher rule = RULE.matcher(comment.group("rules"));
        SourceRange whole = range(line, comment.start(), comment.end());
        if (reason.isEmpty() || !rule.find()) {
            String message = reason.isEmpty() && rule.find(0)
                    ? "the suppression of " + Wording.quote(rule.group()) + " gives no reason"
                    : "a suppression names a rule and gives a reason";
            diagnostics.error(SUPPRESSION_FORM, whole, message, FORM);
            return;
        }
        boolean own = text.line(line).substring(0, comment.start()).isBlank();
        int meant = own ? next(line) : line;
        SourceRange scope = range(meant, 0, text.line(meant).length());
        boolean single = RULE.matcher(comment.group("rules")).results().count() == 1;
        Optional<Fix> removal = single ? Optional.of(removal(line, comment.start(), own)) : Optional.empty();
        int base = comment.start("rules");
        do {
            SourceRange place = range(line, base + rule.start(), base + rule.end());
            diagnostics.suppress(new Suppression(rule.group(), reason, scope, place, removal));
        } while (rule.find());
    }

    private int next(int line) {
        int next = line + 1;
        while (next < text.lineCount()
                && (text.line(next).isBlank() || text.line(next).strip().startsWith("#"))) {
            next++;
        }
        return Math.min(next, text.lineCount());
    }

    /** The comment, with the space before it or its line. */
    private Fix removal(int line, int start, boolean own) {
        String before = text.line(line).substring(0, start);
        boolean wholeLine = own && line < text.lineCount();
        SourceRange range = wholeLine
                ? new SourceRange(file, line, 1, line + 1, 1)
                : range(line, before.stripTrailing().length(), text.line(line).length());
        return Fix.of("remove the suppression", TextEdit.of(range, ""));
    }

    private SourceRange range(int line, int from, int to) {
        return new SourceRange(file, line, from + 1, line, to + 1);
    }

    private static java.util.function.Predicate<SourceRange> holds(int line, int column) {
        return range -> (range.startLine() < line || range.startLine() == line && range.startColumn() <= column)
                && (range.endLine() > line || range.endLine() == line && range.endColumn() > column);
    }

    private static void collect(YamlNode node, List<SourceRange> scalars) {
        if (node instanceof YamlMap map) {
            map.entries().forEach(entry -> {
                scalars.add(entry.key().range());
                collect(entry.value(), scalars);
            });
        } else if (node instanceof YamlList list) {
            list.items().forEach(item -> collect(item, scalars));
        } else {
            scalars.add(node.range());
        }
    }
}
