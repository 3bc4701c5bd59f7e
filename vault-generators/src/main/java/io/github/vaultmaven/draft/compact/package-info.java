// SPDX-License-Identifier: Apache-2.0
/** Tables in one line of text, as a person would jot them down. */
package io.github.vaultmaven.draft.compact;
