// SPDX-License-Identifier: Apache-2.0

/** Business names of columns of marts whose technical names abbreviate. */
package io.github.vaultmaven.assist.name;
