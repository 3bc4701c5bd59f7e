// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.TableProfile;
import io.github.vaultmaven.draft.schema.TextForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found out about a relation, as a table of an input. */
final class ProfiledTable {

    private ProfiledTable() {}

    static InputTable of(Relation relation, Map<String, ColumnProfile> profiles, List<List<String>> keys) {
        List<InputColumn> columns = relation.columns().stream()
                .map(c -> column(relation, c, profiles.get(c.name()), keys))
                .toList();
        long rows = profiles.values().stream()
                .mapToLong(ColumnProfile::rows)
                .findFirst()
                .orElse(0);
        return new InputTable(
                "",
                relation.name(),
                columns,
                relation.key(),
                List.of(),
                relation.references(),
                "",
                relation.place(),
                relation.files(),
                Optional.of(new TableProfile(rows, rows, keys, changed(relation))));
    }

    private static Map<String, LocalDateTime> changed(Relation relation) {
        try {
            Instant time =
                    Files.getLastModifiedTime(Path.of(relation.place().file())).toInstant();
            return Map.of("", LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static InputColumn column(
            Relation relation, Measured column, ColumnProfile profile, List<List<String>> keys) {
        boolean key = relation.key().contains(column.name())
                || keys.stream()
                        .anyMatch(k -> k.contains(column.name()) && (k.size() > 1 || KeyWords.end(column.name())));
        TextForm form = column.shape().form();
        return new InputColumn(
                column.name(),
                column.type(),
                !key,
                false,
                false,
                "",
                relation.place(),
                Optional.ofNullable(profile),
                form.equals(TextForm.PLAIN) ? Optional.empty() : Optional.of(form));
    }
}
