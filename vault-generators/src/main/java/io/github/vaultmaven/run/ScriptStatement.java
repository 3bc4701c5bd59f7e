// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.List;

/**
 * One statement of a script.
 *
 * @param text from its first token to its last character, without the semicolon
 * @param line the line of its first token in the file, from 1
 * @param markers the marker comments before it
 */
public record ScriptStatement(String text, int line, List<Marker> markers) {

    public ScriptStatement {
        markers = List.copyOf(markers);
    }
}
