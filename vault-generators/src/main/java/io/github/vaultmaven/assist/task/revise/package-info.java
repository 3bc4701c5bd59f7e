// SPDX-License-Identifier: Apache-2.0

/** Revises a rendered query by an instruction. */
package io.github.vaultmaven.assist.task.revise;
