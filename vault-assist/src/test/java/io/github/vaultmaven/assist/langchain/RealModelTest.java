// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.vaultmaven.assist.LockedAssistant;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.Outcome.Source;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFindings;
import io.github.vaultmaven.assist.lock.LockText;
import io.github.vaultmaven.assist.lock.Status;
import io.github.vaultmaven.assist.model.ModelProvider;
import io.github.vaultmaven.assist.model.ModelReply;
import io.github.vaultmaven.assist.model.ModelRequest;
import io.github.vaultmaven.assist.model.ModelSettings;
import io.github.vaultmaven.assist.model.Secret;
import io.github.vaultmaven.assist.task.classify.ClassOfColumn;
import io.github.vaultmaven.assist.task.classify.ClassifyTask;
import io.github.vaultmaven.assist.task.classify.SourceColumnQuestion;
import io.github.vaultmaven.assist.task.translate.Instructed;
import io.github.vaultmaven.assist.task.translate.TranslateTask;
import io.github.vaultmaven.assist.task.translate.Translation;
import io.github.vaultmaven.assist.trial.DuckDbTrial;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.ddl.DdlReader;
import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real, tiny model without any tuning, through both protocols. What it says is not looked at, for it is mostly wrong;
 * that it has the form asked for, that what is wrong is refused, and that the same comes of it twice, is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealModelTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String NAME = "gemma3-270m";
    private static final List<KeyTask.Table> TABLES = List.of(
            new KeyTask.Table("customer", List.of("first_name", "email", "customer_no")),
            new KeyTask.Table("product", List.of("name", "price", "sku")),
            new KeyTask.Table("account", List.of("opened_on", "balance", "iban")));

    private static final List<String> PERSONAL = List.of("email", "birth_date");
    private static final Instructed RISK = new Instructed(
            "s_risk",
            "risk",
            DataTypes.parse("varchar(10)"),
            "risk is LOW above 750, MEDIUM above 650, else HIGH",
            Map.of("s_score", Map.of("credit_score", DataType.INTEGER)));

    @TempDir
    Path folder;

    private RealModelServer server;

    @BeforeAll
    void start() throws IOException {
        server = new RealModelServer(ModelFile.get());
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private LiveFixture live(ModelProvider provider, String name, String below) {
        String url = provider.id().equals("ollama") ? server.url() : server.url() + "/v1";
        return new LiveFixture(provider, url, folder.resolve(below), 1, LONG, name);
    }

    /** Nine calls: three tables by one protocol, the same by the other, the first again. */
    @Test
    void answersHaveTheFormAskedForAndComeAgain() {
        int before = server.answered();
        LiveFixture ollama = live(new OllamaProvider(), NAME, "ollama");
        List<Outcome<KeyTask.Key>> first = ollama.assistant().askAll(new KeyTask(), TABLES);
        List<Outcome<KeyTask.Key>> other =
                live(new OpenAiProvider(), NAME, "openai").assistant().askAll(new KeyTask(), TABLES);
        LiveFixture again = live(new OllamaProvider(), NAME, "again");
        again.assistant().askAll(new KeyTask(), TABLES);
        assertThat(server.answered() - before).isEqualTo(9);
        for (int i = 0; i < TABLES.size(); i++) {
            fits(TABLES.get(i), first.get(i));
            fits(TABLES.get(i), other.get(i));
        }
        assertThat(first).extracting(Outcome::source).contains(Source.PROPOSED);
        assertThat(LockText.of(again.kept())).isEqualTo(LockText.of(ollama.kept()));
        theLockAnswersAlone(ollama.kept(), first);
    }

    private static void fits(KeyTask.Table table, Outcome<KeyTask.Key> outcome) {
        assertThat(table.columns()).contains(outcome.value().column());
        if (outcome.source() == Source.FALLBACK) {
            assertThat(outcome.notes()).singleElement().asString().doesNotContain("\n");
        }
    }

    private void theLockAnswersAlone(LockBook proposed, List<Outcome<KeyTask.Key>> first) {
        int before = server.answered();
        LockBook accepted = LockBook.of(proposed.entries().stream()
                .map(e -> e.with(Status.ACCEPTED, "reviewer", "2026-01-02T03:04:05Z"))
                .toList());
        var diagnostics = new Diagnostics();
        var locked = new LockedAssistant(accepted, new LockFindings("lock", true, diagnostics));
        List<Outcome<KeyTask.Key>> outcomes = locked.askAll(new KeyTask(), TABLES);
        for (int i = 0; i < first.size(); i++) {
            assertThat(outcomes.get(i).value()).isEqualTo(first.get(i).value());
            assertThat(outcomes.get(i).source() == Source.LOCKED)
                    .isEqualTo(first.get(i).source() == Source.PROPOSED);
        }
        assertThat(server.answered()).isEqualTo(before);
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        for (ModelProvider provider : List.of(new OllamaProvider(), new OpenAiProvider())) {
            assertThat(live(provider, "nope", "nope").ask().notes())
                    .singleElement()
                    .asString()
                    .contains(" does not have the model `nope`; name another with vault.assist.model");
        }
    }

    /** What this model said when it was measured, and what is wrong in the same ways: valid in form, and none of it true. */
    @Test
    void wrongAnswersOfItsKindAreRefused() {
        var translate = new TranslateTask(new DuckDbTrial(DuckDBDriver::new));
        for (String wrong : List.of(
                "CASE WHEN credit_score > 750 THEN 'HIGH' ELSE 'MEDIUM' END",
                "CASE WHEN credit_score > 750 THEN 'HIGH' WHEN credit_score > 650 THEN 'MEDIUM' ELSE 'LOW' END",
                "CASE WHEN credit_score > 750 THEN 'LOW' ELSE 'HIGH' END",
                "CASE WHEN credit_score > 750 THEN 'LOW' WHEN credit_score > 650 THEN 'MEDIUM' END",
                "The following is a SQL query to compute the risk")) {
            JsonNode answer = translate.write(new Translation(wrong, List.of("s_score")));
            assertThat(translate.check(RISK, answer)).as(wrong).isInstanceOf(Verdict.Refused.class);
        }
        var classify = new ClassifyTask();
        for (String column : PERSONAL) {
            for (String role : List.of("business_key", "descriptive")) {
                JsonNode answer =
                        JsonNodeFactory.instance.objectNode().put("class", role).put("pii", "none");
                assertThat(classify.check(question(column), answer)).as(column).isInstanceOf(Verdict.Refused.class);
            }
        }
    }

    /** Whatever it says in this run: personal data stays personal, and a rule keeps its branches and their labels. */
    @Test
    void wrongAnswersOfThisRunDoNotGetThrough() {
        LiveFixture live = live(new OllamaProvider(), NAME, "wrong");
        List<Outcome<ClassOfColumn>> classes = live.assistant()
                .askAll(
                        new ClassifyTask(),
                        PERSONAL.stream().map(RealModelTest::question).toList());
        assertThat(classes).extracting(o -> o.value().personal()).containsExactly("contact", "birth");
        Outcome<Translation> rule = live.assistant().ask(new TranslateTask(new DuckDbTrial(DuckDBDriver::new)), RISK);
        String expression = rule.value().expression();
        assertThat(expression).contains("750", "650", "'LOW'", "'MEDIUM'", "'HIGH'");
        assertThat(expression.indexOf("'LOW'")).isGreaterThan(expression.indexOf("750"));
        assertThat(live.assistant().summary().asked()).isEqualTo(3);
        System.out.println("of 3 questions, the model got wrong: "
                + live.assistant().summary().rejected());
    }

    private static SourceColumnQuestion question(String column) {
        byte[] ddl = "create table customer (customer_no bigint primary key, email varchar(100), birth_date date);"
                .getBytes(StandardCharsets.UTF_8);
        return new SourceColumnQuestion(
                Decisions.of(new DdlReader().read(List.of(new InputFile("customer.sql", ddl))))
                        .get(0),
                column);
    }

    /** What is cut off is no JSON, and is refused as such. */
    @Test
    void anAnswerThatIsCutOffIsRefused() throws Exception {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.put("additionalProperties", false).putArray("required").add("text");
        schema.putObject("properties").putObject("text").put("type", "string").put("minLength", 40);
        var settings = new ModelSettings(NAME, server.url(), Secret.NONE, LONG, ModelSettings.MAX_BYTES);
        ModelReply reply = new OllamaProvider()
                .model(settings)
                .ask(new ModelRequest("cut", "Write a long sentence.", "Answer:", schema, 4));
        assertThat(isJson(reply.text())).isFalse();
    }

    private static boolean isJson(String text) {
        try {
            JsonNode node = new ObjectMapper().readTree(text);
            return node != null && node.isObject();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return false;
        }
    }
}
