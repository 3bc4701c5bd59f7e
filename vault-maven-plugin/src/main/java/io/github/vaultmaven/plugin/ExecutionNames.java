// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;

/** Tells executions of one goal in one project apart, so that their reports do not overwrite each other. */
final class ExecutionNames {

    private final MojoExecution execution;

    ExecutionNames(MojoExecution execution) {
        this.execution = execution;
    }

    /** A hyphen and the execution's id, if the project has more than one execution of the goal; else nothing. */
    String suffix() {
        Plugin plugin = execution.getPlugin();
        boolean named = plugin != null && plugin.getExecutionsAsMap().containsKey(execution.getExecutionId());
        return named && sameGoal(plugin) > 1 ? "-" + execution.getExecutionId() : "";
    }

    private long sameGoal(Plugin plugin) {
        return plugin.getExecutions().stream()
                .filter(other -> other.getGoals().contains(execution.getGoal()))
                .count();
    }
}
