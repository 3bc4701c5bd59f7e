// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.vaultmaven.assist.model.LanguageModel;
import io.github.vaultmaven.assist.model.ModelProvider;
import io.github.vaultmaven.assist.model.ModelSettings;

/** Models of any server that speaks OpenAI's protocol. */
public final class OpenAiProvider implements ModelProvider {

    /** Sent where there is no key, since the client insists on one; opens nothing. */
    private static final String NO_KEY = "none";

    @Override
    public String id() {
        return "openai";
    }

    @Override
    public String defaultUrl() {
        return "https://api.openai.com/v1";
    }

    @Override
    public String defaultModel() {
        return "";
    }

    @Override
    public LanguageModel model(ModelSettings settings) {
        return model(id(), settings, Chat.Dialect.OPENAI);
    }

    static LanguageModel model(String provider, ModelSettings settings, Chat.Dialect dialect) {
        Server server = Server.of(provider, settings);
        OpenAiChatModel model = OpenAiChatModel.builder()
                .httpClientBuilder(new LimitedHttpClientBuilder(settings))
                .baseUrl(settings.url())
                .apiKey(settings.key().isEmpty() ? NO_KEY : settings.key().reveal())
                .modelName(settings.model())
                .temperature(0.0)
                .seed(Chat.SEED)
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
        return new Chat(model, server, dialect, settings);
    }
}
