// SPDX-License-Identifier: Apache-2.0
/** Tables in DBML, the notation of dbdiagram. */
package io.github.vaultmaven.draft.dbml;
