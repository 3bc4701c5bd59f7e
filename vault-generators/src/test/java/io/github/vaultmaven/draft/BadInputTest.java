// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.data.DataReader;
import io.github.vaultmaven.engine.Engines;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with an input is said at its place, and the rest is drafted. */
class BadInputTest {

    private static final List<String> KINDS = List.of(
            "sql",
            "tables",
            "mmd",
            "md",
            "dbml",
            "odcs.yaml",
            "csv",
            "tsv",
            "parquet",
            "jsonl",
            "manifest.json",
            "catalog.json");

    @TempDir
    Path folder;

    private Path good;

    private Draft draft(Path... files) throws IOException {
        good = Files.writeString(folder.resolve("good.ddl"), "CREATE TABLE good (good_no int PRIMARY KEY, a text);");
        var all = new ArrayList<>(List.of(good));
        all.addAll(Arrays.asList(files));
        Draft draft = new Drafting(getClass().getClassLoader(), List.of(new DataReader(Engines::duckdb, folder)))
                .draft("src", "", InputFiles.of(all));
        assertThat(draft.files()).containsKey("entities/good.yaml");
        return draft;
    }

    private Path file(String kind, byte[] bytes) throws IOException {
        String name = kind.contains(".") && kind.endsWith("json") ? kind : "bad." + kind;
        Path path =
                Files.createDirectories(folder.resolve(kind.replace('.', '_'))).resolve(name);
        return Files.write(path, kind.endsWith("yaml") ? prefixed(bytes) : bytes);
    }

    /** A contract is known by what it says it is. */
    private static byte[] prefixed(byte[] bytes) {
        byte[] head = "kind: DataContract\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    private void assertListed(Draft draft, Path... bad) {
        for (Path path : bad) {
            assertThat(draft.unread())
                    .as(path.toString())
                    .anyMatch(u -> u.place().file().equals(path.toString().replace('\\', '/'))
                            && !u.reason().isBlank());
        }
        assertThat(draft.decisions()).hasSize(1);
        assertThat(draft.report()).contains("## Skipped");
    }

    private Path[] all(byte[] bytes) throws IOException {
        var files = new ArrayList<Path>();
        for (String kind : KINDS) {
            files.add(file(kind, bytes));
        }
        return files.toArray(Path[]::new);
    }

    @Test
    void emptyFiles() throws IOException {
        Path[] files = all(new byte[0]);
        assertListed(draft(files), files);
    }

    @Test
    void binaryFiles() throws IOException {
        byte[] noise = new byte[5_000];
        new Random(42).nextBytes(noise);
        Path[] files = all(noise);
        assertListed(draft(files), files);
    }

