// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.AnswerCheck;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.trial.DuckDbTrial;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.generate.LiveAssistants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An accepted revision makes the same rows in a dbt project as in scripts: of marts, PITs, bridges and stagings. */
class RevisedProjectTest {

    private static final Path FEATURES = Path.of("..", "it", "every-feature", "src", "main");
    private static final List<String> MODELS = List.of("access", "time");

    @TempDir
    private Path work;

    private final Map<String, String> accepted = new TreeMap<>();
    private final Map<String, List<String>> refused = new TreeMap<>();

    /** Revises whatever is asked for, with another text of the segment where there is one. */
    private final class Revising implements Assistant {

        @Override
        public <Q, A> List<Outcome<A>> askAll(AssistTask<Q, A> task, List<Q> questions) {
            return questions.stream().map(q -> one(task, q)).toList();
        }

        private <Q, A> Outcome<A> one(AssistTask<Q, A> task, Q question) {
            A own = task.fallback(question);
            if (!task.id().equals("revise")) {
                return new Outcome<>(own, Outcome.Source.FALLBACK, List.of());
            }
            String rendered = task.write(own).get("sql").textValue();
            String change = task.object(question).contains("stg_buyer") ? "* replace (upper(segment) as segment)" : "*";
            JsonNode answer = JsonNodeFactory.instance
                    .objectNode()
                    .put("sql", "select " + change + " from (\n" + rendered + "\n) q");
            Verdict<A> verdict = AnswerCheck.of(task, question, answer);
            if (verdict instanceof Verdict.Accepted<A> right) {
                accepted.put(task.object(question), rendered);
                return new Outcome<>(right.value(), Outcome.Source.LOCKED, List.of());
            }
            refused.put(task.object(question), ((Verdict.Refused<A>) verdict).reasons());
            return new Outcome<>(own, Outcome.Source.FALLBACK, List.of());
        }
    }

    private static LiveAssistants live(Assistant assistant) {
        return new LiveAssistants() {
            @Override
            public Assistant of(LockFile file, LockBook book) {
                return assistant;
            }

            @Override
            public Trial trial() {
                return new DuckDbTrial(DuckDBDriver::new);
            }
        };
    }

    /** The specs with instructions for each mart, PIT and bridge, and for a satellite. */
    private Path specs() throws Exception {
        Path specs = ModelSpecs.only(FEATURES.resolve("vault"), MODELS, work.resolve("specs"));
        try (Stream<Path> files = Files.walk(specs)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(file)
                        .replaceAll(
                                "(?m)^((?:dimension|fact|view|pit|bridge|calendar): \\w+)$",
                                "$1\ninstructions: The same in other words")
                        .replace(
                                "{name: profile, attributes: [buyer_name, segment]}",
                                "{name: profile, attributes: [buyer_name, segment], instructions: The segment in capitals}");
                Files.writeString(file, text);
            }
        }
        return specs;
    }

    @Test
    void revisionsMakeTheSameRowsInBoth() throws Exception {
        try (var twins = new TwinVaults(
                "duckdb",
                specs(),
                MODELS,
                FEATURES.resolve("deliveries"),
                "dbt",
                work,
                Optional.of(live(new Revising())))) {
            assertThat(accepted).as(refused.toString()).hasSizeGreaterThanOrEqualTo(13);
            assertThat(revisedModels()).hasSizeGreaterThanOrEqualTo(12).contains("dim_buyer.sql", "stg_buyer_mill.sql");
            for (String day : List.of("01", "03")) {
                twins.load(List.of("2026-01-" + day + "/**"), List.of());
                assertThat(twins.differences()).isEmpty();
            }
            assertThat(twins.rows("select distinct segment from main.s_buyer_profile_mill where segment is not null"))
                    .isNotEmpty()
                    .allMatch(row -> row.equals(row.toUpperCase(java.util.Locale.ROOT)));
            assertThat(twins.failingTests()).isEmpty();
        }
    }

    /** Models of dbt that hold a query of an answer. */
    private List<String> revisedModels() throws Exception {
        try (Stream<Path> files = Files.walk(work.resolve("dbt"))) {
            var found = new ArrayList<String>();
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                if (Files.readString(file).contains("revised by its instructions")
                        || Files.readString(file).contains(") q\n")) {
                    found.add(file.getFileName().toString());
                }
            }
            return found;
        }
    }
}
