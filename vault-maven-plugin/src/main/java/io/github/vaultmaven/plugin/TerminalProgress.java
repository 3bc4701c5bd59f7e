// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.live.AssistListener;
import io.github.vaultmaven.manifest.Step;
import io.github.vaultmaven.run.RunListener;
import java.io.PrintStream;
import java.util.function.Consumer;

/** One line on a terminal that tells how far a run is. */
final class TerminalProgress implements RunListener {

    private static final int WIDTH = 78;
    private static final int TENTHS = 10;

    private final PrintStream terminal;
    private int steps;
    private int ended;

    TerminalProgress(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** A listener for this build: silent in batch mode, in CI and where output goes to a file. */
    static RunListener of(boolean interactive, boolean ci) {
        return interactive && !ci && Colours.isTerminal() ? new TerminalProgress(System.out) : RunListener.SILENT;
    }

    /** Tells of questions to a model: in one line on a terminal, else by a line of the log for each tenth. */
    static AssistListener assistance(boolean interactive, boolean ci, Consumer<String> log) {
        if (interactive && !ci && Colours.isTerminal()) {
            var line = new TerminalProgress(System.out);
            return (task, done, all, left) ->
                    line.show(done == all ? "" : "[%d/%d] %s, %d s left".formatted(done, all, task, left.toSeconds()));
        }
        return (task, done, all, left) -> {
            if (all >= TENTHS && done < all && done * TENTHS / all > (done - 1) * TENTHS / all) {
                log.accept("vault: assistance: %s %d of %d, %d s left".formatted(task, done, all, left.toSeconds()));
            }
        };
    }

    @Override
    public synchronized void started(String model, int count) {
        steps = count;
        ended = 0;
    }

    @Override
    public synchronized void stepStarted(Step step) {
        show("[" + ended + "/" + steps + "] " + step.object());
    }

    @Override
    public synchronized void stepFinished(Step step, boolean passed) {
        ended++;
        show(ended == steps ? "" : "[" + ended + "/" + steps + "]");
    }

    private void show(String text) {
        String cut = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
        terminal.print("\r" + cut + " ".repeat(WIDTH - cut.length()) + "\r");
        terminal.flush();
    }
}
