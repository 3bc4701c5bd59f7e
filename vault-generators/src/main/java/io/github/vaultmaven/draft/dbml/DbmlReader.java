// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.dbml;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputReader;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads DBML, the notation of dbdiagram. */
public final class DbmlReader implements InputReader {

    @Override
    public String name() {
        return "dbml";
    }

    @Override
    public boolean reads(InputFile file) {
        return file.path().toLowerCase(Locale.ROOT).endsWith(".dbml");
    }

    @Override
    public SourceSchema read(List<InputFile> files) {
        var tables = new ArrayList<InputTable>();
        var unread = new ArrayList<Unread>();
        for (InputFile file : files) {
            Optional<String> text = file.text();
            int before = tables.size();
            text.ifPresent(t -> tables.addAll(new DbmlParser(file.path(), t, unread).parse()));
            if (tables.size() == before) {
                String reason = text.isEmpty()
                        ? "the file is no text (it holds bytes of zero)"
                        : text.get().isBlank() ? "the file is empty" : "the file defines no table";
                unread.add(new Unread(new Place(file.path(), 0), reason));
            }
        }
        return new SourceSchema(tables, unread);
    }
}
