// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** Begins a line for each value down to some level; what is deeper stays on its line. */
final class LevelPrinter extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    private final int levels;

    LevelPrinter(int levels) {
        super(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        this.levels = levels;
        var indenter = new Indenter(levels);
        indentObjectsWith(indenter);
        indentArraysWith(indenter);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new LevelPrinter(levels);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        super.writeObjectEntrySeparator(json);
        blank(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        super.writeArrayValueSeparator(json);
        blank(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        if (_nesting > levels) {
            _nesting--;
            json.writeRaw('}');
        } else {
            super.writeEndObject(json, entries);
        }
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        if (_nesting > levels) {
            _nesting--;
            json.writeRaw(']');
        } else {
            super.writeEndArray(json, values);
        }
    }

    private void blank(JsonGenerator json) throws IOException {
        if (_nesting > levels) {
            json.writeRaw(' ');
        }
    }

    /** Two blanks for each level, and nothing below the last one. */
    private static final class Indenter extends DefaultIndenter {

        private static final long serialVersionUID = 1L;

        private final int levels;

        Indenter(int levels) {
            super("  ", "\n");
            this.levels = levels;
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            if (level <= levels) {
                super.writeIndentation(json, level);
            }
        }
    }
}
