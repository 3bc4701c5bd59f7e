// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.FolderConvention;
import io.github.vaultmaven.model.Folders;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.WrittenText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code conventions.folders}: folders that every file system and dbt take, and layers apart from each other. */
final class FolderResolver {

    static final String FOLDER_FORM = "folder-form";
    static final String FOLDER_CLASH = "folder-clash";

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");

    /** Names that Windows has taken, whatever the case. */
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|(?:com|lpt)[0-9]");

    private final Map<FolderConvention, WrittenText> good = new EnumMap<>(FolderConvention.class);
    private final Diagnostics diagnostics;

    private FolderResolver(List<NamedText> written, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        for (NamedText folder : written) {
            FolderConvention.of(folder.name().value()).ifPresent(c -> add(c, folder.text()));
        }
    }

    private void add(FolderConvention convention, WrittenText text) {
        problem(convention, text.text())
                .ifPresentOrElse(
                        p -> diagnostics.error(FOLDER_FORM, text.range(), p.found(), p.help()),
                        () -> good.put(convention, text));
    }

    /** The folders; what is not right is reported and has its default. */
    static Folders folders(List<NamedText> written, Diagnostics diagnostics) {
        var resolver = new FolderResolver(written, diagnostics);
        var texts = new EnumMap<FolderConvention, String>(FolderConvention.class);
        resolver.good.forEach((convention, text) -> texts.put(convention, text.text()));
        var folders = new Folders(texts);
        resolver.checkLayers(folders);
        resolver.checkCase(folders);
        return folders;
    }

    private record Problem(String found, String help) {}

    private static Optional<Problem> problem(FolderConvention convention, String text) {
        boolean isStaging = convention == FolderConvention.STAGING;
        String folder = isStaging && text.endsWith(Folders.SOURCE)
                ? text.substring(0, text.length() - Folders.SOURCE.length())
                : text;
        if (!convention.isLayer() && folder.equals(Folders.LAYER)) {
            return Optional.empty();
        }
        if (folder.contains("{")) {
            return Optional.of(new Problem(
                    Wording.quote(text) + " has braces where a folder of models has none",
                    isStaging ? "`{source}` may be the last part, behind another one" : "write the folder's name"));
        }
        return Arrays.stream(folder.split("/", -1))
                .flatMap(part -> problem(convention, text, part).stream())
                .findFirst();
    }

    private static Optional<Problem> problem(FolderConvention convention, String text, String part) {
        if (!PART.matcher(part).matches()) {
            return Optional.of(new Problem(
                    Wording.quote(text) + " is not a folder " + below(convention),
                    "use letters, digits, `_` and `-`, and `/` between parts"));
        }
        if (DEVICE.matcher(part).matches()) {
            return Optional.of(new Problem(
                    Wording.quote(text) + " cannot be made on Windows, where " + Wording.quote(part)
                            + " is the name of a device",
                    "give it another name"));
        }
        if (convention.isLayer() && text.split("/", 2)[0].equals("generic")) {
            return Optional.of(new Problem(
                    Wording.quote(text) + " would have its tests in `tests/generic`, where dbt looks for macros",
                    "give it another name"));
        }
        return Optional.empty();
    }

    private static String below(FolderConvention convention) {
        return convention.isLayer() ? "below `models`" : "below that of its layer";
    }

    /** Settings of {@code dbt_project.yml} are told by the folder, so none may lie in another. */
    private void checkLayers(Folders folders) {
        for (FolderConvention mine : FolderConvention.LAYERS) {
            for (FolderConvention other : FolderConvention.LAYERS) {
                String inner = folders.layer(mine) + "/";
                String outer = folders.layer(other) + "/";
                boolean alike = inner.equals(outer);
                if (alike ? mine.compareTo(other) > 0 : inner.startsWith(outer)) {
                    report(
                            mine,
                            other,
                            "models of " + Wording.quote(mine.key()) + " would be in the folder of "
                                    + Wording.quote(other.key()) + ", whose settings are others");
                }
            }
        }
    }

    /** Some file systems take folders for the same whose names differ in case alone, and dbt's settings do not. */
    private void checkCase(Folders folders) {
        for (FolderConvention mine : FolderConvention.values()) {
            for (FolderConvention other : FolderConvention.values()) {
                if (mine.compareTo(other) > 0
                        && mine.isLayer() == other.isLayer()
                        && differInCase(folder(folders, mine), folder(folders, other))) {
                    report(
                            mine,
                            other,
                            "folders of " + Wording.quote(mine.key()) + " and " + Wording.quote(other.key())
                                    + " differ in the case of letters alone");
                }
            }
        }
    }

    private static String folder(Folders folders, FolderConvention convention) {
        return convention.isLayer()
                ? folders.layer(convention)
                : folders.folders().get(convention);
    }

    private static boolean differInCase(String one, String other) {
        String[] mine = one.split("/", -1);
        String[] theirs = other.split("/", -1);
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            if (!mine[i].equals(theirs[i])) {
                return mine[i].equalsIgnoreCase(theirs[i]);
            }
        }
        return false;
    }

    /** At one of the two that is written; defaults do not clash. */
    private void report(FolderConvention mine, FolderConvention other, String found) {
        FolderConvention at = good.containsKey(mine) ? mine : other;
        Diagnostic finding = Diagnostic.error(
                FOLDER_CLASH, good.get(at).range(), found, "give each a folder of its own, beside the other");
        WrittenText second = good.get(at == mine ? other : mine);
        diagnostics.add(second == null ? finding : finding.label(second.range(), "the other one"));
    }
}
