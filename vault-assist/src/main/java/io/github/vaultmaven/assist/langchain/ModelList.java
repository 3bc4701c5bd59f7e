// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import io.github.vaultmaven.assist.model.ModelException;
import io.github.vaultmaven.assist.model.ModelException.Kind;
import io.github.vaultmaven.assist.model.ModelSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * The models that a server has: {@code /api/tags} of an Ollama, {@code /models} of the others. Servers without such a list are
 * asked all the same, and so are those of OpenAI's protocol whose list lacks the model, since many know one by several names.
 */
final class ModelList {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String LATEST = ":latest";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ModelSettings settings;
    private final Server server;
    private final Chat.Dialect dialect;
    private final LimitedHttpClient http;

    ModelList(ModelSettings settings, Server server, Chat.Dialect dialect) {
        this.settings = settings;
        this.server = server;
        this.dialect = dialect;
        this.http = new LimitedHttpClient(settings.timeout(), settings.maxBytes());
    }

    /** @throws ModelException if nobody listens, the key is refused, or the list lacks the model */
    void look() throws ModelException {
        List<String> names = new ArrayList<>();
        try {
            JsonNode list = JSON.readTree(http.execute(request()).body());
            boolean ollama = dialect == Chat.Dialect.OLLAMA;
            JsonNode models = list == null ? null : list.get(ollama ? "models" : "data");
            if (models == null || !models.isArray() || dialect == Chat.Dialect.OPENAI) {
                return;
            }
            models.forEach(model -> names.add(model.path(ollama ? "name" : "id").asText()));
        } catch (JsonProcessingException e) {
            return;
        } catch (RuntimeException e) {
            refuse(e);
            return;
        }
        if (!names.contains(settings.model()) && !names.contains(settings.model() + LATEST)) {
            throw server.notListed(names);
        }
    }

    private void refuse(RuntimeException e) throws ModelException {
        boolean noList =
                e instanceof HttpFailure http && http.statusCode() != UNAUTHORIZED && http.statusCode() != FORBIDDEN;
        ModelException failure = server.failure(e);
        if (!noList && failure.kind() != Kind.BAD_ANSWER) {
            throw failure;
        }
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.builder()
                .method(HttpMethod.GET)
                .url(settings.url().replaceAll("/+$", "") + (dialect == Chat.Dialect.OLLAMA ? "/api/tags" : "/models"));
        if (!settings.key().isEmpty()) {
            request.addHeader("Authorization", "Bearer " + settings.key().reveal());
        }
        return request.build();
    }
}
