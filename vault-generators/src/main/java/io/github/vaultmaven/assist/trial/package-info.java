// SPDX-License-Identifier: Apache-2.0

/** Tries SQL on rows that were made for it, in a database that holds nothing else and reaches nothing. */
package io.github.vaultmaven.assist.trial;
