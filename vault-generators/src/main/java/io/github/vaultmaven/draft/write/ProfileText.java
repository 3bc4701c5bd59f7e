// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.TableProfile;
import java.util.List;
import java.util.Locale;

/** What rows look like, for the report; no values, which may be personal. */
final class ProfileText {

    private ProfileText() {}

    /** The section, or an empty text where no rows were read. */
    static String of(List<TableDecision> decisions) {
        var text = new StringBuilder();
        for (TableDecision decision : decisions) {
            decision.table().profile().ifPresent(p -> text.append(table(decision.table(), p)));
        }
        return text.isEmpty() ? "" : "\n## Profiles\n" + text;
    }

    private static String table(InputTable table, TableProfile profile) {
        var text = new StringBuilder(
                "\n### %s\n\n%s%s.\n\n| column | type | null | distinct | length |\n|---|---|---|---|---|\n"
                        .formatted(table.fullName(), rows(profile), keys(profile)));
        for (InputColumn column : table.columns()) {
            String numbers = column.profile().map(ProfileText::numbers).orElse(" | | ");
            text.append("| %s | %s | %s |\n".formatted(column.name().replace("|", "\\|"), column.type(), numbers));
        }
        return text.toString();
    }

    private static String rows(TableProfile profile) {
        return profile.rows() == profile.looked()
                ? String.format(Locale.ROOT, "%,d rows", profile.rows())
                : String.format(Locale.ROOT, "%,d rows, of which %,d were looked at", profile.rows(), profile.looked());
    }

    private static String keys(TableProfile profile) {
        return profile.keys().isEmpty()
                ? "; no set of up to three columns is unique"
                : "; unique: "
                        + String.join(
                                "; ",
                                profile.keys().stream()
                                        .map(k -> String.join(" and ", k))
                                        .toList());
    }

    private static String numbers(ColumnProfile profile) {
        String share = profile.rows() == 0
                ? ""
                : String.format(Locale.ROOT, "%.1f%%", 100.0 * profile.nulls() / profile.rows());
        return String.format(
                Locale.ROOT, "%s | %,d | %d to %d", share, profile.distinct(), profile.shortest(), profile.longest());
    }
}
