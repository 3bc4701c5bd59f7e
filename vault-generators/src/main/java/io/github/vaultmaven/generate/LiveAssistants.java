// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFile;

/** Makes the assistant that asks a model, once the lock file is read. */
public interface LiveAssistants {

    /**
     * An assistant.
     *
     * @param file where answers are kept
     * @param book what it holds
     */
    Assistant of(LockFile file, LockBook book);
}
