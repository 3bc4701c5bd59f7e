// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests of this module one by one, in this thread: those on one engine. */
final class Checks {

    private final String engine;
    private final Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build());

    /** @param engine dialect; tests on others do not count */
    Checks(String engine) {
        this.engine = engine;
    }

    /** The tests that are selected, pass and make a vault of their own. */
    List<Check> passing(List<? extends DiscoverySelector> selected) {
        var leaves = new Leaves();
        Watch.over(engine, Optional.empty(), () -> launcher.execute(request(selected), leaves));
        return leaves.passed;
    }

    /** What a test says of a mutant; empty where it passes. */
    Optional<Throwable> failure(String check, Mutant mutant) {
        var leaves = new Leaves();
        Watch.over(engine, Optional.of(mutant), () -> run(check, leaves));
        return leaves.failure;
    }

    private void run(String id, Leaves leaves) {
        launcher.execute(request(List.of(selectUniqueId(id))), leaves);
    }

    private static LauncherDiscoveryRequest request(List<? extends DiscoverySelector> selected) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selected)
                .configurationParameter("jqwik.database", "target/jqwik-database-of-mutants")
                // One failing case is enough, and threads that look for a smaller one outlive its test.
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .build();
    }

    /** Class and method, with the number of the invocation: stable, whatever the arguments look like. */
    private static String name(TestIdentifier leaf) {
        String id = leaf.getUniqueId();
        String type = id.replaceAll(".*\\[class:([^\\]]*)\\].*", "$1").replaceAll(".*\\.", "");
        String method = id.replaceAll(".*\\[(?:method|test-template|property):([^\\](]*).*", "$1");
        String number = id.contains("-invocation:#") ? " " + id.replaceAll(".*-invocation:(#\\d+)\\].*", "$1") : "";
        return type + "." + method + number;
    }

    private static final class Leaves implements TestExecutionListener {

        private final List<Check> passed = new ArrayList<>();
        private Optional<Throwable> failure = Optional.empty();
        private Instant start = Instant.now();

        @Override
        public void executionStarted(TestIdentifier test) {
            if (test.isTest()) {
                start = Instant.now();
                Watch.taken();
            }
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            Set<String> templates = Watch.taken();
            if (test.isTest() && result.getStatus() == Status.SUCCESSFUL && !templates.isEmpty()) {
                String id = test.getUniqueId();
                Duration took = Duration.between(start, Instant.now());
                passed.add(new Check(id, name(test), id.contains("[engine:jqwik]"), took, templates));
            }
            if (result.getStatus() == Status.FAILED && failure.isEmpty()) {
                failure = result.getThrowable();
            }
        }
    }
}
