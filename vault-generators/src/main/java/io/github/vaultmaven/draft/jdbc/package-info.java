// SPDX-License-Identifier: Apache-2.0
/** Tables of a live database: what its driver tells of them, and what their rows look like. */
package io.github.vaultmaven.draft.jdbc;
