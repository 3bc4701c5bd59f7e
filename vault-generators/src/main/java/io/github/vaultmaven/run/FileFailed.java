// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.vaultmaven.manifest.SpecPlace;

/**
 * A file that cannot land.
 *
 * @param object the landing relation
 * @param file path below the data root
 * @param line the line in the file, or 0
 * @param spec where the source table was declared, or null
 * @param words what is wrong, and what to do about it
 */
@JsonPropertyOrder({"object", "file", "line", "spec", "words"})
public record FileFailed(String object, String file, int line, SpecPlace spec, String words) implements Failure {

    @Override
    public String message() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + words.replace("\n", "\n  ") + "\n  for " + object
                + (spec == null ? "" : "\n  from " + spec);
    }
}
