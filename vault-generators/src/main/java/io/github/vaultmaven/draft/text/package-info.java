// SPDX-License-Identifier: Apache-2.0
/** What only a reader of language understands. */
package io.github.vaultmaven.draft.text;
