// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tests that are about a folder of templates, each run once without faults when it is first asked for. */
final class Near {

    private static final List<String> LINKS = List.of(
            "conformance.CorrectnessTest",
            "load.LinkLoadTest",
            "load.PayloadLinkLoadTest",
            "load.LinkSatelliteLoadTest",
            "conformance.LinkConformanceTest");
    private static final List<String> STAGING = List.of(
            "load.StagingJoinTest", "load.StagingStepsTest", "load.StagingManualTest", "load.StagingParsingTest");

    /** The first folder that a template's path begins with counts. */
    private static final Map<String, List<String>> TESTS = Map.ofEntries(
            Map.entry("bridge", List.of("access.SpecBridgeTest", "access.BridgeTest")),
            Map.entry("calendar", List.of("access.CalendarTest")),
            Map.entry("claim", LINKS),
            Map.entry(
                    "computed", List.of("business.ComputedSatelliteTest", "business.FormsTest", "business.LookupTest")),
            Map.entry(
                    "dimension",
                    List.of(
                            "access.DimensionTest",
                            "access.SpecMartsTest",
                            "access.HierarchyTest",
                            "access.Scd2LawTest")),
            Map.entry(
                    "fact",
                    List.of("access.FactTest", "access.SpecMartsTest", "access.SpecBridgeTest", "access.FactLawTest")),
            Map.entry(
                    "hub",
                    List.of(
                            "load.CreateAgainTest",
                            "load.SatelliteLoadTest",
                            "conformance.HubCollisionTest",
                            "access.FactTest")),
            Map.entry(
                    "key",
                    List.of(
                            "conformance.CorrectnessTest",
                            "load.SatelliteLoadTest",
                            "load.LinkLoadTest",
                            "load.LinkSatelliteLoadTest",
                            "load.StagingJoinTest",
                            "conformance.HubAndSatelliteConformanceTest",
                            "conformance.LinkConformanceTest")),
            Map.entry("link", List.of("load.CreateAgainTest", "access.SpecBridgeTest", "load.LinkLoadTest")),
            Map.entry("maintain", List.of("load.RetentionLoadTest")),
            Map.entry(
                    "mart",
                    List.of(
                            "access.FlatViewTest",
                            "access.FactTest",
                            "access.SpecMartsTest",
                            "access.DimensionTest",
                            "access.HierarchyTest",
                            "access.SpecStarTest")),
            Map.entry(
                    "multiactive",
                    List.of(
                            "conformance.CorrectnessTest",
                            "load.MultiActiveLoadTest",
                            "conformance.LinkConformanceTest")),
            Map.entry(
                    "parts",
                    List.of(
                            "conformance.CorrectnessTest",
                            "load.SatelliteLoadTest",
                            "load.MultiActiveLoadTest",
                            "load.StagingJoinTest",
                            "load.LinkLoadTest",
                            "conformance.HubAndSatelliteConformanceTest",
                            "conformance.LinkConformanceTest",
                            "conformance.PresenceConformanceTest")),
            Map.entry("pit", List.of("access.PitTest", "access.PitLawTest")),
            Map.entry(
                    "presence",
                    List.of(
                            "conformance.CorrectnessTest",
                            "load.PresenceLoadTest",
                            "conformance.PresenceConformanceTest")),
            Map.entry("record", LINKS),
            Map.entry("reference", List.of("load.ReferenceLoadTest")),
            Map.entry(
                    "satellite",
                    List.of(
                            "load.CreateAgainTest",
                            "conformance.CorrectnessTest",
                            "load.CurrentRowsTest",
                            "load.SatelliteLoadTest",
                            "load.LinkSatelliteLoadTest",
                            "load.ReferenceLoadTest",
                            "conformance.HubAndSatelliteConformanceTest",
                            "access.FlatViewTest")),
            Map.entry("snapshot", List.of("access.SnapshotControlTest")),
            Map.entry("staging", STAGING));

    private final Checks checks;
    private final Map<String, List<Check>> known = new HashMap<>();

    Near(Checks checks) {
        this.checks = checks;
    }

    /** The tests near a template. */
    List<Check> tests(String template) {
        var near = new ArrayList<Check>();
        for (String name : names(template)) {
            near.addAll(known.computeIfAbsent(
                    name, n -> checks.passing(List.of(selectClass("io.github.vaultmaven." + n)))));
        }
        return near;
    }

    private static Set<String> names(String template) {
        String folder = template.replaceAll("/.*", "");
        List<String> names = TESTS.get(folder);
        if (names == null) {
            throw new IllegalStateException("No tests are named for the templates of " + folder);
        }
        return new LinkedHashSet<>(names);
    }
}
