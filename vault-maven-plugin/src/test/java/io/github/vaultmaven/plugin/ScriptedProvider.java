// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.model.LanguageModel;
import io.github.vaultmaven.assist.model.ModelProvider;
import io.github.vaultmaven.assist.model.ModelReply;
import io.github.vaultmaven.assist.model.ModelSettings;
import java.util.Map;

/** A provider as a team may bring it, for tests: it answers each task in one way, and opens no socket. */
public final class ScriptedProvider implements ModelProvider {

    private static final Map<String, String> ANSWERS = Map.of(
            "read",
            "{\"tables\":[\"member:member_number(bigint),name(varchar(50))\"]}",
            "classify",
            "{\"class\":\"descriptive\",\"pii\":\"none\"}",
            "recommend",
            "{\"kind\":\"mixture\",\"key\":[]}",
            "explain",
            "{\"text\":\"It is not as it should be. Change it.\"}");

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public String defaultUrl() {
        return "http://localhost";
    }

    @Override
    public String defaultModel() {
        return "m";
    }

    @Override
    public LanguageModel model(ModelSettings settings) {
        return request -> new ModelReply(ANSWERS.getOrDefault(request.name(), "{}"), true, 1, 1);
    }
}
