// SPDX-License-Identifier: Apache-2.0
/** Tables from DDL of any dialect: tokens, statements, definitions. What cannot be read is skipped and listed. */
package io.github.vaultmaven.draft.ddl;
