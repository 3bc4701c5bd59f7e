// SPDX-License-Identifier: Apache-2.0
/** Compares what sources are with what specs say of them. */
package io.github.vaultmaven.draft.drift;
