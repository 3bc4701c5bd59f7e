// SPDX-License-Identifier: Apache-2.0
/** Files of data: their form, the types of their columns, and what their rows look like, told by a DuckDB in memory. */
package io.github.vaultmaven.draft.data;
