// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.langchain.Faults.Fault;
import io.github.vaultmaven.assist.live.AssistSummary;
import io.github.vaultmaven.assist.lock.LockEntry;
import io.github.vaultmaven.assist.model.ModelProvider;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does, the build goes on with the task's own answer, soon, and says why in one line. */
@Timeout(30)
class FaultyModelTest {

    private static final List<ModelProvider> PROVIDERS =
            List.of(new OllamaProvider(), new OpenAiProvider(), new GroqProvider());

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        return Faults.all().stream()
                .flatMap(fault -> PROVIDERS.stream().limit(2).map(p -> Arguments.of(fault, p.id(), p)));
    }

    static Stream<ModelProvider> providers() {
        return PROVIDERS.stream();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("faults")
    void theTasksOwnAnswerStandsIn(Fault fault, String name, ModelProvider provider) throws IOException {
        try (var server = new FaultyModelServer(fault.behaviour())) {
            var live = new LiveFixture(provider, server.url(), folder);
            Outcome<KeyTask.Key> outcome = live.ask();
            assertThat(outcome.source()).isEqualTo(Outcome.Source.FALLBACK);
            assertThat(outcome.value()).isEqualTo(new KeyTask.Key("first_name", "customer"));
            assertThat(outcome.notes())
                    .singleElement()
                    .asString()
                    .contains(fault.says())
                    .doesNotContain("\n", "canary");
            assertThat(server.requests()).hasSize(fault.attempts());
            assertThat(live.store().book().entries()).isEmpty();
            AssistSummary summary = live.assistant().summary();
            assertThat(summary.fallback())
                    .containsExactlyEntriesOf(new java.util.TreeMap<>(
                            java.util.Map.of(outcome.notes().get(0), 1)));
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void whereNobodyListens(ModelProvider provider) throws IOException {
        int port;
        try (var taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        var live = new LiveFixture(provider, "http://localhost:" + port, folder);
        assertThat(live.ask().notes())
                .singleElement()
                .asString()
                .startsWith(provider.id() + " at http://localhost:" + port + " cannot be reached; ")
                .contains("vault.assist.url");
    }

    /** Known before anything is asked: nothing is sent, and the build goes on at once. */
    @Test
    void aModelThatIsGoneIsNamedBeforeAnythingIsAsked() throws IOException {
        String list =
                "{\"models\":[{\"name\":\"qwen3:8b\"},{\"name\":\"x\\n::error::y\"}],\"data\":[{\"id\":\"gpt\"}]}";
        try (var server = new FaultyModelServer(e -> e.says("{}"), list)) {
            var ollama = new LiveFixture(new OllamaProvider(), server.url(), folder);
            assertThat(ollama.askAll(20)).allMatch(o -> o.source() == Outcome.Source.FALLBACK);
            assertThat(ollama.assistant().stopped())
                    .contains("ollama at " + server.url() + " does not have the model `tiny`; name another with"
                            + " vault.assist.model, such as `qwen3:8b`, or fetch it with `ollama pull tiny`");
            var groq = new LiveFixture(new GroqProvider(), server.url(), folder);
            assertThat(groq.ask().notes())
                    .containsExactly("groq at " + server.url()
                            + " does not have the model `tiny`; name another with vault.assist.model, such as `gpt`");
            assertThat(server.looks()).extracting(head -> head.split(" ")[1]).containsExactly("/api/tags", "/models");
            assertThat(server.requests()).isEmpty();
        }
    }

    /** A list is no condition: many servers have none, or know their model by several names. */
    @Test
    void aListThatDoesNotTellIsPassedOver() throws IOException {
        for (String list : List.of("", "{}", "[]", "null", "<html>", "{\"models\":\"all\",\"data\":7}")) {
            for (ModelProvider provider : PROVIDERS) {
                try (var server = new FaultyModelServer(
                        e -> e.says("{\"column\":\"customer_no\",\"title\":\"Customers\"}"), list)) {
                    var live = new LiveFixture(provider, server.url(), folder.resolve("l" + list.hashCode()));
                    assertThat(live.ask().source()).as(list).isNotEqualTo(Outcome.Source.FALLBACK);
                }
            }
        }
        try (var server = new FaultyModelServer(
                e -> e.says("{\"column\":\"customer_no\",\"title\":\"Customers\"}"),
                "{\"data\":[{\"id\":\"other\"}]}")) {
            var live = new LiveFixture(new OpenAiProvider(), server.url(), folder.resolve("openai"));
            assertThat(live.ask().source()).isEqualTo(Outcome.Source.PROPOSED);
            assertThat(live.ask().source()).isEqualTo(Outcome.Source.PROPOSED);
            assertThat(server.looks()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aGoodAnswerIsUsedAndKept(ModelProvider provider) throws IOException {
        try (var server =
                new FaultyModelServer(e -> e.says("{\"column\":\"customer_no\",\"title\":\"Customers\"}\n\t"))) {
            var live = new LiveFixture(provider, server.url(), folder);
            Outcome<KeyTask.Key> outcome = live.ask();
            assertThat(outcome)
                    .isEqualTo(new Outcome<>(
                            new KeyTask.Key("customer_no", "Customers"), Outcome.Source.PROPOSED, List.of()));
            assertThat(live.kept().entries())
                    .singleElement()
                    .extracting(LockEntry::provider, e -> e.status().word())
                    .containsExactly(provider.id(), "proposed");
            assertThat(live.assistant().summary().tokens()).isEqualTo(15);
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .contains("customer_no", "\"strict\"".repeat(provider.id().equals("ollama") ? 0 : 1));
        }
    }

    @Test
    void aServerThatRecoversIsAskedAgainAfterItsOwnPause() throws IOException {
        try (var server = new FaultyModelServer(e -> {
            if (e.number() == 1) {
                e.body(429, "Retry-After: 7\r\n", "{}");
            } else {
                e.says("{\"column\":\"customer_no\",\"title\":\"Customers\"}");
            }
        })) {
            var live = new LiveFixture(new GroqProvider(), server.url(), folder);
            assertThat(live.ask().source()).isEqualTo(Outcome.Source.PROPOSED);
            assertThat(live.pauses()).containsExactly(Duration.ofSeconds(7));
        }
    }

    @Test
    void afterFailuresInARowNobodyIsAsked() throws IOException {
        try (var server = new FaultyModelServer(e -> e.body(503, "", ""))) {
            var live = new LiveFixture(new OllamaProvider(), server.url(), folder);
            List<Outcome<KeyTask.Key>> outcomes = live.askAll(20);
            assertThat(outcomes).hasSize(20).allMatch(o -> o.source() == Outcome.Source.FALLBACK);
            assertThat(server.requests()).hasSizeLessThan(8);
            assertThat(live.assistant().stopped())
                    .hasValueSatisfying(why -> assertThat(why).contains("HTTP 503"));
        }
    }

    @Test
    void aWrongKeyIsTriedOnce() throws IOException {
        try (var server = new FaultyModelServer(e -> e.body(401, "", ""))) {
            var live = new LiveFixture(new GroqProvider(), server.url(), folder).parallel(1);
            assertThat(live.askAll(20)).allMatch(o -> o.source() == Outcome.Source.FALLBACK);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aKeyIsNotSentOverAnOpenConnection() {
        var live = new LiveFixture(new GroqProvider(), "http://models.example", folder);
        assertThat(live.ask().notes()).singleElement().asString().contains("the key would be sent unencrypted");
    }
}
