// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files below a folder by a pattern: {@code *} and {@code ?} within a folder, {@code **} across folders. */
final class PathPattern {

    private final String prefix;
    private final Pattern regex;

    PathPattern(String pattern) {
        String normal = pattern.replace('\\', '/');
        int wild = firstWildcard(normal);
        prefix = normal.substring(0, normal.lastIndexOf('/', wild) + 1);
        regex = Pattern.compile(regex(normal));
    }

    private static int firstWildcard(String pattern) {
        int at = 0;
        while (at < pattern.length() && pattern.charAt(at) != '*' && pattern.charAt(at) != '?') {
            at++;
        }
        return at;
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (pattern.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else {
                regex.append(one(pattern.charAt(i)));
            }
        }
        return regex.toString();
    }

    private static String one(char c) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    /** True if a name below the root ({@code /} as separator) matches. */
    boolean matches(String name) {
        return regex.matcher(name).matches();
    }

    /** Matching files by their name below the root ({@code /} as separator), in the order of names. */
    Map<String, Path> find(Path root) {
        Map<String, Path> found = new TreeMap<>();
        Path start = root.resolve(prefix);
        if (!Files.isDirectory(start)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = prefix + start.relativize(file).toString().replace('\\', '/');
                if (regex.matcher(name).matches()) {
                    found.put(name, file.toAbsolutePath().normalize());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + start, e);
        }
        return found;
    }
}
