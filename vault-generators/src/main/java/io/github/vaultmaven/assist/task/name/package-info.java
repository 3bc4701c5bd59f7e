// SPDX-License-Identifier: Apache-2.0

/** Gives technical names business names. */
package io.github.vaultmaven.assist.task.name;
