// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import io.github.vaultmaven.yaml.YamlText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        OtherMacros.tell(calls, losses);
        var technical = new Technical(project, stages);
        new SourceDocuments(origins, technical, losses).write().forEach(d -> put("sources", "source", d));
        hubs.values().forEach(hub -> put("entities", "entity", hub.document()));
        links.values().forEach(link -> put("links", "link", link.document()));
        files.put("vault.yaml", YamlText.of(vault(project, technical, new Conventions(hubs, links, losses))));
        return new ImportedSpecs(files, losses.all());
    }

    private void put(String folder, String key, Map<String, Object> document) {
        files.put(folder + "/" + document.get(key) + ".yaml", YamlText.of(document));
    }

    private Map<String, Object> vault(PackageProject project, Technical technical, Conventions conventions) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("names", conventions.names());
        settings.put("hash", new HashChoice(project, losses).read());
        settings.put("columns", technical.columns());
        var vault = new LinkedHashMap<String, Object>();
        vault.put("name", Folded.forSpec(project.name()));
        vault.put("conventions", settings);
        return Map.of("vault", vault);
    }

    /** The names of columns that hubs, links and satellites have. */
    private record Conventions(Map<String, HubDraft> hubs, Map<String, LinkDraft> links, Losses losses) {

        Map<String, Object> names() {
            var names = new LinkedHashMap<String, Object>();
            var hubKeys = new TreeMap<String, String>();
            hubs.values().forEach(hub -> hubKeys.put(hub.name(), hub.hashKey()));
            var linkKeys = new TreeMap<String, String>();
            links.values().forEach(link -> linkKeys.put(link.name(), link.hashKey()));
            var hashDiffs = new TreeMap<String, String>();
            satellites().forEach(satellites -> hashDiffs.putAll(satellites.hashDiffs()));
            names.put("hash_key", pattern(hubKeys, "entity", "{entity}_hk"));
            names.put("link_hash_key", pattern(linkKeys, "link", "{link}_hk"));
            names.put("hash_diff", pattern(hashDiffs, "satellite", "{satellite}_hashdiff"));
            return names;
        }

        private Stream<Satellites> satellites() {
            return Stream.concat(
                    hubs.values().stream().map(HubDraft::satellites),
                    links.values().stream().map(LinkDraft::satellites));
        }

        private String pattern(Map<String, String> written, String placeholder, String usual) {
            String pattern = Names.pattern(written, placeholder, usual);
            List<String> others = written.entrySet().stream()
                    .filter(e -> !pattern.replace("{" + placeholder + "}", e.getKey())
                            .equals(e.getValue()))
                    .map(e -> e.getValue() + " becomes " + pattern.replace("{" + placeholder + "}", e.getKey()))
                    .toList();
            if (!others.isEmpty()) {
                losses.add("dbt_project.yml", 1, "columns get names of one pattern: " + String.join(", ", others));
            }
            return pattern;
        }
    }
}
