// SPDX-License-Identifier: Apache-2.0

/** People look at what models proposed, and accept, edit or reject it. */
package io.github.vaultmaven.assist.review;
