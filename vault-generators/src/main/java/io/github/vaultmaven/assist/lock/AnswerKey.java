// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import java.util.Comparator;

/**
 * What was asked about what; unique in a lock file.
 *
 * @param task id of the task
 * @param object address of the object in the vault
 */
public record AnswerKey(String task, String object) implements Comparable<AnswerKey> {

    private static final Comparator<AnswerKey> ORDER =
            Comparator.comparing(AnswerKey::task).thenComparing(AnswerKey::object);

    @Override
    public int compareTo(AnswerKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return task + " " + object;
    }
}
