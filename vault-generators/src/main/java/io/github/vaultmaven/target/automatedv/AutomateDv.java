// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.automatedv;

import io.github.vaultmaven.dbt.call.MacroCall;
import io.github.vaultmaven.dbt.packaged.Columns;
import io.github.vaultmaven.dbt.packaged.StageInput;
import io.github.vaultmaven.dbt.packaged.VaultPackage;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.HashSettings.Algorithm;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls of automate_dv.
 *
 * <p>The rows that its macros get are judged already and hold no replay, so that its filter on load timestamps, which drops
 * late rows, stays off. {@code ma_sat} is not called: it drops rows without a child key, and the ghost record is one.
 */
final class AutomateDv implements VaultPackage {

    private final VaultModel model;

    AutomateDv(VaultModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return "automate_dv";
    }

    @Override
    public String source() {
        return "Datavault-UK/automate_dv";
    }

    @Override
    public String version() {
        return AutomateDvMacros.VERSION;
    }

    @Override
    public Optional<String> wrongHash() {
        HashSettings hash = model.hash();
        boolean right = hash.profile().equals(name())
                && hash.storage() == HashSettings.Storage.BINARY
                && hash.algorithm() != Algorithm.SHA1;
        return right ? Optional.empty() : Optional.of("{profile: automate_dv, algorithm: md5, storage: binary}");
    }

    /** SHA-256 is made of bytes, and PostgreSQL reads backslashes in a text that it takes for bytes. */
    @Override
    public boolean failsOnBackslash() {
        return model.hash().algorithm() == Algorithm.SHA256;
    }

    @Override
    public boolean mixesParts() {
        return true;
    }

    @Override
    public int mostColumns() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Map<String, Object> variables() {
        var variables = new LinkedHashMap<String, Object>();
        variables.put("hash", model.hash().algorithm() == Algorithm.SHA256 ? "SHA" : "MD5");
        variables.put("concat_string", "||");
        variables.put("null_placeholder_string", "^^");
        variables.put("hash_content_casing", "upper");
        variables.put("enable_ghost_records", false);
        return variables;
    }

    /** Its own asks the database before it asks dbt. */
    @Override
    public List<String> incremental() {
        return List.of("is_incremental", name() + ".is_any_incremental");
    }

    @Override
    public String written(MacroCall call) {
        return call.byKeywords();
    }

    @Override
    public MacroCall stage(StageInput input) {
        var hashed = new LinkedHashMap<String, Object>();
        for (StageKey key : input.keys()) {
            List<String> parts = StageInput.parts(key);
            hashed.put(key.name(), parts.size() == 1 ? parts.get(0) : parts);
        }
        for (StageDiff diff : input.diffs()) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("is_hashdiff", true);
            entry.put("columns", diff.columns());
            hashed.put(diff.name(), entry);
        }
        return AutomateDvMacros.TABLE.call(
                "stage",
                Map.of("include_source_columns", true, "source_model", input.model(), "hashed_columns", hashed));
    }

    @Override
    public Optional<MacroCall> load(Structure structure, String input) {
        if (structure instanceof Hub hub) {
            return Optional.of(
                    call("hub", input, hub.hashKey(), List.of(), Map.of("src_nk", Columns.ofParts(hub.businessKey()))));
        }
        if (structure instanceof Link link) {
            return Optional.of(saysMore(link) ? transaction(link, input) : link(link, input));
        }
        if (structure instanceof Satellite satellite && satellite.sequence().isEmpty()) {
            return Optional.of(satellite(satellite, input));
        }
        if (structure instanceof Reference reference
                && !reference.history()
                && reference.key().size() == 1) {
            return Optional.of(
                    call("ref_table", input, reference.key().get(0).name(), Columns.beside(reference), Map.of()));
        }
        return Optional.empty();
    }

    private static boolean saysMore(Link link) {
        return link.transaction().isPresent() && !Columns.beside(link).isEmpty();
    }

    private MacroCall link(Link link, String input) {
        return call("link", input, link.hashKey(), Columns.beside(link), Map.of("src_fk", Columns.ofMembers(link)));
    }

    /** The package wants a date of effect: the first date of the payload, or what else stands last in it. */
    private MacroCall transaction(Link link, String input) {
        List<String> payload = Columns.beside(link);
        List<Attribute> attributes = link.transaction().orElseThrow().attributes();
        String effective = attributes.stream()
                .filter(a -> a.type() instanceof io.github.vaultmaven.type.DataType.Date
                        || a.type() instanceof io.github.vaultmaven.type.DataType.Timestamp)
                .map(Attribute::name)
                .findFirst()
                .orElse(payload.get(payload.size() - 1));
        return call(
                "nh_link",
                input,
                link.hashKey(),
                List.of(),
                Map.of(
                        "src_fk",
                        Columns.ofMembers(link),
                        "src_payload",
                        payload.stream().filter(c -> !c.equals(effective)).toList(),
                        "src_eff",
                        effective));
    }

    private MacroCall satellite(Satellite satellite, String input) {
        return call(
                "sat",
                input,
                satellite.parent().hashKey(),
                List.of(),
                Map.of(
                        "src_hashdiff",
                        satellite.hashDiff(),
                        "src_payload",
                        Columns.ofAttributes(satellite.attributes())));
    }

    private MacroCall call(String macro, String input, String key, List<String> extra, Map<String, ?> more) {
        var arguments = new LinkedHashMap<String, Object>(more);
        arguments.put("src_pk", key);
        arguments.put(
                "src_extra_columns", Columns.with(extra, List.of(model.columns().runId())));
        arguments.put("src_ldts", model.columns().loadTimestamp());
        arguments.put("src_source", model.columns().recordSource());
        arguments.put("source_model", input);
        return AutomateDvMacros.TABLE.call(macro, arguments);
    }
}
