// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.model.SourceTable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Runs written in the notation of the manual: {@code A@1 1B@2 ; C@3} is A of the first source at load timestamp 1 and B of
 * the second at 2, then C. One key; for choices of a text key, a text attribute and perhaps a sequence as text.
 */
final class WrittenRuns {

    private final Choice choice;
    private final List<SourceTable> tables;

    WrittenRuns(Choice choice, List<SourceTable> tables) {
        this.choice = choice;
        this.tables = tables;
    }

    /** The runs, or nothing where the choice has other columns or too few sources. */
    Optional<List<List<Row>>> of(String text) {
        boolean plain = choice.key().size() == 1
                && choice.payload().size() == 1
                && choice.columns().stream()
                        .limit(2)
                        .allMatch(c -> c.type().toString().equals("varchar"));
        if (!plain || text.contains(" 1") && tables.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(text.split(";")).map(this::run).toList());
    }

    private List<Row> run(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(this::row).toList();
    }

    private Row row(String word) {
        boolean second = word.startsWith("1");
        String[] parts = (second ? word.substring(1) : word).split("@");
        SourceTable table = tables.get(second ? 1 : 0);
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(LocalDateTime.of(2024, 1, Integer.parseInt(parts[1]), 0, 0)));
        cells.add(Cell.of("r"));
        table.operation().ifPresent(o -> cells.add(Cell.of("I")));
        cells.add(Cell.of("k"));
        cells.add(Cell.of(parts[0]));
        choice.sequence().ifPresent(s -> cells.add(new Cell("1", 1L)));
        return new Row(table, cells);
    }
}
