// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import com.google.inject.Provides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.commons.io.FileUtils;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The goal writes specs and a report, says what it skipped, and leaves alone what is there. */
@MojoTest
class DraftMojoTest {

    private final LogLines log = new LogLines();

    @Inject
    private MavenProject project;

    @Inject
    private MavenSession session;

    @Provides
    @Singleton
    static RepositorySystem repositories() throws Exception {
        return GoalsTest.repositories();
    }

    @Provides
    @Singleton
    static SettingsDecrypter decrypter() {
        return GoalsTest.decrypter();
    }

    @BeforeEach
    void nothingIsThereYet() throws IOException {
        project.setPluginArtifactRepositories(List.of());
        when(session.getSettings()).thenReturn(new Settings());
        when(session.getSystemProperties()).thenReturn(new Properties());
        FileUtils.deleteDirectory(target().toFile());
    }

    private static Path target() {
        return Path.of(MojoExtension.getBasedir()).resolve("target");
    }

    private List<String> run(DraftMojo goal) throws Exception {
        goal.setLog(log);
        goal.execute();
        return log.lines();
    }

    @Test
    @Basedir("/projects/draft")
    void drafts(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) throws Exception {
        List<String> lines = run(goal);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("warn ")
                .endsWith("ddl/shop.sql:3: the definition of the table broken is cut off; the statement is skipped");
        assertThat(lines.get(1))
                .isEqualTo("info vault: 3 files drafted from 2 tables, written to " + target().resolve("specs"));
        assertThat(target().resolve("specs/entities/customer.yaml")).exists();
        assertThat(target().resolve("specs/entities/order.yaml")).exists();
        assertThat(target().resolve("specs/sources/shop.yaml")).exists();
        assertThat(target().resolve("draft.md")).content().contains("## Skipped");
    }

    @Test
    @Basedir("/projects/draft")
    void leavesWhatIsThere(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) throws Exception {
        Path customer = target().resolve("specs/entities/customer.yaml");
        Files.createDirectories(customer.getParent());
        Files.writeString(customer, "entity: [\n");
        assertThatThrownBy(() -> run(goal))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessageContaining("entities/customer.yaml");
        assertThat(customer).hasContent("entity: [\n");
        assertThat(target().resolve("specs/sources/shop.yaml")).doesNotExist();
    }

