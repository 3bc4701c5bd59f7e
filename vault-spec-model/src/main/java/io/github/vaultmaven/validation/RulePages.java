// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Pages of rules. Found through {@link java.util.ServiceLoader}: a jar that brings rules brings their pages so.
 */
public interface RulePages {

    /** The pages, in any order. */
    List<RulePage> pages();

    /**
     * Pages that stand as {@code <id>.md} in a folder of resources, whose {@code index.md} links to each.
     *
     * @param anchor a class beside which the folder stands, or whose class loader sees it
     * @param folder the folder, as {@link Class#getResource} takes it
     * @throws IllegalStateException if the index or a page is missing
     */
    static List<RulePage> ofResources(Class<?> anchor, String folder) {
        String index = resource(anchor, folder + "/index.md");
        return Pattern.compile("\\]\\(([a-z-]+)\\.html\\)")
                .matcher(index)
                .results()
                .map((MatchResult link) -> RulePage.of(resource(anchor, folder + "/" + link.group(1) + ".md")))
                .toList();
    }

    private static String resource(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
