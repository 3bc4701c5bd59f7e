// SPDX-License-Identifier: Apache-2.0

/** What the house knows of language models: a provider, a request, a reply, and how asking may fail. */
package io.github.vaultmaven.assist.model;
