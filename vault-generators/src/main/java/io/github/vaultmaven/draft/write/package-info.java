// SPDX-License-Identifier: Apache-2.0
/** Decisions in the language of specs, each guess as a comment, and the questions that a person should answer. */
package io.github.vaultmaven.draft.write;
