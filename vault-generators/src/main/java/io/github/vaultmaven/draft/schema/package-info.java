// SPDX-License-Identifier: Apache-2.0
/** What an input says, before anything is decided: tables, columns, keys and references, each with its place. */
package io.github.vaultmaven.draft.schema;
