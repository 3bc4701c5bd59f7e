// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

/** One thing that went wrong in a run. */
public sealed interface Failure permits StatementFailed, FileFailed {

    /** The object that was being built, or the relation that files land in. */
    String object();

    /** What happened and where, in a few lines, for the user; holds no secret. */
    String message();
}
