// SPDX-License-Identifier: Apache-2.0

/** Business words for technical names. */
package io.github.vaultmaven.assist.naming;
