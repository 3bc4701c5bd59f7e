// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;

/** Words that several formats share. */
final class Texts {

    /** The heaviest first: services show only so many. */
    static final Comparator<Diagnostic> HEAVIEST =
            Comparator.comparing(Diagnostic::severity).reversed().thenComparing(Comparator.naturalOrder());

    private Texts() {}

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** The message, and what to do on a line of its own. */
    static String message(Diagnostic finding) {
        return finding.message() + (finding.help().isEmpty() ? "" : "\n" + finding.help());
    }

    /** As {@link #message}, without anything that a terminal obeys. */
    static String printable(Diagnostic finding) {
        String help = finding.help().isEmpty() ? "" : "\n" + Wording.printable(finding.help());
        return Wording.printable(finding.message()) + help;
    }

    /** A path as part of an address: what may not stand there as percent signs with bytes (RFC 3986, section 2). */
    static String uri(String path) {
        var out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            out.append(plain || "-._~/".indexOf(c) >= 0 ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return out.toString();
    }
}
