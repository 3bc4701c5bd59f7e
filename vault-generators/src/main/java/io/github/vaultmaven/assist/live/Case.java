// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Requests;
import io.github.vaultmaven.assist.lock.AnswerKey;

/** A question with what identifies it. */
record Case<Q, A>(AssistTask<Q, A> task, Q question, AnswerKey key, String digest) {

    Case(AssistTask<Q, A> task, Q question) {
        this(task, question, new AnswerKey(task.id(), task.object(question)), Requests.digest(task, question));
    }

    Audit.Asked asked() {
        return new Audit.Asked(key.task(), key.object(), digest);
    }
}