    /** Another language than the file's name says. */
    @Test
    void wrongLanguages() throws IOException {
        Path[] files = all("<html>\n<body class='x'>{not this}</body>\n</html>\n".getBytes(StandardCharsets.UTF_8));
        Draft draft = draft(files);
        for (Path path : files) {
            boolean csv = path.toString().endsWith(".csv") || path.toString().endsWith(".tsv");
            if (!csv) {
                assertThat(draft.unread())
                        .as(path.toString())
                        .anyMatch(u -> u.place().file().equals(path.toString().replace('\\', '/')));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql", "mmd", "dbml", "manifest.json", "jsonl", "odcs.yaml"})
    void truncatedFiles(String kind) throws IOException {
        String text = switch (kind) {
            case "sql" -> "CREATE TABLE cut (id int, na";
            case "mmd" -> "erDiagram\n  CUT {\n";
            case "dbml" -> "Table cut {\n";
            case "manifest.json" -> "{\"metadata\": {\"dbt_schema_version\": ";
            case "jsonl" -> "{\"id\": 1, \"na";
            default -> "schema: [{name: cut, properties: [{name: id";
        };
        Path path = file(kind, text.getBytes(StandardCharsets.UTF_8));
        Draft draft = draft(path);
        assertThat(draft.unread())
                .anyMatch(u -> u.place().file().equals(path.toString().replace('\\', '/')));
    }

    /** More than 100 MB are read of data alone; the file has no blocks on the disk. */
    @Test
    void hugeFiles() throws IOException {
        Path huge = folder.resolve("huge.sql");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100_000_001);
        }
        Draft draft = draft(huge);
        assertThat(draft.unread().get(0).toString())
                .endsWith(
                        "huge.sql: the file has 100,000,001 bytes, and ddl is read up to 100,000,000; give the definitions alone, without data");
    }

    @Test
    void circularKeysAndTablesOfOneName() throws IOException {
        Path circle = Files.writeString(folder.resolve("circle.dbml"), """
                Table a { id int [pk, ref: > b.id]
                }
                Table b { id int [pk, ref: > a.id]
                }
                Table c { id int [pk, ref: > c.id]
                }
                """);
        Path twice = Files.writeString(folder.resolve("twice.mmd"), "erDiagram\n A { int id PK }\n GOOD { int x }\n");
        Draft draft = draft(circle, twice);
        assertThat(draft.decisions()).hasSize(4);
        assertThat(draft.unread().stream().map(u -> u.place().line() + " " + u.reason()))
                .hasSize(2)
                .anyMatch(u -> u.startsWith("2 the table A is defined twice; the definition at "))
                .anyMatch(u -> u.startsWith("3 the table GOOD is defined twice; the definition at "));
    }

    private List<String> unread(String name, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        return draft(path).unread().stream()
                .map(u -> u.toString().replace(folder.toString().replace('\\', '/') + "/", ""))
                .toList();
    }

    /** The row has two values, all others have three; without it the file would have one column for all. */
    @Test
    void aTornRowOfASmallFile() throws IOException {
        var text = new StringBuilder("id;a;b\n");
        for (int i = 1; i <= 60; i++) {
            text.append(i == 51 ? "51;x\n" : i + ";x" + i + ";y\n");
        }
        assertThat(unread("torn.csv", text.toString()))
                .singleElement()
                .isEqualTo("torn.csv:52: the row has 2 values, where 3 are expected; the file is skipped");
        assertThat(unread("open.csv", text.toString().replace("51;x\n", "51;\"x\n")))
                .singleElement()
                .isEqualTo("open.csv:52: a quote is not closed; the file is skipped");
    }

    @Test
    void tornLinesOfJson() throws IOException {
        assertThat(unread("a.jsonl", "{\"id\": 1}\n{\"id\": 2, \"a\": \n{\"id\": 3}\n"))
                .singleElement()
                .asString()
                .startsWith("a.jsonl:2: the line is no JSON (")
                .endsWith("); the file is skipped");
        assertThat(unread("b.jsonl", "{\"id\": 1}\n{\"id\": 2}\n{\"id\": 3, \"a\": "))
                .singleElement()
                .asString()
                .startsWith("b.jsonl:3: the line is no JSON (");
        assertThat(unread("c.jsonl", "{\"id\": 1}\n".repeat(5_000) + "no\n" + "{\"id\": 1}\n".repeat(5_000)))
                .singleElement()
                .asString()
                .startsWith("c.jsonl:5001: the line is no JSON (");
    }

    /** A file that cannot be read does not take its name from one that can. */
    @Test
    void ofTwoFilesOfOneNameTheReadableOneCounts() throws IOException {
        Path empty = Files.writeString(folder.resolve("x.csv"), "");
        Path full = Files.writeString(folder.resolve("x.jsonl"), "{\"x_no\": 1}\n{\"x_no\": 2}\n");
        Draft draft = draft(empty, full);
        assertThat(draft.unread()).singleElement().asString().endsWith("x.csv: the file is empty; the file is skipped");
        assertThat(draft.files()).containsKey("entities/x.yaml");
    }

    @Test
    void filesThatAreGone() throws IOException {
        good = Files.writeString(folder.resolve("good.ddl"), "CREATE TABLE good (good_no int PRIMARY KEY, a text);");
        Draft draft = new Drafting(getClass().getClassLoader())
                .draft("src", "", List.of(InputFile.at(good), InputFile.at(folder.resolve("gone.yaml"))));
        assertThat(draft.unread())
                .singleElement()
                .asString()
                .endsWith("gone.yaml: the file cannot be read: there is no right to, or it is gone");
        assertThat(draft.files()).containsKey("entities/good.yaml");
    }

    @Test
    void faultsOfDiagramsAndContracts() throws IOException {
        assertThat(unread("a.mmd", "erDiagram\n  M { int id PK\n    17 bad }\n  N { int id PK }\n"))
                .containsExactly("a.mmd:3: '17 bad }' of M is no attribute: write type and name; the line is skipped");
        assertThat(unread("b.dbml", "Table a { id int [pk }\nTable b { id int [pk] }\nTable c {\n  id int\n"))
                .containsExactly(
                        "b.dbml:1: the brackets of settings are not closed",
                        "b.dbml:5: the definition of the table c is cut off; the columns that are there are taken");
        assertThat(unread("d.dbml", "Table a {\n}\n")).contains("d.dbml:1: the table a has no columns; it is skipped");
        assertThat(unread("c.odcs.yaml", """
                apiVersion: v3.0.2
                kind: DataContract
                schema:
                  - name: o1
                    properties:
                      - {name: id, logicalType: integer}
                      - {logicalType: string}
                  - name: o2
                    properties: 7
                  - properties: [{name: id}]
                """))
                .containsExactly(
                        "c.odcs.yaml:7: a property of o1 has no name; it is skipped",
                        "c.odcs.yaml:8: the object o2 has no properties; it is skipped",
                        "c.odcs.yaml:10: the object has no name; it is skipped");
        assertThat(unread("e.odcs.yaml", "apiVersion: v3.0.2\nkind: DataContract\nschema:\n  - name: a\n   b: c\n"))
                .singleElement()
                .asString()
                .startsWith("e.odcs.yaml:5: ");
        assertThat(unread("manifest.json", "{\"metadata\": {\n\"dbt_schema_version\": "))
                .singleElement()
                .asString()
                .startsWith("manifest.json:2: the JSON is broken or cut off: ")
                .doesNotContain("Source", "marker");
    }
}
