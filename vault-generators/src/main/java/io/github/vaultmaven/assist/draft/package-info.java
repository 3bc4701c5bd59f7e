// SPDX-License-Identifier: Apache-2.0

/** Drafts with answers: of what columns and tables are, and of what a description in words tells. */
package io.github.vaultmaven.assist.draft;
