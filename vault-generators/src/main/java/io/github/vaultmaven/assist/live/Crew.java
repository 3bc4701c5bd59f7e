// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Works on several things at once and tells how far it is. Its threads do not keep a build from ending. */
final class Crew {

    private final int size;
    private final AssistListener listener;

    Crew(int size, AssistListener listener) {
        this.size = size;
        this.listener = listener;
    }

    /** The results, in the order of the things. */
    <T, R> List<R> work(String task, List<T> things, Function<T, R> how) {
        var done = new AtomicInteger();
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(size, work -> {
            var thread = new Thread(work, "assist");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> futures = things.stream()
                    .map(thing -> threads.submit(() -> {
                        R result = how.apply(thing);
                        tell(task, done.incrementAndGet(), things.size(), System.nanoTime() - start);
                        return result;
                    }))
                    .toList();
            var results = new ArrayList<R>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the build was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private synchronized void tell(String task, int done, int all, long nanos) {
        listener.settled(task, done, all, Duration.ofNanos(nanos / done * (all - done)));
    }
}
