// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.List;

/**
 * One statement of a script.
 *
 * @param text from its first token to its last character, without the semicolon
 * @param line the line of its first token in the file, from 1
 * @param markers the marker comments before it
 * @param test the test that it belongs to; null where it belongs to none
 */
public record ScriptStatement(String text, int line, List<Marker> markers, TestMark test) {

    public ScriptStatement {
        markers = List.copyOf(markers);
    }

    /** A statement that belongs to no test. */
    public ScriptStatement(String text, int line, List<Marker> markers) {
        this(text, line, markers, null);
    }

    boolean isOf(String name) {
        return test != null && test.name().equals(name);
    }
}
