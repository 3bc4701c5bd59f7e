// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import io.github.vaultmaven.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a lock file: one block of lines per answer, by task and object, so that merges touch only what changed.
 * Comments of an earlier text are not kept; notes on an answer belong in the review.
 */
public final class LockText {

    private static final String HEADING = """
            # Answers of language models, checked on every use. Written by vault:assist, which keeps no comments;
            # edit an answer and set its status to `edited`, and it stays.
            """;

    private LockText() {}

    /** The text of a book; the same answers give the same bytes. */
    public static String of(LockBook book) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", LockReader.VERSION);
        List<Map<String, Object>> answers =
                book.entries().stream().map(LockText::entry).toList();
        document.put("answers", answers);
        return HEADING + YamlText.of(document);
    }

    private static Map<String, Object> entry(LockEntry entry) {
        var map = new LinkedHashMap<String, Object>();
        map.put("task", entry.key().task());
        map.put("object", entry.key().object());
        map.put("status", entry.status().word());
        if (!entry.by().isEmpty()) {
            map.put("by", entry.by());
        }
        map.put("at", entry.at());
        map.put("provider", entry.provider());
        map.put("model", entry.model());
        map.put("request", entry.request());
        map.put("answer", LockJson.plain(entry.answer()));
        return map;
    }
}
