// SPDX-License-Identifier: Apache-2.0

/** Describes what a vault holds in the words of a business. */
package io.github.vaultmaven.assist.task.describe;
