// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a project hashes, from its package, the package's version and its variables; see the manual's page "Hashing". */
final class HashChoice {

    private static final String PROJECT = "dbt_project.yml";
    private static final Pattern MAJOR = Pattern.compile("(\\d+)\\.");
    private static final Map<String, String> ALGORITHMS =
            Map.of("md5", "md5", "sha1", "sha1", "sha", "sha256", "sha256", "sha256");

    private final PackageProject project;
    private final Losses losses;

    HashChoice(PackageProject project, Losses losses) {
        this.project = project;
        this.losses = losses;
    }

    /** The convention {@code hash}. */
    Map<String, Object> read() {
        var hash = new LinkedHashMap<String, Object>();
        if (project.usesDatavault4dbt()) {
            hash.put("profile", datavault4dbt());
            hash.put("algorithm", algorithm("datavault4dbt.hash"));
            hash.put("storage", "hex");
        } else {
            same("concat_string", "||");
            same("null_placeholder_string", "^^");
            same("hash_content_casing", "upper");
            hash.put("profile", "automate_dv");
            hash.put("algorithm", algorithm("hash"));
            hash.put("storage", "binary");
        }
        return hash;
    }

    private String algorithm(String variable) {
        String written = project.variable(variable).orElse("md5").toLowerCase(Locale.ROOT);
        String algorithm = ALGORITHMS.get(written);
        if (algorithm == null) {
            loss(variable, "the hash algorithm " + written + " is not known; md5 is taken");
            return "md5";
        }
        if (algorithm.equals("sha1") && !project.usesDatavault4dbt()) {
            loss(
                    variable,
                    "on PostgreSQL the package takes MD5 where sha1 is asked for; where it did, write `algorithm: md5`");
        }
        return algorithm;
    }

    private String datavault4dbt() {
        same("datavault4dbt.concat_string", "||");
        same("datavault4dbt.null_placeholder_string", "^^");
        same("datavault4dbt.hashkey_input_case_sensitive", "false");
        same("datavault4dbt.hashdiff_input_case_sensitive", "true");
        if (project.variable("datavault4dbt.hashdiff_input_case_sensitive").isEmpty()) {
            losses.add(
                    PROJECT,
                    1,
                    "the package's variables are not copied, so that its hash diffs are those of upper-cased"
                            + " values: keys stay, and each satellite row is stored once more when its key is delivered next");
        }
        String version = project.packages().entrySet().stream()
                .filter(known -> known.getKey().toLowerCase(Locale.ROOT).contains(Call.DATAVAULT4DBT))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        Matcher major = MAJOR.matcher(version);
        if (!major.find()) {
            losses.add(
                    "packages.yml",
                    1,
                    "no version of datavault4dbt is named; version 2 is taken, and version 1 hashes"
                            + " otherwise (`profile: datavault4dbt-1`)");
            return "datavault4dbt-2";
        }
        boolean older = major.group(1).equals("1");
        outerSpaces(older);
        return older ? "datavault4dbt-1" : "datavault4dbt-2";
    }

    /** Version 1 trims where a hash diff says so, whatever the variable says. */
    private void outerSpaces(boolean older) {
        boolean trimmed = older
                ? diffs().allMatch(diff ->
                        diff.find("use_trim").filter(Value::isTrue).isPresent())
                : !project.variable("datavault4dbt.hashdiff_use_trim")
                        .filter("false"::equalsIgnoreCase)
                        .isPresent();
        if (!trimmed) {
            losses.add(
                    PROJECT,
                    1,
                    "hash diffs are made of values with their outer spaces"
                            + (older ? " where no `use_trim: true` stands" : "")
                            + "; here of trimmed ones: keys stay, and a satellite row with such a value is stored once more when"
                            + " its key is delivered next");
        }
    }

    private Stream<Value> diffs() {
        return project.calls().values().stream()
                .filter(call -> call.macro().equals("stage"))
                .flatMap(call -> call.argument("hashed_columns").stream())
                .flatMap(columns -> columns.entries().values().stream())
                .filter(column ->
                        column.find("is_hashdiff").filter(Value::isTrue).isPresent());
    }

    private void same(String variable, String usual) {
        project.variable(variable)
                .filter(value -> !value.equalsIgnoreCase(usual))
                .ifPresent(value -> loss(
                        variable,
                        "hashes with " + variable + " `" + value + "` cannot be made again: hash keys change"));
    }

    private void loss(String variable, String what) {
        int line = java.util.Optional.ofNullable(project.variables().get(variable))
                .map(Value::line)
                .orElse(1);
        losses.add(PROJECT, line, what);
    }
}
