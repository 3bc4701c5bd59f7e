// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON whose bytes depend on the values alone: fixed order, fixed indentation, {@code \n}. */
public final class StableJson {

    private StableJson() {}

    /** A mapper that leaves nulls out; records name their order. */
    public static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
    }

    /** The value as text, with a line end at its end. */
    public static String text(JsonMapper mapper, Object value) {
        return text(mapper, value, Integer.MAX_VALUE);
    }

    /** The same where what is deeper than some levels does not begin lines. */
    static String text(JsonMapper mapper, Object value, int levels) {
        try {
            return mapper.writer(new LevelPrinter(levels)).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }
}
