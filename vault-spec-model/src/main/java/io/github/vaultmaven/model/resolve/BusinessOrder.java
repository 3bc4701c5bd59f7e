// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MemberSpec;
import io.github.vaultmaven.spec.NamedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the documents of the business vault into an order in which each stands behind those that it reads. */
final class BusinessOrder {

    static final String COMPUTED_CYCLE = "computed-cycle";

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final List<BusinessDraft> drafts;
    private final Diagnostics diagnostics;
    private final List<BusinessDraft> ordered = new ArrayList<>();
    private final Set<BusinessDraft> broken = new HashSet<>();

    BusinessOrder(List<BusinessDraft> drafts, Diagnostics diagnostics) {
        this.drafts = drafts;
        this.diagnostics = diagnostics;
        drafts.forEach(draft -> visit(draft, new ArrayList<>()));
    }

    /** The documents in order, without those that stand on a cycle. */
    List<BusinessDraft> ordered() {
        return ordered.stream().filter(draft -> !broken.contains(draft)).toList();
    }

    /** Those documents that one reads. */
    List<BusinessDraft> readBy(BusinessDraft draft) {
        Set<String> words = new LinkedHashSet<>();
        words(draft.computation()).forEach(word -> words.add(folded(word)));
        Stream.concat(draft.on().stream(), draft.members().stream().map(MemberSpec::hub))
                .forEach(owner -> drafts.stream()
                        .filter(d -> d.kind() != BusinessDraft.Kind.SATELLITE
                                && d.name().value().equals(owner.value()))
                        .forEach(d -> words.add(folded(d.relation()))));
        return drafts.stream().filter(d -> words.contains(folded(d.relation()))).toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    private void visit(BusinessDraft draft, List<BusinessDraft> path) {
        int start = path.indexOf(draft);
        if (start >= 0) {
            List<BusinessDraft> cycle = path.subList(start, path.size());
            if (Collections.disjoint(broken, cycle)) {
                report(cycle);
            }
            broken.addAll(cycle);
        } else if (!ordered.contains(draft)) {
            path.add(draft);
            readBy(draft).forEach(read -> visit(read, path));
            path.remove(path.size() - 1);
            ordered.add(draft);
        }
    }

    private void report(List<BusinessDraft> cycle) {
        String first = Wording.quote(cycle.get(0).relation());
        String path = Stream.concat(cycle.stream(), Stream.of(cycle.get(0)))
                .map(d -> Wording.quote(d.relation()))
                .collect(Collectors.joining(" reads "));
        diagnostics.error(
                COMPUTED_CYCLE,
                cycle.get(0).name().range(),
                first + " is computed from itself: " + path,
                "let one of them read something else");
    }

    /** What may be names of relations in what a document says. */
    private static List<String> words(Computation computation) {
        if (computation instanceof Computation.Query query) {
            return new ExpressionParser()
                    .parseQuery(query.text().text()).result().map(QueryCompiler::tables).stream()
                            .flatMap(List::stream)
                            .map(Name::text)
                            .toList();
        }
        if (computation instanceof Computation.Sql sql) {
            return sql.byEngine().stream().flatMap(BusinessOrder::words).toList();
        }
        if (computation instanceof Computation.Expressions expressions) {
            return texts(expressions.over());
        }
        if (computation instanceof Computation.Merge merge) {
            return texts(merge.satellites());
        }
        if (computation instanceof Computation.Lookup lookup) {
            return List.of(lookup.key().value().replaceAll("\\..*", ""));
        }
        return computation instanceof Computation.Match match
                ? List.of(match.over().value())
                : List.of();
    }

    private static List<String> texts(List<Located<String>> names) {
        return names.stream().map(Located::value).toList();
    }

    /** All that may be a name in the text of an engine. */
    static Stream<String> words(NamedText text) {
        return WORD.matcher(text.text().text()).results().map(java.util.regex.MatchResult::group);
    }
}
