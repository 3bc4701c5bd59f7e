// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.policy;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Recognises a finding in another version of its file: by rule, file, message, the text of its line without space around
 * it, and, of several alike, their order. Lines may move, other lines may change.
 */
public final class Fingerprints {

    private static final int BYTES = 16;

    private final Map<String, SourceText> texts = new HashMap<>();

    /** @param contents contents of files by the names that findings use */
    public Fingerprints(Map<String, String> contents) {
        contents.forEach((file, content) -> texts.put(file, new SourceText(content)));
    }

    /** A finding with its fingerprint of 32 hexadecimal digits. */
    public record Known(Diagnostic finding, String fingerprint) {}

    /** Findings with their fingerprints, in the order given, which is that of places. */
    public List<Known> of(Collection<Diagnostic> findings) {
        var seen = new HashMap<String, Integer>();
        var result = new ArrayList<Known>();
        for (Diagnostic finding : findings) {
            String features = String.join(
                    "\n",
                    finding.id(),
                    finding.range().file(),
                    finding.message(),
                    line(finding).strip());
            int number = seen.merge(features, 1, Integer::sum);
            result.add(new Known(finding, hash(features + "\n" + number)));
        }
        return result;
    }

    private String line(Diagnostic finding) {
        SourceText text = texts.get(finding.range().file());
        int line = finding.range().startLine();
        return text == null || line > text.lineCount() || line < 1 ? "" : text.line(line);
    }

    private static String hash(String features) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(features.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
