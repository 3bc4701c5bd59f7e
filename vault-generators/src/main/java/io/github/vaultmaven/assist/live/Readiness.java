// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import io.github.vaultmaven.assist.model.LanguageModel;
import io.github.vaultmaven.assist.model.ModelException;
import java.util.Optional;

/**
 * Looks whether a model is there when something is to be asked, until it is known. For use by several threads, which wait for
 * it.
 */
final class Readiness {

    private final LanguageModel model;
    private boolean seen;
    private Optional<ModelException> gone = Optional.empty();

    Readiness(LanguageModel model) {
        this.model = model;
    }

    synchronized void look() throws ModelException {
        if (gone.isPresent()) {
            throw gone.get();
        }
        if (!seen) {
            try {
                model.ready();
                seen = true;
            } catch (ModelException e) {
                gone = Optional.of(e).filter(failure -> failure.kind().isFinal());
                throw e;
            }
        }
    }
}
