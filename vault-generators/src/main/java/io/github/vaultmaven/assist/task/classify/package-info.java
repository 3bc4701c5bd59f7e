// SPDX-License-Identifier: Apache-2.0

/** Says what the columns of a source are. */
package io.github.vaultmaven.assist.task.classify;
