// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.text;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputReader;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.List;
import java.util.Locale;

/** Says of a description in words what is needed, since no grammar reads it. */
public final class TextReader implements InputReader {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean reads(InputFile file) {
        return file.path().toLowerCase(Locale.ROOT).matches(".*\\.(txt|text|rst|adoc)");
    }

    @Override
    public SourceSchema read(List<InputFile> files) {
        return new SourceSchema(
                List.of(),
                files.stream()
                        .map(
                                f -> new Unread(
                                        new Place(f.path(), 0),
                                        "a description in words is not read without assistance; write its tables down as"
                                                + " name:column(type),column(type);name:… in a file that ends in .tables, or in vault.draft.tables"))
                        .toList());
    }
}
