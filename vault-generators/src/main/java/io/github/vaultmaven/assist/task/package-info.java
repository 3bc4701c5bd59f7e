// SPDX-License-Identifier: Apache-2.0

/** What the tasks of the assistant share: reading answers, writing schemas. */
package io.github.vaultmaven.assist.task;
