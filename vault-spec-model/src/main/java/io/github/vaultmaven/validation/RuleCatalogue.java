// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All rules that have a page. */
public final class RuleCatalogue {

    private final TreeMap<String, RulePage> pages = new TreeMap<>();

    /** @param pages the pages; of two with one id the first counts */
    public RuleCatalogue(Collection<RulePage> pages) {
        pages.forEach(page -> this.pages.putIfAbsent(page.id(), page));
    }

    /**
     * The pages that a class loader sees.
     *
     * @param loader the plugin's class loader
     */
    public static RuleCatalogue of(ClassLoader loader) {
        return new RuleCatalogue(ServiceLoader.load(RulePages.class, loader).stream()
                .flatMap(provider -> provider.get().pages().stream())
                .toList());
    }

    /** All pages, by id. */
    public List<RulePage> pages() {
        return List.copyOf(pages.values());
    }

    /** The page of a rule, if there is such a rule. */
    public Optional<RulePage> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** What to say where there is no page: with the ids that were probably meant. */
    public String unknown(String id) {
        return "there is no rule " + Wording.quote(id) + Suggestions.question(id, pages.keySet());
    }

    /** All rules with their severity and summary, a line each. */
    public String list() {
        int longest = pages.keySet().stream().mapToInt(String::length).max().orElse(0);
        var out = new StringBuilder();
        for (RulePage page : pages.values()) {
            String severity = page.severity().name().toLowerCase(Locale.ROOT);
            out.append(("%-" + longest + "s  %-7s  %s").formatted(page.id(), severity, page.summary()))
                    .append('\n');
        }
        return out.toString();
    }
}
