// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.policy.FindingPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to generate.
 *
 * @param specs folder of the specs
 * @param displayRoot files are named relative to it in messages
 * @param output folder that generated files go below; wholly ours
 * @param templates folder of templates that replace built-in ones, if the project has one
 * @param modelName name of a model that does not name itself
 * @param target how plans are printed, such as {@code sql}
 * @param dialects engines to generate for
 * @param layers layers to generate; all if empty
 * @param entities entities to generate; all if empty
 * @param generator name and version that generated files carry
 * @param beside what else counts
 */
public record GenerationSettings(
        Path specs,
        Path displayRoot,
        Path output,
        Optional<Path> templates,
        String modelName,
        String target,
        List<String> dialects,
        Set<String> layers,
        Set<String> entities,
        String generator,
        Beside beside) {

    /** The layers that can be asked for. */
    public static final List<String> LAYERS = List.of("staging", "raw", "business", "access");

    public GenerationSettings {
        dialects = List.copyOf(dialects);
        layers = Set.copyOf(layers);
        entities = Set.copyOf(entities);
    }

    /** Settings without jars, released state and policy. */
    public GenerationSettings(
            Path specs,
            Path displayRoot,
            Path output,
            Optional<Path> templates,
            String modelName,
            String target,
            List<String> dialects,
            Set<String> layers,
            Set<String> entities,
            String generator) {
        this(
                specs,
                displayRoot,
                output,
                templates,
                modelName,
                target,
                dialects,
                layers,
                entities,
                generator,
                new Beside(Map.of(), Optional.empty(), FindingPolicy.DEFAULT, false, Map.of(), AssistSettings.OFF));
    }

    /**
     * What counts beside specs and outputs.
     *
     * @param specJars jars, or folders of classes, that bring specs, by the name that findings give them; see
     *     {@link io.github.vaultmaven.spec.SpecJar}
     * @param state file of the released state that specs are compared with; nothing compares none
     * @param policy what the build makes of findings
     * @param selfTest true where scripts of a self-test are wanted, too
     * @param options what only some targets know, by name, such as {@code dbt.semantic}
     * @param assist how far language models have a say
     */
    public record Beside(
            Map<String, Path> specJars,
            Optional<Path> state,
            FindingPolicy policy,
            boolean selfTest,
            Map<String, String> options,
            AssistSettings assist) {

        public Beside {
            specJars = Map.copyOf(specJars);
            options = Map.copyOf(options);
        }
    }

    /** See {@link Beside}. */
    public Map<String, Path> specJars() {
        return beside.specJars;
    }

    /** See {@link Beside}. */
    public Optional<Path> state() {
        return beside.state;
    }

    /** See {@link Beside}. */
    public FindingPolicy policy() {
        return beside.policy;
    }

    /** See {@link Beside}. */
    public boolean selfTest() {
        return beside.selfTest;
    }

    /** See {@link Beside}. */
    public Map<String, String> options() {
        return beside.options;
    }

    /** See {@link Beside}. */
    public AssistSettings assist() {
        return beside.assist;
    }

    /** The same with specs of jars. */
    public GenerationSettings withSpecJars(Map<String, Path> jars) {
        return with(new Beside(jars, state(), policy(), selfTest(), options(), assist()));
    }

    /** The same, compared with a released state. */
    public GenerationSettings withState(Path file) {
        return with(new Beside(specJars(), Optional.of(file), policy(), selfTest(), options(), assist()));
    }

    /** The same under a policy of the build. */
    public GenerationSettings withPolicy(FindingPolicy other) {
        return with(new Beside(specJars(), state(), other, selfTest(), options(), assist()));
    }

    /** The same with scripts of a self-test, or without. */
    public GenerationSettings withSelfTest(boolean wanted) {
        return with(new Beside(specJars(), state(), policy(), wanted, options(), assist()));
    }

    /** The same with what only some targets know. */
    public GenerationSettings withOptions(Map<String, String> ofTargets) {
        return with(new Beside(specJars(), state(), policy(), selfTest(), ofTargets, assist()));
    }

    /** The same with answers from elsewhere. */
    public GenerationSettings withAssist(AssistSettings other) {
        return with(new Beside(specJars(), state(), policy(), selfTest(), options(), other));
    }

    private GenerationSettings with(Beside other) {
        return new GenerationSettings(
                specs, displayRoot, output, templates, modelName, target, dialects, layers, entities, generator, other);
    }
}
