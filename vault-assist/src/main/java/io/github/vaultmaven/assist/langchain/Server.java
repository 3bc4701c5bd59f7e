// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import dev.langchain4j.exception.TimeoutException;
import io.github.vaultmaven.assist.model.ModelException;
import io.github.vaultmaven.assist.model.ModelException.Kind;
import io.github.vaultmaven.assist.model.ModelSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is asked, in messages, and what its failures mean. Bodies of answers are looked at and never shown: what they say is
 * not ours.
 */
final class Server {

    private static final int BAD_REQUEST = 400;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** Names of models that may stand in a message. */
    private static final String SHOWABLE = "[A-Za-z0-9._:/-]{1,80}";

    private static final int SHOWN = 3;

    private final String name;
    private final boolean ollama;
    private final ModelSettings settings;
    private final URI url;

    private Server(String provider, String place, ModelSettings settings, URI url) {
        this.name = provider + " at " + place;
        this.ollama = "ollama".equals(provider);
        this.settings = settings;
        this.url = url;
    }

    /** @throws IllegalArgumentException if the address is none */
    static Server of(String provider, ModelSettings settings) {
        URI url = URI.create(settings.url());
        if (url.getHost() == null || !Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
            throw new IllegalArgumentException("vault.assist.url must be an address of http or https");
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException("vault.assist.url must not hold a key; see vault.assist.serverId");
        }
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return new Server(provider, url.getScheme() + "://" + url.getHost() + port, settings, url);
    }

    /** A key goes over an encrypted connection, or stays on this machine. */
    void refuseOpenKey() throws ModelException {
        if (!settings.key().isEmpty() && "http".equals(url.getScheme()) && !HERE.contains(url.getHost())) {
            throw new ModelException(
                    Kind.AUTH,
                    name + " is not asked, since the key would be sent unencrypted: use https in vault.assist.url");
        }
    }

    /** What a failure of the client means. */
    ModelException failure(RuntimeException e) {
        List<Throwable> causes = causes(e);
        Optional<ModelException> http = first(causes, HttpFailure.class).map(this::status);
        if (http.isPresent()) {
            return http.get();
        }
        if (first(causes, TimeoutException.class).isPresent()
                || first(causes, HttpTimeoutException.class).isPresent()) {
            return new ModelException(
                    Kind.TIMEOUT,
                    "%s did not answer within %s s (vault.assist.timeout)"
                            .formatted(name, settings.timeout().toMillis() / 1000.0));
        }
        if (first(causes, TooLargeException.class).isPresent()) {
            return new ModelException(
                    Kind.BAD_ANSWER, "%s sent more than %d bytes".formatted(name, settings.maxBytes()));
        }
        if (first(causes, CharacterCodingException.class).isPresent()) {
            return new ModelException(Kind.BAD_ANSWER, name + " sent bytes that are no UTF-8");
        }
        boolean noJson = causes.stream().anyMatch(c -> c.getClass().getName().startsWith("com.fasterxml.jackson."));
        if (!noJson && first(causes, IOException.class).isPresent()) {
            return new ModelException(Kind.UNREACHABLE, name + " cannot be reached; " + start());
        }
        return new ModelException(Kind.BAD_ANSWER, name + " sent no answer of its protocol");
    }

    private ModelException status(HttpFailure failure) {
        int status = failure.statusCode();
        return switch (status) {
            case 401, 403 -> failure(Kind.AUTH, status, "does not accept the key; see vault.assist.serverId");
            case 404 -> modelMissing(status);
            case 408 -> failure(Kind.TIMEOUT, status, "did not answer in time");
            case 429 ->
                new ModelException(
                        Kind.RATE_LIMIT, name + " has had too many requests (HTTP 429)", failure.retryAfter());
            case 498 -> failure(Kind.SERVER, status, "has no capacity now");
            case BAD_REQUEST -> badRequest(failure);
            default -> other(failure);
        };
    }

    private ModelException badRequest(HttpFailure failure) {
        if (failure.says("model_decommissioned") || failure.says("model_not_found")) {
            return modelMissing(BAD_REQUEST);
        }
        return failure.says("json_validate_failed")
                ? failure(Kind.BAD_ANSWER, BAD_REQUEST, "made an answer of another form")
                : failure(Kind.REFUSED, BAD_REQUEST, "does not take the request");
    }

    private ModelException other(HttpFailure failure) {
        int status = failure.statusCode();
        if (status >= 500) {
            return new ModelException(Kind.SERVER, "%s failed (HTTP %d)".formatted(name, status), failure.retryAfter());
        }
        return status < BAD_REQUEST
                ? failure(Kind.REFUSED, status, "sends elsewhere, which is not followed; check vault.assist.url")
                : failure(Kind.REFUSED, status, "does not take the request");
    }

    private ModelException modelMissing(int status) {
        return failure(
                Kind.MODEL_MISSING,
                status,
                "does not have the model `" + settings.model() + "`; name another with vault.assist.model");
    }

    /** The server's list of models does not have ours. */
    ModelException notListed(List<String> names) {
        List<String> shown = names.stream()
                .filter(n -> n.matches(SHOWABLE))
                .sorted()
                .limit(SHOWN)
                .map(n -> "`" + n + "`")
                .toList();
        String others = shown.isEmpty() ? "" : ", such as " + String.join(", ", shown);
        String fetch = ollama ? ", or fetch it with `ollama pull " + settings.model() + "`" : "";
        return new ModelException(
                Kind.MODEL_MISSING,
                "%s does not have the model `%s`; name another with vault.assist.model%s%s"
                        .formatted(name, settings.model(), others, fetch));
    }

    private String start() {
        return ollama
                ? "start it with `ollama serve`, or say in vault.assist.url where it is"
                : "check vault.assist.url, and whether the network lets it through";
    }

    private ModelException failure(Kind kind, int status, String what) {
        return new ModelException(kind, "%s %s (HTTP %d)".formatted(name, what, status));
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<Throwable> causes(Throwable e) {
        var causes = new ArrayList<Throwable>();
        for (Throwable one = e; one != null && !causes.contains(one); one = one.getCause()) {
            causes.add(one);
        }
        return causes;
    }
}
