// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.ddl.DdlReader;
import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.write.SpecWriter;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every drafted project of the labelled set validates and generates for both engines, untouched by hand. */
class DraftedProjectTest {

    @TempDir
    Path folder;

    static List<LabelledSchema> schemas() {
        return LabelledSchema.all();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void itGenerates(LabelledSchema labelled) throws IOException {
        SourceSchema schema = labelled.read();
        assertGenerates(SpecWriter.write("src", "", schema, Decisions.of(schema)));
    }

    /** Keys in a circle, names that no spec may have, words of SQL and of the vault, one name in two schemas. */
    @Test
    void awkwardNamesAndKeysGenerate() throws IOException {
        String ddl = """
                CREATE TABLE a (id int PRIMARY KEY, b_id int REFERENCES b (id));
                CREATE TABLE b (id int PRIMARY KEY REFERENCES a (id));
                CREATE TABLE c (id int PRIMARY KEY REFERENCES c (id));
                CREATE TABLE d (x int, y int, PRIMARY KEY (x, y), FOREIGN KEY (x, y) REFERENCES e (x, y));
                CREATE TABLE e (x int, y int, PRIMARY KEY (x, y), FOREIGN KEY (x, y) REFERENCES d (x, y));
                CREATE TABLE "1st: 'table' #" ("2 nd" int PRIMARY KEY, "größe" int, "größe " int, "null" text, "a#b" int, "Ключ" int);
                CREATE TABLE "select" ("from" int PRIMARY KEY, "order" int, "group" text, "load_timestamp" timestamp,
                  record_source text, run_id int, thing_hk text, "Record Source" text, raw__x int);
                CREATE TABLE s1.item (id int PRIMARY KEY, name text);
                CREATE TABLE s2.item (id int PRIMARY KEY, name text, parent_id int, item_id int REFERENCES s1.item (id));
                CREATE TABLE empty_of_keys (a text, b text);
                CREATE TABLE only_pictures (id int PRIMARY KEY, p bytea, q geometry);
                CREATE TABLE wide_number (n number(50,10) PRIMARY KEY, m decimal(3,5), k varchar(0), t time, i interval);
                COMMENT ON TABLE s1.item IS 'with "quotes", a # and: colon';
                """;
        SourceSchema schema =
                new DdlReader().read(List.of(new InputFile("x.sql", ddl.getBytes(StandardCharsets.UTF_8))));
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables()).hasSize(12);
        assertGenerates(SpecWriter.write("src", "", schema, Decisions.of(schema)));
    }

    /** A key of two columns in two roles, one of whose columns both share, and a thing of two systems that is known by two columns. */
    @Test
    void keysOfSeveralColumnsGenerate() throws IOException {
        String ddl = """
                CREATE TABLE crm.accounts (company_code char(4), account_no int, title text, PRIMARY KEY (company_code, account_no));
                CREATE TABLE erp.accounts (account_no int, company_code char(4), terms text, PRIMARY KEY (account_no, company_code));
                CREATE TABLE crm.postings (posting_id int PRIMARY KEY, company_code char(4), debit_account_no int, credit_account_no int);
                CREATE TABLE crm.visits (visit_no int PRIMARY KEY, first_company_code char(4), first_account_no int,
                  second_company_code char(4), second_account_no int);
                """;
        SourceSchema schema =
                new DdlReader().read(List.of(new InputFile("x.sql", ddl.getBytes(StandardCharsets.UTF_8))));
        assertThat(Decisions.of(schema).stream().mapToInt(d -> d.relations().size()))
                .containsExactly(0, 1, 2, 2);
        assertGenerates(SpecWriter.write("src", "", schema, Decisions.of(schema)));
    }

    private void assertGenerates(Map<String, String> files) throws IOException {
        Path specs = folder.resolve("specs");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = specs.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        var settings = new GenerationSettings(
                specs,
                specs,
                folder.resolve("out"),
                Optional.empty(),
                "vault",
                "sql",
                List.of("duckdb", "postgresql"),
                Set.of(),
                Set.of(),
                "test");
        GenerationResult result = new Generation(settings, getClass().getClassLoader()).run();
        assertThat(result.findings().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .map(d -> d.range() + " " + d.id() + " " + d.message()))
                .isEmpty();
        assertThat(folder.resolve("out")).isNotEmptyDirectory();
    }
}
