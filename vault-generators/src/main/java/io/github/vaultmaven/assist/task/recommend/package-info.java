// SPDX-License-Identifier: Apache-2.0

/** Recommends what the tables of a source become in a vault. */
package io.github.vaultmaven.assist.task.recommend;
