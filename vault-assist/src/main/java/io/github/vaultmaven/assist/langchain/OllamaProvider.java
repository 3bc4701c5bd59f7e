// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import dev.langchain4j.model.ollama.OllamaChatModel;
import io.github.vaultmaven.assist.model.LanguageModel;
import io.github.vaultmaven.assist.model.ModelProvider;
import io.github.vaultmaven.assist.model.ModelSettings;
import java.util.Map;

/** Models of an Ollama. */
public final class OllamaProvider implements ModelProvider {

    @Override
    public String id() {
        return "ollama";
    }

    @Override
    public String defaultUrl() {
        return "http://localhost:11434";
    }

    @Override
    public String defaultModel() {
        return "";
    }

    @Override
    public LanguageModel model(ModelSettings settings) {
        Server server = Server.of(id(), settings);
        Map<String, String> headers = settings.key().isEmpty()
                ? Map.of()
                : Map.of("Authorization", "Bearer " + settings.key().reveal());
        OllamaChatModel model = OllamaChatModel.builder()
                .httpClientBuilder(new LimitedHttpClientBuilder(settings))
                .baseUrl(settings.url())
                .customHeaders(headers)
                .modelName(settings.model())
                .temperature(0.0)
                .seed(Chat.SEED)
                .maxRetries(0)
                .build();
        return new Chat(model, server, Chat.Dialect.OLLAMA, settings);
    }
}
