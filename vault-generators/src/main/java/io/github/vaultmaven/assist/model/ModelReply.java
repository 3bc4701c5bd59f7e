// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.model;

/**
 * What a model said.
 *
 * @param text the answer, of whatever content
 * @param whole false where it was cut off by the limit of tokens
 * @param inputTokens tokens of the request as the server counts them, 0 if it does not say
 * @param outputTokens tokens of the answer, 0 if the server does not say
 */
public record ModelReply(String text, boolean whole, long inputTokens, long outputTokens) {}
