// SPDX-License-Identifier: Apache-2.0

/** Descriptions of columns that have none, in the words of a business. */
package io.github.vaultmaven.assist.describe;
