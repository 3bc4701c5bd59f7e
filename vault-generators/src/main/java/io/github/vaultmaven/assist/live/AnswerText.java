// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.vaultmaven.assist.model.ModelException;
import io.github.vaultmaven.assist.model.ModelReply;

/** Reads the text of an answer: one JSON object, no key twice, nothing before or behind it but white space. */
final class AnswerText {

    private static final int DEPTH = 20;
    private static final int LONGEST = 200_000;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    JsonNode read(ModelReply reply) throws ModelException {
        String text = reply.text() == null ? "" : reply.text().strip();
        if (text.isEmpty()) {
            throw bad("the model's answer is empty");
        }
        if (!reply.whole()) {
            throw bad("the model's answer was cut off at its limit of tokens");
        }
        if (text.length() > LONGEST) {
            throw bad("the model's answer has " + text.length() + " characters");
        }
        if (text.charAt(0) != '{') {
            throw bad("the model's answer is not one JSON object");
        }
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw bad("the model's answer is not one JSON object");
        }
    }

    private static ModelException bad(String message) {
        return new ModelException(ModelException.Kind.BAD_ANSWER, message);
    }
}
