// SPDX-License-Identifier: Apache-2.0

/** Turns a plain-language instruction into an expression. */
package io.github.vaultmaven.assist.task.translate;
