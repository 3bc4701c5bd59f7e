// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project with as many entities as asked for: a table, a hub, two satellites and a link for each. */
final class Project {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>io.github.vault-maven.it</groupId>
              <artifactId>shop</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <build>
                <plugins>
                  <plugin>
                    <groupId>io.github.vault-maven</groupId>
                    <artifactId>vault-maven-plugin</artifactId>
                    <version>%s</version>
                    <executions>
                      <execution>
                        <goals>
                          <goal>generate</goal>
                        </goals>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

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
            description: "%3$s"
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

    private final Path folder;
    private final int entities;

    Project(Path folder, int entities) {
        this.folder = folder;
        this.entities = entities;
    }

    /** Writes the project anew. */
    void write(String version) throws IOException {
        Files.createDirectories(specs());
        Files.writeString(folder.resolve("pom.xml"), POM.formatted(version));
        for (int i = 0; i < entities; i++) {
            writeEntity(i, "Entity " + i);
        }
    }

    /** Changes what one entity says of itself, which all its scripts repeat. */
    void change(int round) throws IOException {
        writeEntity(entities / 2, "Changed for the time number " + round);
    }

    private void writeEntity(int number, String description) throws IOException {
        String name = name(number);
        Files.writeString(
                specs().resolve(name + ".yaml"),
                SPEC.formatted(name, name((number + entities - 1) % entities), description));
    }

    private static String name(int number) {
        return "e%05d".formatted(number);
    }

    private Path specs() {
        return folder.resolve("src/main/vault");
    }

    /** Where the plugin writes. */
    Path output() {
        return folder.resolve("target/generated-sources/vault");
    }
}