    /** Another source that knows customers: nothing but a patch, which is applied on demand. */
    @Test
    @Basedir("/projects/draft")
    void draftsASecondSourceAsAPatch(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) throws Exception {
        run(goal);
        Path customer = target().resolve("specs/entities/customer.yaml");
        Files.writeString(customer, "# ours\n" + Files.readString(customer));
        String before = Files.readString(customer);
        String key = before.lines()
                .filter(l -> l.contains("- {name: "))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*name: (\\w+), type: (.*)}.*", "$1($2)");
        MojoExtension.setVariableValueToObject(goal, "from", List.of());
        MojoExtension.setVariableValueToObject(goal, "source", "billing");
        MojoExtension.setVariableValueToObject(goal, "tables", "customers:" + key + ",iban(varchar(34))");
        assertThat(run(goal)).anyMatch(l -> l.contains("-Dvault.draft.apply does it"));
        assertThat(customer).hasContent(before);
        assertThat(target().resolve("specs/sources/billing.yaml")).doesNotExist();
        assertThat(target().resolve("draft.patch")).content().contains("+  billing:\n");
        assertThat(target().resolve("draft.md"))
                .content()
                .contains("is customers of billing the same thing as customer of shop?");
        MojoExtension.setVariableValueToObject(goal, "apply", true);
        run(goal);
        assertThat(customer).content().startsWith("# ours\n").contains("  billing:\n");
        assertThat(target().resolve("specs/sources/billing.yaml")).exists();
        assertThat(run(goal)).anyMatch(l -> l.endsWith("nothing of the source asks for a change of the specs"));
    }

    @Test
    @Basedir("/projects/draft")
    @MojoParameter(name = "source", value = "my shop")
    void needsANameOfTheSource(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) {
        assertThatThrownBy(() -> run(goal))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("vault: 'my shop' is no name of a source");
        assertThat(target()).doesNotExist();
    }

    @Test
    @Basedir("/projects/draft")
    @MojoParameter(name = "skip", value = "true")
    void skips(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) throws Exception {
        assertThat(run(goal)).containsExactly("info Skipped (vault.skip).");
        assertThat(target()).doesNotExist();
    }

    @Test
    @Basedir("/projects/draft")
    @MojoParameter(name = "tables", value = "payments:payment_no(int),order_id(int),amount(decimal(9,2))")
    @MojoParameter(name = "context", value = "A shop")
    void takesTablesInWords(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) throws Exception {
        run(goal);
        assertThat(target().resolve("specs/entities/payment.yaml")).content().contains("link: payment_order");
        assertThat(target().resolve("specs/sources/shop.yaml")).content().contains("description: \"A shop\"");
    }

    @Test
    @Basedir("/projects/draft")
    void readsFilesOfData(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) throws Exception {
        Path data = Files.createDirectories(target().resolve("data"));
        Files.writeString(data.resolve("customers.csv"), "id;born\n1;3.2.2024\n2;4.12.2023\n");
        MojoExtension.setVariableValueToObject(goal, "from", List.of(data.toFile()));
        run(goal);
        assertThat(target().resolve("specs/sources/shop.yaml"))
                .content()
                .contains("files: {path: \"target/data/customers.csv\", format: csv, delimiter: \";\"}")
                .contains("born: {type: date, format: \"d.M.yyyy\"}");
    }

    @Test
    @Basedir("/projects/draft")
    void readsADatabase(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) throws Exception {
        Path file = Files.createDirectories(target()).resolve("shop.duckdb");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = duckdb.createStatement()) {
            statement.execute("create table clients (client_no integer primary key, city varchar)");
            statement.execute("insert into clients values (1, 'Ulm'), (2, 'Bonn')");
        }
        MojoExtension.setVariableValueToObject(goal, "sourceUrl", "jdbc:duckdb:" + file);
        MojoExtension.setVariableValueToObject(goal, "draftSample", 100);
        run(goal);
        assertThat(target().resolve("specs/entities/client.yaml"))
                .content()
                .contains("- {name: client_no, type: integer}");
        assertThat(target().resolve("draft.md")).content().contains("| city | varchar | 0.0% | 2 | 3 to 4 |");
    }

    @Test
    @Basedir("/projects/draft")
    @MojoParameter(name = "sourceUrl", value = "jdbc:unheard:of")
    void needsADriver(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) {
        assertThatThrownBy(() -> run(goal))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("vault: no driver knows the address of vault.draft.url");
    }

    @Test
    @Basedir("/projects/draft")
    @MojoParameter(name = "tables", value = "payments:payment_no(int),amount(decimal(9,2))")
    void draftsAgainAsAPatch(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) throws Exception {
        run(goal);
        Path payment = target().resolve("specs/entities/payment.yaml");
        String before = Files.readString(payment);
        MojoExtension.setVariableValueToObject(
                goal, "tables", "payments:payment_no(int),amount(decimal(9,2)),note(text)");
        assertThat(run(goal)).anyMatch(l -> l.contains("-Dvault.draft.apply does it"));
        assertThat(payment).hasContent(before);
        assertThat(target().resolve("draft.patch")).content().contains("+      note: {type: varchar}");
        MojoExtension.setVariableValueToObject(goal, "apply", true);
        run(goal);
        assertThat(payment).content().isEqualTo(before.replace("      - amount\n", "      - amount\n      - note\n"));
        assertThat(run(goal)).anyMatch(l -> l.endsWith("nothing of the source asks for a change of the specs"));
    }

    /** Live, then what was accepted alone, then without any assistance. */
    @Test
    @Basedir("/projects/draft")
    @MojoParameter(name = "assistMode", value = "live")
    @MojoParameter(name = "provider", value = "scripted")
    @MojoParameter(name = "accept", value = "read")
    void readsWordsWithAModel(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) throws Exception {
        Path words = Files.createDirectories(target()).resolve("words.txt");
        Files.writeString(words, "Each member has a number and a name.");
        MojoExtension.setVariableValueToObject(goal, "from", List.of(words.toFile()));
        assertThat(run(goal)).anyMatch(l -> l.contains("assistance by scripted, m: "));
        Path member = target().resolve("specs/entities/member.yaml");
        assertThat(member).content().contains("by a language model (scripted, m); check names and types.");
        Path lock = target().resolve("specs/shop.drafted.lock");
        assertThat(lock).content().containsOnlyOnce("task: read").contains("status: accepted");

        Files.delete(member);
        Files.delete(target().resolve("specs/sources/shop.yaml"));
        MojoExtension.setVariableValueToObject(goal, "assistMode", "locked");
        run(goal);
        assertThat(member).content().contains("by an answer that a person accepted; check names and types.");

        MojoExtension.setVariableValueToObject(goal, "assistMode", "off");
        assertThatThrownBy(() -> run(goal)).hasMessageStartingWith("vault: no table was found");
        assertThat(log.lines()).anyMatch(l -> l.contains("is not read without assistance; write its tables down as"));
    }

    @Test
    @Basedir("/projects/draft")
    @MojoParameter(name = "assistMode", value = "locked")
    @MojoParameter(name = "assistStrict", value = "true")
    void failsWithoutAnswersWhereTheyMustBeThere(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) {
        assertThatThrownBy(() -> run(goal))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessageContaining("shop.drafted.lock:1:1: missing-answer: ");
        assertThat(target().resolve("specs")).doesNotExist();
    }

    @Test
    @Basedir("/projects/draft")
    @MojoParameter(name = "assistMode", value = "sometimes")
    void needsAMode(@InjectMojo(goal = "draft", pom = "pom.xml") DraftMojo goal) {
        assertThatThrownBy(() -> run(goal))
                .hasMessage("vault.assist.mode has no `sometimes`; it takes off, locked, live.");
    }
}
