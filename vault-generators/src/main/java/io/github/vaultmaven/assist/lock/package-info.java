// SPDX-License-Identifier: Apache-2.0

/** Answers that the repository keeps: the file {@code assist.lock.yaml}, read strictly and written in one order. */
package io.github.vaultmaven.assist.lock;
