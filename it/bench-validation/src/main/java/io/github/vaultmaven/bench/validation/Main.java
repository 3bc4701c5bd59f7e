// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Validates specs of several sizes in one warmed JVM, and prints one table. */
public final class Main {

    private Main() {}

    /** @param args work folder, numbers of entities joined by commas, repetitions */
    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path work = Path.of(args[0]).toAbsolutePath();
        int repetitions = Integer.parseInt(args[2]);
        var table = new StringBuilder();
        for (String entities : args[1].split(",")) {
            int count = Integer.parseInt(entities);
            Path folder = work.resolve(entities);
            Specs.write(folder, count);
            table.append(new Bench(folder, count, repetitions).table());
        }
        System.out.println(table);
        Files.createDirectories(work);
        Files.writeString(work.resolve("validation.md"), table);
    }
}
