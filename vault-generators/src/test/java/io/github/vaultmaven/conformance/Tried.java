// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Satellite.History;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A structure on which every scenario is tried.
 *
 * @param title what it is
 * @param model a vault with it
 * @param subject it on both sides
 * @param tables its source tables by place
 * @param row what a source delivers for a row of a scenario; null where it delivers nothing
 * @param sequence whether it has a sequence column
 * @param alone true where rows of other keys matter, so that scenarios cannot stand side by side
 * @param remembers false where a suppressed row is not remembered, so that a late reversal is reported, not repaired
 */
record Tried(
        String title,
        VaultModel model,
        Subject subject,
        List<SourceTable> tables,
        Function<Scenario.Said, Row> row,
        boolean sequence,
        boolean alone,
        boolean remembers) {

    /** Every kind of raw structure. */
    static List<Tried> all() {
        var all = new ArrayList<Tried>();
        all.add(chosen("hub", 0, false, false, History.CHANGES));
        all.add(linked("link", "l_plain"));
        all.add(linked("non-historized link", "l_whole"));
        all.add(chosen("satellite, untracked", 1, false, false, History.CHANGES));
        all.add(chosen("satellite, tracked", 1, true, false, History.CHANGES));
        all.add(chosen("satellite with a sequence, tracked", 1, true, true, History.CHANGES));
        all.add(chosen("satellite of first rows", 1, false, false, History.FIRST_ROW));
        all.add(linked("non-historized satellite", "n_h"));
        all.add(linked("multi-active satellite, untracked", "m_h"));
        all.add(linked("multi-active satellite, tracked", "m_h_tracked"));
        all.add(linked("record tracking", "t_h"));
        all.add(present("effectivity of full deliveries", PresenceChoice.Kind.EFFECTIVITY, Delivery.FULL, false));
        all.add(present("effectivity of deltas, untracked", PresenceChoice.Kind.EFFECTIVITY, Delivery.DELTA, false));
        all.add(present("effectivity of changes, tracked", PresenceChoice.Kind.EFFECTIVITY, Delivery.CDC, true));
        all.add(present("status of full deliveries", PresenceChoice.Kind.STATUS_OF_HUB, Delivery.FULL, false));
        all.add(present("status of changes, tracked", PresenceChoice.Kind.STATUS_OF_HUB, Delivery.CDC, true));
        return all;
    }

    boolean takes(Scenario scenario) {
        return (sequence || !scenario.needsSequence()) && (tables.size() > 1 || !scenario.needsTwoSources());
    }

    private static Tried chosen(String title, int subject, boolean tracked, boolean sequence, History history) {
        var choice = new Choice(
                List.of(column("k1", "varchar")),
                List.of(column("p1", "varchar")),
                sequence ? Optional.of(column("seq", "bigint")) : Optional.empty(),
                history,
                tracked,
                List.of(Delivery.DELTA, Delivery.DELTA),
                false,
                false);
        var model = new ChosenModel(choice);
        return new Tried(
                title,
                model.model(),
                model.subjects().get(subject),
                model.tables(),
                said -> {
                    List<Cell> cells = start(said);
                    cells.add(Cell.of(said.key()));
                    cells.add(Cell.of(said.value()));
                    choice.sequence().ifPresent(s -> cells.add(Cell.of(said.sequence())));
                    return said.isDelete() ? null : new Row(model.tables().get(said.source()), cells);
                },
                sequence,
                false,
                tracked || subject == 0 || history == History.FIRST_ROW);
    }

    private static Choice.Col column(String name, String type) {
        return new Choice.Col(name, ModelText.type(type), true, List.of(false, false));
    }

    private static Tried linked(String title, String relation) {
        var links = new LinkVault();
        VaultModel all = links.model();
        var model = new VaultModel(
                all.name(),
                all.hash(),
                all.columns(),
                all.sources(),
                all.stagings(),
                all.structures().stream().filter(s -> s.name().equals(relation)).toList());
        Subject subject = links.subjects().stream()
                .filter(s -> s.relation().equals(relation))
                .findFirst()
                .orElseThrow();
        return new Tried(
                title,
                model,
                subject,
                links.tables(),
                said -> linkRow(links, said),
                false,
                false,
                !relation.equals("m_h"));
    }

    /** The key is the member a, the value the member c and an attribute. */
    private static Row linkRow(LinkVault links, Scenario.Said said) {
        SourceTable table = links.tables().get(said.source());
        List<Cell> cells = start(said);
        for (String column : LinkVault.TYPES.keySet()) {
            switch (column) {
                case "a" -> cells.add(Cell.of(said.key()));
                case "c", "p" -> cells.add(Cell.of(column.equals("p") ? said.value() : "c"));
                case "d" -> cells.add(Cell.of("d"));
                case "q" -> cells.add(Cell.of(null));
                default -> cells.add(links.isText(table, column) ? new Cell("1", 1L) : Cell.of(1L));
            }
        }
        return said.isDelete() ? null : new Row(table, cells);
    }

    private static Tried present(String title, PresenceChoice.Kind kind, Delivery delivery, boolean tracked) {
        var choice = new PresenceChoice(kind, delivery, tracked, false, 1, 1, false);
        var model = new PresenceModel(choice);
        return new Tried(
                title,
                model.model(),
                new PresenceSubject(choice, model.table()).subject(),
                List.of(model.table()),
                said -> {
                    List<Cell> cells = start(said);
                    if (delivery == Delivery.CDC) {
                        cells.add(Cell.of(said.isDelete() ? "D" : "I"));
                    }
                    cells.add(Cell.of(said.key()));
                    cells.add(Cell.of(said.value()));
                    cells.add(new Cell("1", 1L));
                    return said.isDelete() && delivery != Delivery.CDC ? null : new Row(model.table(), cells);
                },
                false,
                choice.full(),
                true);
    }

    private static List<Cell> start(Scenario.Said said) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(said.day() == null ? null : LocalDateTime.of(2024, 1, said.day(), 0, 0)));
        cells.add(Cell.of("r"));
        return cells;
    }
}
