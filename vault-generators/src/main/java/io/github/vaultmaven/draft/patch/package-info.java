// SPDX-License-Identifier: Apache-2.0
/** Drafting again: what a changed source asks of specs that are there, as a patch that keeps what a person wrote. */
package io.github.vaultmaven.draft.patch;
