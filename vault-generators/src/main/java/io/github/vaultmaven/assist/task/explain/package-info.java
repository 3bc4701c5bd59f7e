// SPDX-License-Identifier: Apache-2.0

/** Explains findings, models and differences in words. */
package io.github.vaultmaven.assist.task.explain;
