// SPDX-License-Identifier: Apache-2.0

/** Models behind the protocols of Ollama and OpenAI, by way of langchain4j, over an HTTP client with limits of our own. */
package io.github.vaultmaven.assist.langchain;
