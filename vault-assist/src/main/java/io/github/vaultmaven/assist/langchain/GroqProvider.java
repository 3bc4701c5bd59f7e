// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import io.github.vaultmaven.assist.model.LanguageModel;
import io.github.vaultmaven.assist.model.ModelProvider;
import io.github.vaultmaven.assist.model.ModelSettings;

/** Models of Groq. */
public final class GroqProvider implements ModelProvider {

    @Override
    public String id() {
        return "groq";
    }

    @Override
    public String defaultUrl() {
        return "https://api.groq.com/openai/v1";
    }

    /** One of the two that Groq answers in a given form with; it retires models, so that a build had better name one. */
    @Override
    public String defaultModel() {
        return "openai/gpt-oss-120b";
    }

    @Override
    public LanguageModel model(ModelSettings settings) {
        return OpenAiProvider.model(id(), settings, Chat.Dialect.GROQ);
    }
}
