// SPDX-License-Identifier: Apache-2.0

/** Reads the tables that a description in words tells of. */
package io.github.vaultmaven.assist.task.read;
