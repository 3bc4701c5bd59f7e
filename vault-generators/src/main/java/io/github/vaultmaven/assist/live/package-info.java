// SPDX-License-Identifier: Apache-2.0

/** Asking models: what is told to them, in which order and how often, and what is kept of their answers. */
package io.github.vaultmaven.assist.live;
