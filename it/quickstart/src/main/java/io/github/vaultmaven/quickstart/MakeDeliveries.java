// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Writes the deliveries of two source systems on four days, and the lists of deliveries and of defects. */
public final class MakeDeliveries {
    private static final List<String> HEADER =
            List.of("arrival", "day", "system", "table", "delivery", "load_timestamp", "file", "rows");

    private final Path directory;
    private final Tpch tpch;

    MakeDeliveries(Path directory, double scale) {
        this.directory = directory;
        this.tpch = new Tpch(scale);
    }

    /**
     * Makes the deliveries.
     *
     * @param args the directory to write to, and TPC-H's scale factor (0.01 or more)
     * @throws IllegalArgumentException if an argument is missing or the scale is too small
     */
    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: MakeDeliveries <directory> <scale>");
        }
        new MakeDeliveries(Path.of(args[0]), Double.parseDouble(args[1])).run();
    }

    void run() {
        DefectBook book = new DefectBook(Defects.all(tpch));
        List<Delivered> delivered = new ArrayList<>();
        try (DefectList list = new DefectList(directory)) {
            for (Feed feed : feeds()) {
                delivered.addAll(write(feed, book, list));
            }
            FileDefects.list(list);
        }
        if (!book.left().isEmpty()) {
            throw new IllegalStateException("no row for " + book.left());
        }
        writeList(delivered);
    }

    private List<Feed> feeds() {
        List<Function<Tpch, Feed>> makers = List.of(
                RegionFeed::new,
                NationFeed::new,
                CustomerFeed::new,
                CustomerPhoneFeed::new,
                CustomerMergeFeed::new,
                OrderFeed::new,
                OrderLogFeed::new,
                LineItemFeed::new,
                PaymentFeed::new,
                unused -> ReferenceFeed.orderPriorities(),
                unused -> ReferenceFeed.shipModes(),
                unused -> new CountryFeed(),
                SupplierFeed::new,
                PartFeed::new,
                PartSupplierFeed::new);
        return makers.stream().map(maker -> maker.apply(tpch)).toList();
    }

    private List<Delivered> write(Feed feed, DefectBook book, DefectList list) {
        try (DeliveryFiles files = new DeliveryFiles(directory, feed.table(), book, list)) {
            feed.offerTo(files);
            return Arrays.stream(Day.values())
                    .map(day -> new Delivered(day, feed.table(), files.rows(day)))
                    .toList();
        }
    }

    private void writeList(List<Delivered> delivered) {
        try (CsvFile file = new CsvFile(directory.resolve("DELIVERIES.csv"), HEADER)) {
            delivered.stream()
                    .sorted(Comparator.comparingInt(Delivered::arrival).thenComparing(Delivered::table))
                    .forEach(one -> file.row(one.values()));
        }
    }

    /** One file that was written. */
    private record Delivered(Day day, Table table, long rows) {
        int arrival() {
            return Day.ARRIVAL.indexOf(day) + 1;
        }

        List<String> values() {
            return List.of(
                    Integer.toString(arrival()),
                    day.label(),
                    table.system(),
                    table.label(),
                    table.delivery().label(),
                    day.label() + " 00:00:00",
                    day.label() + "/" + table.label() + ".csv",
                    Long.toString(rows));
        }
    }
}
