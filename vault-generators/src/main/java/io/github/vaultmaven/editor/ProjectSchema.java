// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.vaultmaven.manifest.StableJson;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.schema.SpecSchema;
import io.github.vaultmaven.spec.SpecSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * The schema of specs with the names of a project as proposals wherever a name is meant. It accepts what the plain schema
 * accepts: a name that another file has just got is no mistake.
 */
public final class ProjectSchema {

    /** The file's usual name. */
    public static final String FILE_NAME = "vault.project.schema.json";

    private static final String REF = "$ref";
    private static final String DEFINITIONS = "definitions";
    private static final String ADDITIONAL = "additionalProperties";

    private final JsonMapper mapper = StableJson.builder().build();
    private final Map<String, SortedSet<String>> names;

    private ProjectSchema(Map<String, SortedSet<String>> names) {
        this.names = names;
    }

    /**
     * The schema as JSON.
     *
     * @param specs what could be read, with errors or without
     * @param models what could be resolved of it
     */
    public static String text(List<SpecSet> specs, List<VaultModel> models) {
        return new ProjectSchema(ProjectNames.of(specs, models)).text();
    }

    private String text() {
        JsonNode schema = plain();
        schema.findParents("propertyNames").forEach(map -> proposeKeys((ObjectNode) map));
        names.keySet().forEach(name -> dropExamples(schema, "#/" + DEFINITIONS + "/" + name));
        ObjectNode definitions = (ObjectNode) schema.get(DEFINITIONS);
        names.forEach((definition, proposals) -> proposeValues(definitions, definition, proposals));
        return StableJson.text(mapper, schema);
    }

    private JsonNode plain() {
        try {
            return mapper.readTree(SpecSchema.text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the built-in schema is no JSON", e);
        }
    }

    /** Editors propose examples too, and those are names of another project. */
    private static void dropExamples(JsonNode node, String definition) {
        if (node.has("examples") && node.findValuesAsText(REF).contains(definition)) {
            ((ObjectNode) node).remove("examples");
        }
        node.forEach(child -> dropExamples(child, definition));
    }

    /** A name, or any other text. */
    private void proposeValues(ObjectNode definitions, String definition, Collection<String> proposals) {
        JsonNode any = definitions.get(definition);
        ArrayNode choice = definitions.putObject(definition).putArray("anyOf");
        ArrayNode values = choice.addObject().put("type", "string").putArray("enum");
        proposals.forEach(values::add);
        choice.add(any);
    }

    /** Keys that are names, beside any others. */
    private void proposeKeys(ObjectNode map) {
        String definition = map.path("propertyNames").path(REF).asText().replace("#/" + DEFINITIONS + "/", "");
        ObjectNode keys = map.withObject("/properties");
        names.getOrDefault(definition, java.util.Collections.emptySortedSet())
                .forEach(name -> keys.set(name, map.get(ADDITIONAL)));
    }
}
