// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.List;
import java.util.stream.Collectors;

/** Writes reference data. */
final class ReferenceText {

    private final DraftNames names;

    ReferenceText(DraftNames names) {
        this.names = names;
    }

    /** The document of a table of codes. */
    String of(TableDecision table) {
        List<String> key = table.key().value();
        List<InputColumn> payload = Payload.of(table, key);
        var yaml = new Yaml();
        yaml.guess(0, table.kind());
        yaml.line(0, "reference: " + names.of(table));
        yaml.text(0, "description", table.table().comment());
        yaml.line(0, "key:");
        for (String column : key) {
            InputColumn c = table.table().column(column).orElseThrow();
            yaml.line(
                    1,
                    "- {name: %s, type: %s}"
                            .formatted(Yaml.scalar(names.attribute(table, column)), LinkText.quotedType(c)));
        }
        yaml.line(
                0,
                "attributes: "
                        + Yaml.list(payload.stream()
                                .map(c -> names.attribute(table, c.name()))
                                .toList()));
        yaml.line(0, "history: true");
        yaml.line(0, "source_mappings:");
        yaml.line(1, Yaml.scalar(names.source()) + ":");
        yaml.line(2, "table: " + Yaml.scalar(names.sourceTable(table)));
        String columns = table.table().columns().stream()
                .map(InputColumn::name)
                .filter(c -> !names.attribute(table, c).equalsIgnoreCase(c))
                .filter(c -> key.contains(c)
                        || payload.stream().anyMatch(p -> p.name().equals(c)))
                .map(c -> names.attribute(table, c) + ": " + Yaml.scalar(c))
                .collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            yaml.line(2, "columns: {" + columns + "}");
        }
        return yaml.toString();
    }
}
