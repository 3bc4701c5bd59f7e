// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Specs with as many entities as asked for, a file for each: a table, a hub, two satellites and a link. */
final class Specs {

    private static final String SPEC = """
            source: %1$s_system
            schema: land
            load_timestamp: loaded_at
            tables:
              %1$s_master:
                columns:
                  %1$s_no: {type: varchar(20), nullable: false}
                  %2$s_no: {type: varchar(20)}
                  name: {type: varchar(80), description: "What people call it"}
                  amount: {type: 'decimal(15,2)'}
                  opened_on: {type: date}
                  street: {type: varchar(80)}
                  city: {type: varchar(40)}
                  zip: {type: varchar(10)}
                  loaded_at: {type: timestamp}
            ---
            entity: %1$s
            description: "Entity %3$d"
            hub:
              business_key: [%1$s_no]
            satellites:
              - name: details
                attributes: [name, amount, opened_on]
              - name: address
                attributes: [street, city, zip]
            links:
              - name: %1$s_%2$s
                related_hub: %2$s
            source_mappings:
              %1$s_system:
                table: %1$s_master
            """;

    private Specs() {}

    static void write(Path folder, int entities) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < entities; i++) {
            String name = name(i);
            Files.writeString(
                    folder.resolve(name + ".yaml"), SPEC.formatted(name, name((i + entities - 1) % entities), i));
        }
    }

    private static String name(int number) {
        return "e%05d".formatted(number);
    }
}
