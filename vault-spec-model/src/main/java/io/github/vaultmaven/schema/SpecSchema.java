// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (draft-07) of spec files; a test holds it to what the reader reads. */
public final class SpecSchema {

    /** The file's usual name, which is that of the resource, too. */
    public static final String FILE_NAME = "vault.schema.json";

    private SpecSchema() {}

    /** The schema as JSON. */
    public static String text() {
        try (var in = SpecSchema.class.getResourceAsStream(FILE_NAME)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
