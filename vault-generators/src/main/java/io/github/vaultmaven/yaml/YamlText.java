// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.yaml;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.DumpSettingsBuilder;
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

    /** The same of a spec, which is read as YAML 1.2 is: {@code on} and {@code 10:30} are texts without quotes. */
    public static String ofSpec(Object document) {
        return new Dump(settings().build()).dumpToString(document);
    }

    /** The text of a document as the library writes it. */
    static String written(Object document) {
        return new Dump(settings().setSchema(new PlainScalars()).build()).dumpToString(document);
    }

    private static DumpSettingsBuilder settings() {
        return DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDefaultScalarStyle(ScalarStyle.PLAIN)
                .setIndent(INDENT)
                .setIndicatorIndent(INDENT)
                .setIndentWithIndicator(true)
                .setSplitLines(false)
                .setBestLineBreak("\n")
                .setDereferenceAliases(true);
    }
}
