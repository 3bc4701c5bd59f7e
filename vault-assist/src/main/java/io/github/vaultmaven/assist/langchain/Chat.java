// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.github.vaultmaven.assist.model.LanguageModel;
import io.github.vaultmaven.assist.model.ModelException;
import io.github.vaultmaven.assist.model.ModelReply;
import io.github.vaultmaven.assist.model.ModelRequest;
import io.github.vaultmaven.assist.model.ModelSettings;

/** A model behind one of langchain4j's clients. */
final class Chat implements LanguageModel {

    /** As good as any other: the same request gets the same answer where servers heed it. */
    static final int SEED = 42;

    /** Models that think before they answer need room for it. */
    private static final int THINKING = 1024;

    private final ChatModel model;
    private final Server server;
    private final Dialect dialect;
    private final ModelList list;

    /** What servers differ in. */
    enum Dialect {
        OLLAMA,
        OPENAI,
        GROQ
    }

    Chat(ChatModel model, Server server, Dialect dialect, ModelSettings settings) {
        this.list = new ModelList(settings, server, dialect);
        this.model = model;
        this.server = server;
        this.dialect = dialect;
    }

    @Override
    public ModelReply ask(ModelRequest request) throws ModelException {
        server.refuseOpenKey();
        try {
            return reply(model.chat(ChatRequest.builder()
                    .messages(SystemMessage.from(request.system()), UserMessage.from(request.user()))
                    .parameters(parameters(request))
                    .build()));
        } catch (RuntimeException e) {
            throw server.failure(e);
        }
    }

    @Override
    public void ready() throws ModelException {
        server.refuseOpenKey();
        list.look();
    }

    private ChatRequestParameters parameters(ModelRequest request) {
        ResponseFormat format = format(request);
        return switch (dialect) {
            case GROQ ->
                OpenAiChatRequestParameters.builder()
                        .responseFormat(format)
                        .maxCompletionTokens(request.maxTokens() + THINKING)
                        .reasoningEffort("low")
                        .build();
            case OPENAI, OLLAMA ->
                ChatRequestParameters.builder()
                        .responseFormat(format)
                        .maxOutputTokens(request.maxTokens())
                        .build();
        };
    }

    private ResponseFormat format(ModelRequest request) {
        JsonNode schema = dialect == Dialect.OLLAMA ? request.schema() : StrictSchema.of(request.schema());
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(request.name())
                        .rootElement(JsonRawSchema.from(schema.toString()))
                        .build())
                .build();
    }

    private static ModelReply reply(ChatResponse response) {
        TokenUsage usage = response.tokenUsage();
        return new ModelReply(
                response.aiMessage().text(),
                response.finishReason() != FinishReason.LENGTH,
                usage == null ? 0 : count(usage.inputTokenCount()),
                usage == null ? 0 : count(usage.outputTokenCount()));
    }

    private static long count(Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
