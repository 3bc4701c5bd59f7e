// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import io.github.vaultmaven.yaml.YamlText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Makes specs of a dbt project that is built on automate_dv or datavault4dbt. */
public final class DbtImport {

    private final Losses losses = new Losses();
    private final Map<String, String> files = new TreeMap<>();

    private DbtImport() {}

    /**
     * Reads a project and makes its specs; writes nothing.
     *
     * @param folder the folder of its {@code dbt_project.yml}
     * @throws ImportRefused if there is none, or no model is made by a package
     */
    public static ImportedSpecs read(Path folder) {
        return new DbtImport().specs(DbtFolder.read(folder));
    }

    private ImportedSpecs specs(DbtFolder folder) {
        PackageProject project = PackageProject.of(folder, losses);
        Collection<Call> calls = project.calls().values();
        if (calls.isEmpty()) {
            throw new ImportRefused(
                    "no model of the project " + project.name() + " calls a macro of automate_dv or datavault4dbt");
        }
        var stages = new StageFinder(new StageReader(project, losses).read(), project.plain());
        var origins = new Origins(losses);
        Map<String, HubDraft> hubs = new HubReader(stages, origins, losses).read(calls);
        Map<String, LinkDraft> links = new LinkReader(stages, hubs, origins, losses).read(calls);
        new SatelliteReader(stages, hubs, links, origins, losses).read(calls);
        new EffectivityReader(links, losses).read(calls);
        var parents = new Parents(hubs, links);
        var tracking = new TrackingReader(stages, parents, origins, losses);
        tracking.read(calls);
        SnapshotReader snapshots = new SnapshotReader(project, losses).read(calls);
        TimeReader time = new TimeReader(parents, snapshots, losses).read(calls);
        ReferenceReader references = new ReferenceReader(stages, origins, losses).read(calls);
        OtherMacros.tell(calls, losses);
        var technical = new Technical(project, stages);
        new SourceDocuments(origins, technical, losses).write().forEach(d -> put("sources", "source", d));
        hubs.values().forEach(hub -> put("entities", "entity", hub.document()));
        links.values().forEach(link -> put("links", "link", link.document()));
        references.references().values().forEach(d -> put("references", "reference", d));
        snapshots.documents().forEach(d -> put("snapshots", "snapshots", d));
        time.pits().values().forEach(d -> put("pits", "pit", d));
        time.bridges().values().forEach(d -> put("bridges", "bridge", d));
        var conventions = new Conventions(parents, losses);
        Map<String, Object> names = conventions.names();
        conventions.relations(names, "record_tracking", "entity", tracking.recordTracking());
        conventions.relations(names, "reference", "reference", Conventions.named(references.references(), "reference"));
        conventions.relations(names, "pit", "name", Conventions.named(time.pits(), "pit"));
        conventions.relations(names, "bridge", "name", Conventions.named(time.bridges(), "bridge"));
        files.put("vault.yaml", YamlText.ofSpec(vault(project, technical, names)));
        return new ImportedSpecs(files, losses.all());
    }

    private void put(String folder, String key, Map<String, Object> document) {
        files.put(folder + "/" + document.get(key) + ".yaml", YamlText.ofSpec(document));
    }

    private Map<String, Object> vault(PackageProject project, Technical technical, Map<String, Object> names) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("names", names);
        settings.put("hash", new HashChoice(project, losses).read());
        settings.put("columns", technical.columns());
        var vault = new LinkedHashMap<String, Object>();
        vault.put("name", Folded.forSpec(project.name()));
        vault.put("conventions", settings);
        return Map.of("vault", vault);
    }
}
