// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import java.util.List;

/** Staged rows that a relation is filled from, told by key. */
public interface Batch {

    /** Name of the relation that is filled. */
    String relation();

    /** Column of the key that each row is about. */
    String hashKey();

    /** What feeds it. */
    List<Fed> feds();
}
