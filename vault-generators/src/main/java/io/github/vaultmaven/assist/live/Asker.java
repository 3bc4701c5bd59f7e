// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.vaultmaven.assist.model.LanguageModel;
import io.github.vaultmaven.assist.model.ModelException;
import io.github.vaultmaven.assist.model.ModelException.Kind;
import io.github.vaultmaven.assist.model.ModelReply;
import io.github.vaultmaven.assist.model.ModelRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** Asks a model: each request once, again where that may help, and not at all where it is no use or too dear. */
final class Asker {

    private final LanguageModel model;
    private final Readiness readiness;
    private final RetryPolicy retries;
    private final Breaker breaker;
    private final Budget budget;
    private final Pause pause;
    private final AnswerText reader = new AnswerText();
    private final Map<ModelRequest, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

    Asker(LanguageModel model, RetryPolicy retries, Breaker breaker, Budget budget, Pause pause) {
        this.model = model;
        this.readiness = new Readiness(model);
        this.retries = retries;
        this.breaker = breaker;
        this.budget = budget;
        this.pause = pause;
    }

    /** The answer to a request, which is sent only if no equal one was. */
    JsonNode answer(ModelRequest request) throws ModelException {
        var mine = new CompletableFuture<JsonNode>();
        CompletableFuture<JsonNode> first = answers.putIfAbsent(request, mine);
        if (first != null) {
            return of(first);
        }
        try {
            JsonNode answer = send(request);
            mine.complete(answer);
            return answer;
        } catch (ModelException | RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static JsonNode of(CompletableFuture<JsonNode> future) throws ModelException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ModelException known ? known : unexpected(e.getCause());
        }
    }

    private JsonNode send(ModelRequest request) throws ModelException {
        for (int failed = 1; ; failed++) {
            refuseIfStopped();
            try {
                return attempt(request);
            } catch (ModelException e) {
                breaker.failed(e);
                Optional<Duration> wait = breaker.open().isPresent() ? Optional.empty() : retries.pause(failed, e);
                waitFor(wait.orElseThrow(() -> e));
            }
        }
    }

    private JsonNode attempt(ModelRequest request) throws ModelException {
        ModelReply reply;
        try {
            readiness.look();
            reply = model.ask(request);
        } catch (RuntimeException e) {
            throw unexpected(e);
        }
        budget.spent(reply);
        JsonNode answer = reader.read(reply);
        breaker.succeeded();
        return answer;
    }

    private void refuseIfStopped() throws ModelException {
        Optional<String> why = breaker.open().or(budget::take);
        if (why.isPresent()) {
            breaker.stop(why.get());
            throw new ModelException(Kind.REFUSED, why.get());
        }
    }

    private void waitFor(Duration wait) throws ModelException {
        try {
            pause.of(wait);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static ModelException interrupted() {
        Thread.currentThread().interrupt();
        return new ModelException(Kind.REFUSED, "the build was interrupted");
    }

    private static ModelException unexpected(Throwable e) {
        return new ModelException(
                Kind.SERVER, "the client of the model failed: " + e.getClass().getSimpleName());
    }
}
