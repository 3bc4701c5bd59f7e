// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All measurements on one engine. */
final class Bench {

    private static final int LONG = 16;
    private static final int BATCHES = 5;

    private final BenchDatabase database;
    private final Path specs;
    private final Path folder;
    private final int repetitions;
    private final int batches;
    private final int threads;
    private final boolean profile;
    private final Set<Part> parts;
    private final List<Measure> measures = new ArrayList<>();

    /**
     * @param specs folder with the folders of the vaults
     * @param folder where scripts go
     * @param repetitions how often each load is measured, from 1; the median counts
     * @param threads steps at work at once
     * @param profile true: print what each step takes
     * @param parts what is measured
     */
    Bench(
            BenchDatabase database,
            Path specs,
            Path folder,
            int repetitions,
            int threads,
            boolean profile,
            Set<Part> parts) {
        this.database = database;
        this.specs = specs;
        this.folder = folder;
        this.repetitions = repetitions;
        this.batches = repetitions == 1 ? 1 : BATCHES;
        this.threads = threads;
        this.profile = profile;
        this.parts = parts;
    }

    List<Measure> all() throws SQLException, IOException {
        warmUp();
        loads();
        if (parts.contains(Part.HISTORY)) {
            history();
        }
        if (parts.contains(Part.PIT)) {
            pointsInTime();
        }
        return List.copyOf(measures);
    }

    private void warmUp() throws SQLException, IOException {
        new Deliveries(database).none();
        vault("tpch").run();
    }

    private Vault vault(String name) throws SQLException, IOException {
        database.dropVault();
        return Vault.of(database, specs.resolve(name), folder, threads);
    }

    private void add(String what, double goal, Cost cost, Cost base) {
        measures.add(new Measure(what, goal, cost, base));
    }

    private void loads() throws SQLException, IOException {
        Deliveries deliveries = new Deliveries(database);
        if (parts.contains(Part.DAYS)) {
            deliveries.threeDays();
            initial("initial load, three deliveries in one run ÷ floor", 1.6);
        }
        if (parts.contains(Part.INITIAL) || parts.contains(Part.CHANGED)) {
            deliveries.all("2026-01-01");
            Vault vault = initial("initial load, each key once ÷ floor", 1.3);
            if (parts.contains(Part.CHANGED)) {
                changed(vault, deliveries);
            }
        }
    }

    /** Behind an initial load. */
    private void changed(Vault vault, Deliveries deliveries) throws SQLException {
        Cost load = measures.get(measures.size() - 1).cost();
        database.settle();
        List<Cost> tests = new ArrayList<>();
        for (int i = 0; i < repetitions; i++) {
            tests.add(vault.test());
        }
        increments(vault, deliveries);
        add("all generated tests ÷ initial load", 1, Cost.median(tests), load);
    }

    private Vault initial(String what, double goal) throws SQLException, IOException {
        List<Cost> loads = new ArrayList<>();
        List<Cost> floors = new ArrayList<>();
        Vault vault = null;
        for (int i = 0; i < repetitions; i++) {
            vault = vault("tpch");
            loads.add(vault.run());
            floors.add(floor(vault));
        }
        if (profile) {
            vault = vault("tpch");
            System.out.println(database.dialect() + ", " + what);
            vault.profile();
        }
        add(what, goal, Cost.median(loads), Cost.median(floors));
        return vault;
    }

    private Cost floor(Vault vault) throws SQLException {
        Floor.Parts parts = new Floor(vault).ofLastRun();
        if (profile) {
            System.out.printf(
                    "floor: hashing %.3f s, writing %.3f s%n",
                    parts.hashing().cpu(), parts.writing().cpu());
        }
        return parts.total();
    }

    private void increments(Vault vault, Deliveries deliveries) throws SQLException {
        List<Cost> loads = new ArrayList<>();
        List<Cost> floors = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            deliveries.changed(11 + i, "2026-02-0" + (1 + i));
            if (profile && batches > 1 && i == batches - 1) {
                System.out.println(database.dialect() + ", increment");
                vault.profile();
            } else {
                loads.add(vault.run());
                floors.add(floor(vault));
            }
        }
        add("1 % of the rows changed ÷ floor", 2, Cost.median(loads), Cost.median(floors));
    }

    private void history() throws SQLException, IOException {
        Cost[] shortened = ordersAfter(1);
        Cost[] lengthened = ordersAfter(LONG);
        String times = LONG + "× the history ÷ 1×";
        double goal = database.dialect().equals("duckdb") ? 1.5 : 1.2;
        add("in-order batch of 1 % of the orders, " + times, goal, lengthened[0], shortened[0]);
        add("late batch of 1 % of the orders, " + times, 0, lengthened[1], shortened[1]);
    }

    /** Batches in order, then late ones. */
    private Cost[] ordersAfter(int versions) throws SQLException, IOException {
        Deliveries deliveries = new Deliveries(database);
        deliveries.all("2026-01-01");
        Vault vault = vault("order");
        vault.run();
        new History(database).lengthen(versions);
        List<Cost> inOrder = new ArrayList<>();
        List<Cost> late = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            deliveries.changed(11 + i, "2026-02-0" + (1 + i));
            inOrder.add(vault.run());
        }
        for (int i = 0; i < batches; i++) {
            deliveries.changed(31 + i, "2026-01-01 00:30:00");
            late.add(vault.run());
        }
        if (profile) {
            deliveries.changed(51, "2026-02-07");
            System.out.println(database.dialect() + ", history " + versions);
            vault.profile();
        }
        return new Cost[] {Cost.median(inOrder), Cost.median(late)};
    }

    private void pointsInTime() throws SQLException, IOException {
        Cost[] shortened = pit(1);
        Cost[] lengthened = pit(LONG);
        add("PIT over 8 satellites, full build ÷ floor", 2, shortened[0], shortened[1]);
        add("PIT, full build with " + LONG + "× the history ÷ floor", 0, lengthened[0], lengthened[1]);
        add("PIT, one new snapshot, " + LONG + "× the history ÷ 1×", 1.3, lengthened[2], shortened[2]);
    }

    /** A full build of four snapshots, its floor, one snapshot more. */
    private Cost[] pit(int versions) throws SQLException, IOException {
        Deliveries deliveries = new Deliveries(database);
        deliveries.all("2025-12-01");
        Vault vault = vault("pit");
        vault.run("2025-12-02T00:00:00Z", "pit");
        deliveries.none();
        new History(database).lengthen(versions);
        Cost full = vault.run("2026-04-15T00:00:00Z", "pit");
        Cost floor = new Floor(vault).write("pit_customer");
        List<Cost> snapshots = new ArrayList<>();
        for (int month = 5; month < 5 + batches; month++) {
            database.settle();
            snapshots.add(vault.run("2026-0" + month + "-15T00:00:00Z", "pit"));
        }
        return new Cost[] {full, floor, Cost.median(snapshots)};
    }
}
