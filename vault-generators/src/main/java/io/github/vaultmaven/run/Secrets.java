// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must never show in a message: the password, and the parts of an address that may hold one. */
final class Secrets {

    private static final Pattern IN_URL = Pattern.compile("(?i)[?&;][^=&;]*(?:password|secret|token)[^=&;]*=([^&;]*)");
    private static final Pattern USER_INFO = Pattern.compile("//[^/@:]*(?::([^/@]*))?@");

    private final List<String> hidden;

    private Secrets(List<String> hidden) {
        this.hidden = List.copyOf(hidden);
    }

    /** What an address and a password (or null) hold. */
    static Secrets of(String url, String password) {
        List<String> found = new ArrayList<>();
        add(found, password);
        collect(found, IN_URL.matcher(url));
        collect(found, USER_INFO.matcher(url));
        return new Secrets(found);
    }

    private static void collect(List<String> found, Matcher matcher) {
        while (matcher.find()) {
            add(found, matcher.group(1));
            add(found, decoded(matcher.group(1)));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static void add(List<String> found, String secret) {
        if (secret != null && !secret.isBlank()) {
            found.add(secret);
        }
    }

    String redact(String text) {
        String shown = text == null ? "" : text;
        for (String secret : hidden) {
            shown = shown.replace(secret, "***");
        }
        return shown;
    }

    /** An address without user, password and parameters. */
    String address(String url) {
        String bare = USER_INFO.matcher(url).replaceFirst("//");
        return redact(bare.split("[?;]", 2)[0]);
    }
}
