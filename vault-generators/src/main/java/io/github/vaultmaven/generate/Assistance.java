// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.LockedAssistant;
import io.github.vaultmaven.assist.ModelAssistance;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.lock.LockFindings;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.VaultModel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Lets models be assisted, where that is wanted; reads the lock file only then. */
final class Assistance {

    private final GenerationSettings settings;
    private final ClassLoader loader;
    private final Optional<LiveAssistants> live;

    /**
     * @param settings say where answers come from
     * @param loader sees the places that ask
     * @param live asks a model; nothing where only the lock file is asked
     */
    Assistance(GenerationSettings settings, ClassLoader loader, Optional<LiveAssistants> live) {
        this.settings = settings;
        this.loader = loader;
        this.live = live;
    }

    /** Models with what was answered; the same models where assistance is off or something is wrong already. */
    List<VaultModel> of(List<VaultModel> models, SpecFiles files, Diagnostics diagnostics) {
        if (settings.assist().mode() == AssistMode.OFF || diagnostics.hasErrors()) {
            return models;
        }
        LockFile file = file(settings.assist().lock().orElseThrow());
        LockBook book = file.read(diagnostics);
        files.add(file.name(), file.text());
        if (diagnostics.hasErrors()) {
            return models;
        }
        Assistant assistant = live.isPresent()
                ? live.get().of(file, book)
                : new LockedAssistant(
                        book, new LockFindings(file.name(), settings.assist().strict(), diagnostics));
        List<ModelAssistance> places = ServiceLoader.load(ModelAssistance.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(place -> place.getClass().getName()))
                .toList();
        return models.stream().map(model -> assisted(model, places, assistant)).toList();
    }

    private static VaultModel assisted(VaultModel model, List<ModelAssistance> places, Assistant assistant) {
        VaultModel result = model;
        for (ModelAssistance place : places) {
            result = place.assisted(result, assistant);
        }
        return result;
    }

    private LockFile file(Path path) {
        Path root = settings.displayRoot().toAbsolutePath();
        Path absolute = path.toAbsolutePath();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return new LockFile(path, shown.toString().replace('\\', '/'));
    }
}
