// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.datavault4dbt;

import io.github.vaultmaven.dbt.call.MacroCall;
import io.github.vaultmaven.dbt.call.MacroTable;
import io.github.vaultmaven.dbt.packaged.Columns;
import io.github.vaultmaven.dbt.packaged.StageInput;
import io.github.vaultmaven.dbt.packaged.VaultPackage;
import io.github.vaultmaven.model.HashSettings;
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
 * Calls of datavault4dbt. The hash profile of the vault says which of its two lines is meant.
 *
 * <p>The rows that its macros get are judged already and hold no replay, so that its high-water marks, which drop late rows
 * and keys, stay off. Macros that lose rows whatever they are told are not called: {@code ma_sat_v0}, which compares every set
 * of a batch with the latest stored one and drops the set that returns to it, and in the older line all macros of satellites
 * and histories. Its {@code sat_v0} has a mark on PostgreSQL that {@code disable_hwm} does not turn off, and its
 * {@code ref_sat_v0} compares as {@code ma_sat_v0} does.
 */
final class Datavault4dbt implements VaultPackage {

    private static final String OLDER_PROFILE = "datavault4dbt-1";
    private static final String PROFILES = "datavault4dbt-";

    /** Most arguments of a function of PostgreSQL; each column takes two of them. */
    private static final int ARGUMENTS = 100;

    private static final String NO_MARK = "disable_hwm";

    private final VaultModel model;
    private final MacroTable macros;

    Datavault4dbt(VaultModel model) {
        this.model = model;
        this.macros = model.hash().profile().equals(OLDER_PROFILE) ? Datavault4dbtMacros.V1 : Datavault4dbtMacros.V2;
    }

    @Override
    public String name() {
        return "datavault4dbt";
    }

    @Override
    public String source() {
        return "ScalefreeCOM/datavault4dbt";
    }

    @Override
    public String version() {
        return macros.version();
    }

    @Override
    public Optional<String> wrongHash() {
        HashSettings hash = model.hash();
        boolean right = hash.profile().startsWith(PROFILES)
                && hash.storage() == HashSettings.Storage.HEX
                && hash.algorithm() == HashSettings.Algorithm.MD5;
        return right ? Optional.empty() : Optional.of("{profile: datavault4dbt-2, algorithm: md5, storage: hex}");
    }

    @Override
    public boolean mixesParts() {
        return isOlder();
    }

    private boolean isOlder() {
        return macros.version().equals(Datavault4dbtMacros.V1.version());
    }

    @Override
    public int mostColumns() {
        return ARGUMENTS / 2;
    }

    @Override
    public Map<String, Object> variables() {
        return Datavault4dbtVariables.of(model.columns());
    }

    @Override
    public String written(MacroCall call) {
        return call.byMetadata();
    }

    @Override
    public MacroCall stage(StageInput input) {
        var hashed = new LinkedHashMap<String, Object>();
        for (StageKey key : input.keys()) {
            hashed.put(key.name(), StageInput.parts(key));
        }
        for (StageDiff diff : input.diffs()) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("is_hashdiff", true);
            if (isOlder()) {
                // Not asked for, it is undefined to the package and not missing, and the variable is not looked at.
                entry.put("use_trim", true);
            }
            entry.put("columns", diff.columns());
            hashed.put(diff.name(), entry);
        }
        return macros.call(
                "stage",
                Map.of(
                        "ldts",
                        model.columns().loadTimestamp(),
                        "rsrc",
                        model.columns().recordSource(),
                        "source_model",
                        input.model(),
                        "include_source_columns",
                        true,
                        "hashed_columns",
                        hashed,
                        "enable_ghost_records",
                        false));
    }

    @Override
    public Optional<MacroCall> load(Structure structure, String input) {
        if (structure instanceof Hub hub) {
            return Optional.of(keys(
                    "hub",
                    input,
                    List.of(),
                    Map.of("hashkey", hub.hashKey(), "business_keys", Columns.ofParts(hub.businessKey()))));
        }
        if (structure instanceof Link link) {
            return Optional.of(saysMore(link) ? transaction(link, input) : link(link, input));
        }
        if (structure instanceof Reference reference && !reference.history()) {
            return Optional.of(firstCodes(reference, input));
        }
        return isOlder() ? Optional.empty() : history(structure, input);
    }

    private Optional<MacroCall> history(Structure structure, String input) {
        if (structure instanceof Satellite satellite && satellite.sequence().isEmpty()) {
            return Optional.of(satellite(satellite, input));
        }
        if (structure instanceof Reference reference) {
            return Optional.of(codes(reference, input));
        }
        return Optional.empty();
    }

    private static boolean saysMore(Link link) {
        return link.transaction().isPresent() && !Columns.beside(link).isEmpty();
    }

    private MacroCall link(Link link, String input) {
        return keys(
                "link",
                input,
                Columns.beside(link),
                Map.of("link_hashkey", link.hashKey(), "foreign_hashkeys", Columns.ofMembers(link)));
    }

    private MacroCall transaction(Link link, String input) {
        return keys(
                "nh_link",
                input,
                List.of(),
                Map.of(
                        "link_hashkey",
                        link.hashKey(),
                        "foreign_hashkeys",
                        Columns.ofMembers(link),
                        "payload",
                        Columns.beside(link)));
    }

    private MacroCall satellite(Satellite satellite, String input) {
        return rows(
                "sat_v0",
                input,
                List.of(),
                Map.of(
                        "parent_hashkey",
                        satellite.parent().hashKey(),
                        "src_hashdiff",
                        satellite.hashDiff(),
                        "src_payload",
                        Columns.ofAttributes(satellite.attributes())));
    }

    private MacroCall codes(Reference reference, String input) {
        return rows(
                "ref_sat_v0",
                input,
                List.of(),
                Map.of(
                        "parent_ref_keys",
                        Columns.ofParts(reference.key()),
                        "src_hashdiff",
                        reference.hashDiff(),
                        "src_payload",
                        Columns.ofAttributes(reference.attributes())));
    }

    private MacroCall firstCodes(Reference reference, String input) {
        Map<String, Object> arguments = technical(Columns.beside(reference));
        arguments.put("ref_keys", Columns.ofParts(reference.key()));
        arguments.put("source_models", input);
        return macros.call("ref_hub", arguments);
    }

    private MacroCall keys(String macro, String input, List<String> extra, Map<String, ?> more) {
        Map<String, Object> arguments = technical(extra);
        arguments.putAll(more);
        arguments.put("source_models", input);
        arguments.put(NO_MARK, true);
        return macros.call(macro, arguments);
    }

    private MacroCall rows(String macro, String input, List<String> extra, Map<String, ?> more) {
        Map<String, Object> arguments = technical(extra);
        arguments.putAll(more);
        arguments.put("source_model", input);
        arguments.put(NO_MARK, true);
        return macros.call(macro, arguments);
    }

    private Map<String, Object> technical(List<String> extra) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("src_ldts", model.columns().loadTimestamp());
        arguments.put("src_rsrc", model.columns().recordSource());
        arguments.put(
                "additional_columns",
                Columns.with(extra, List.of(model.columns().runId())));
        return arguments;
    }
}
