// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.SourceText;
import java.util.Map;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Makes scalars: what they mean, and how they are written. */
final class ScalarReader {

    /** A longer text is never a number; the resolver's patterns need not see it. */
    private static final int LONGEST_NUMBER = 1_000;

    /** All plain texts of the core schema that begin with a letter and are no strings (YAML 1.2, section 10.3.2). */
    private static final Map<String, ScalarKind> WORDS = Map.of(
            "null", ScalarKind.NULL,
            "Null", ScalarKind.NULL,
            "NULL", ScalarKind.NULL,
            "true", ScalarKind.BOOLEAN,
            "True", ScalarKind.BOOLEAN,
            "TRUE", ScalarKind.BOOLEAN,
            "false", ScalarKind.BOOLEAN,
            "False", ScalarKind.BOOLEAN,
            "FALSE", ScalarKind.BOOLEAN);

    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private final SourceText source;

    ScalarReader(SourceText source) {
        this.source = source;
    }

    /**
     * Makes a scalar.
     *
     * @param event what the parser saw
     * @param range place of the value without anchor and tag
     * @param from offset of the range's start
     * @param to offset of the range's end
     */
    YamlScalar scalar(ScalarEvent event, SourceRange range, int from, int to) {
        boolean oneLine = range.startLine() == range.endLine();
        return new YamlScalar(
                event.getValue(),
                kind(event),
                range,
                switch (event.getScalarStyle()) {
                    case PLAIN -> oneLine ? ScalarLayout.PLAIN : ScalarLayout.UNKNOWN;
                    case SINGLE_QUOTED ->
                        oneLine ? quoted(ScalarLayout.Style.SINGLE_QUOTED, from, to) : ScalarLayout.UNKNOWN;
                    case DOUBLE_QUOTED ->
                        oneLine ? quoted(ScalarLayout.Style.DOUBLE_QUOTED, from, to) : ScalarLayout.UNKNOWN;
                    case LITERAL -> literal(event.getValue(), range.startLine());
                    default -> ScalarLayout.UNKNOWN;
                });
    }

    private static ScalarKind kind(ScalarEvent event) {
        boolean plain = event.getTag().isEmpty() && event.getScalarStyle() == ScalarStyle.PLAIN;
        return plain ? plainKind(event.getValue()) : ScalarKind.STRING;
    }

    /** What a text without quotes and tag means. */
    static ScalarKind plainKind(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return ScalarKind.STRING;
        }
        if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
            return WORDS.getOrDefault(text, ScalarKind.STRING);
        }
        Tag tag = RESOLVER.resolve(text, true);
        if (tag.equals(Tag.INT)) {
            return ScalarKind.INTEGER;
        } else if (tag.equals(Tag.FLOAT)) {
            return ScalarKind.FLOAT;
        } else if (tag.equals(Tag.BOOL)) {
            return ScalarKind.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? ScalarKind.NULL : ScalarKind.STRING;
    }

    private ScalarLayout quoted(ScalarLayout.Style style, int from, int to) {
        return new ScalarLayout(style, source.text().substring(from, to), 0);
    }

    /** The indentation is what the first line of text is shorter than its line in the file. */
    private ScalarLayout literal(String text, int headerLine) {
        int start = 0;
        int line = headerLine + 1;
        while (start < text.length() && text.charAt(start) == '\n') {
            start++;
            line++;
        }
        int end = text.indexOf('\n', start);
        String first = text.substring(start, end < 0 ? text.length() : end);
        String written = line <= source.lineCount() ? source.line(line) : "";
        boolean found = !first.isEmpty() && written.endsWith(first);
        return found ? ScalarLayout.literal(written.length() - first.length()) : ScalarLayout.UNKNOWN;
    }
}
