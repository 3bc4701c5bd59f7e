// SPDX-License-Identifier: Apache-2.0
/** Data contracts of the Open Data Contract Standard. */
package io.github.vaultmaven.draft.odcs;
