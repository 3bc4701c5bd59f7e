// SPDX-License-Identifier: Apache-2.0

/** Rules that somebody proposed and a person accepted, as tests. */
package io.github.vaultmaven.assist.rule;
