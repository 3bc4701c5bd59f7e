// SPDX-License-Identifier: Apache-2.0

/** Queries of a plan that an accepted answer replaces. */
package io.github.vaultmaven.assist.revise;
