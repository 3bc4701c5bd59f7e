// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import java.util.List;
import java.util.Map;

/**
 * What a generation made, for machines and people.
 *
 * @param generator name and version that made it
 * @param models one entry per model and dialect
 * @param assistance whose answers were used, by task; empty where assistance is off
 * @param warnings findings that do not stop a build
 * @param milliseconds time per stage
 */
public record GenerationReport(
        String generator,
        List<Model> models,
        List<Answers> assistance,
        List<String> warnings,
        Map<String, Long> milliseconds) {

    /**
     * Whose answers to a task's questions were used.
     *
     * @param task the task
     * @param accepted what a person's accepted answer is about
     * @param proposed what a model's answer is about that nobody has accepted yet
     * @param own how many questions got the task's own answer
     */
    public record Answers(String task, List<String> accepted, List<String> proposed, int own) {}

    /**
     * What was made of one model for one dialect.
     *
     * @param name the model
     * @param dialect the dialect
     * @param conventions hash profile, digest, storage and technical columns in force
     * @param layers number of structures per layer
     * @param entities number of structures per entity
     * @param files number of files
     * @param objects every structure with the place in the spec that it came from
     */
    public record Model(
            String name,
            String dialect,
            Map<String, String> conventions,
            Map<String, Integer> layers,
            Map<String, Integer> entities,
            int files,
            List<Made> objects) {}

    /**
     * A structure.
     *
     * @param object its name
     * @param kind its kind
     * @param layer its layer
     * @param entity what it belongs to
     * @param spec where it was declared
     */
    public record Made(String object, String kind, String layer, String entity, String spec) {}
}
