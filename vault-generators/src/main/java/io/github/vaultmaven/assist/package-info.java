// SPDX-License-Identifier: Apache-2.0

/**
 * Assistance by language models, beside the pipeline: a task asks, and what comes back is checked and either used or
 * replaced by the task's own deterministic answer. No answer is ever needed.
 */
package io.github.vaultmaven.assist;
