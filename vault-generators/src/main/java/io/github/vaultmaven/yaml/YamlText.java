// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.yaml;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A document of maps, lists and plain values as YAML text. The same document gives the same bytes. */
public final class YamlText {

    private static final int INDENT = 2;

    private YamlText() {}

    /**
     * The text of a document, lines ending in LF.
     *
     * @param document maps in the order in which they are to stand, lists, strings, numbers, booleans, nulls
     */
    public static String of(Object document) {
        try {
            return BlockText.of(document);
        } catch (BlockText.OutOfTheOrdinary e) {
            return written(document);
        }
    }

    /** The text of a document as the library writes it. */
    static String written(Object document) {
        return new Dump(settings()).dumpToString(document);
    }

    private static DumpSettings settings() {
        return DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDefaultScalarStyle(ScalarStyle.PLAIN)
                .setIndent(INDENT)
                .setIndicatorIndent(INDENT)
                .setIndentWithIndicator(true)
                .setSplitLines(false)
                .setBestLineBreak("\n")
                .setDereferenceAliases(true)
                .setSchema(new PlainScalars())
                .build();
    }
}
