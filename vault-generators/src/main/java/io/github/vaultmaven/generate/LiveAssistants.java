// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.rule.LoadedVault;
import io.github.vaultmaven.assist.trial.Trial;
import java.util.Optional;

/** Makes the assistant that asks a model, once the lock file is read. */
public interface LiveAssistants {

    /**
     * An assistant.
     *
     * @param file where answers are kept
     * @param book what it holds
     */
    Assistant of(LockFile file, LockBook book);

    /** Where answers are tried. Without a database they are checked as far as that goes, and wait for a person. */
    default Trial trial() {
        return Trial.none("there is no database to try answers on");
    }

    /** A database in which the vault was loaded, if somebody named one: proposed rules are tried on its rows. */
    default Optional<LoadedVault> vault() {
        return Optional.empty();
    }
}
