// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is sent to a model.
 *
 * @param name what the answer's form is called: the task
 * @param system the fixed instructions
 * @param user examples and the question's data
 * @param schema JSON Schema of the answer
 * @param maxTokens the most tokens of the answer
 */
public record ModelRequest(String name, String system, String user, JsonNode schema, int maxTokens) {}
