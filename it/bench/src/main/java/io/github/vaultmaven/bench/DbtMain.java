// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Loads the same deliveries by {@code vault:run} and by {@code dbt run}, and prints one table. */
public final class DbtMain {

    private DbtMain() {}

    /**
     * Packages are named by system properties: {@code automate_dv.path} with {@code dbt_utils.path}, {@code
     * datavault4dbt.path}; one that is not given is not measured.
     *
     * @param args work folder, folder of the vaults, scale factor, dbt's virtual environment, Maven, local repository,
     *     settings, version of the plugin
     */
    public static void main(String[] args) throws SQLException, IOException {
        Locale.setDefault(Locale.ROOT);
        Path work = Path.of(args[0]).toAbsolutePath();
        double scale = Double.parseDouble(args[2]);
        Tpch tpch = new Tpch(scale, work.resolve("tpch-" + scale));
        tpch.write();
        Path folder = Folders.renew(work.resolve("run"));
        var maven = new OwnLoads.Maven(Path.of(args[4]), Path.of(args[5]), Path.of(args[6]), args[7]);
        try (var database = new PostgresBench(folder)) {
            tpch.load(database);
            var measures = new ArrayList<Measure>();
            for (Contender contender : contenders()) {
                var bench = new DbtBench(
                        database,
                        Path.of(args[1]),
                        folder.resolve(contender.name().replace(' ', '-')));
                measures.addAll(bench.measure(contender, maven, Path.of(args[3])));
            }
            String table = Report.of(database.version(), scale, measures);
            System.out.println(table);
            Files.writeString(work.resolve("dbt.md"), table);
        }
    }

    private static List<Contender> contenders() {
        var all = new ArrayList<>(List.of(Contender.PACKAGE_FREE));
        Contender.automateDv(folder("automate_dv"), folder("dbt_utils")).ifPresent(all::add);
        Contender.datavault4dbt(folder("datavault4dbt")).ifPresent(all::add);
        return all;
    }

    private static Optional<Path> folder(String name) {
        String path = System.getProperty(name + ".path", "");
        return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
    }
}
