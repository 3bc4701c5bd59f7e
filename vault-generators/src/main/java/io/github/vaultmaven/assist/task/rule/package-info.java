// SPDX-License-Identifier: Apache-2.0

/** Proposes what should be true of the values of a column. */
package io.github.vaultmaven.assist.task.rule;
