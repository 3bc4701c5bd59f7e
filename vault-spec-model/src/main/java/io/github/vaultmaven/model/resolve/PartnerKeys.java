// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.spec.MemberSpec;
import io.github.vaultmaven.spec.NamedTexts;
import io.github.vaultmaven.spec.WrittenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the columns of a table that hold the business key of a link's member. */
final class PartnerKeys {

    static final String MISSING_PARTNER_KEY = "missing-partner-key";

    private final Map<String, EntityDraft> entities;
    private final Context context;

    PartnerKeys(Map<String, EntityDraft> entities, Context context) {
        this.entities = entities;
        this.context = context;
    }

    /** True if a mapping's table has the keys of all members and the dependent keys. */
    boolean has(LinkDraft link, Mapping mapping) {
        boolean dependent = PayloadResolver.has(List.of(), link.spec().dependentKeys(), mapping);
        return dependent
                && link.members().stream()
                        .allMatch(m -> link.isOwn(m)
                                || written(link, m, mapping).isPresent()
                                || candidates(link, m, entities.get(m.hub().value()), mapping).stream()
                                        .anyMatch(
                                                names -> present(names, mapping).isPresent()));
    }

    /** The key, part by part, or nothing after findings. */
    Optional<List<Typed>> find(LinkDraft link, MemberSpec member, Mapping mapping) {
        EntityDraft partner = entities.get(member.hub().value());
        Optional<List<WrittenText>> written = written(link, member, mapping);
        if (written.isPresent()) {
            return partner.resolved(written.get(), mapping, context);
        }
        if (link.isOwn(member)) {
            return partner.ownKey(mapping, context);
        }
        List<List<String>> candidates = candidates(link, member, partner, mapping);
        Optional<List<Typed>> found = candidates.stream()
                .flatMap(names -> present(names, mapping).stream())
                .findFirst();
        if (found.isEmpty()) {
            report(link, member, mapping, candidates);
        }
        return found;
    }

    /** What the mapping names for the role, or else for the hub. */
    private static Optional<List<WrittenText>> written(LinkDraft link, MemberSpec member, Mapping mapping) {
        if (mapping.spec().links().isEmpty() && mapping.spec().keys().isEmpty()) {
            return Optional.empty();
        }
        Stream<NamedTexts> ofLink = mapping.spec().links().stream()
                .filter(l -> l.link().value().equals(link.name()))
                .flatMap(l -> l.keys().stream());
        List<NamedTexts> all =
                Stream.concat(ofLink, mapping.spec().keys().stream()).toList();
        return named(all, member.role().value())
                .or(() -> link.isOnly(member) ? named(all, member.hub().value()) : Optional.empty());
    }

    private static Optional<List<WrittenText>> named(List<NamedTexts> all, String name) {
        return all.stream()
                .filter(n -> n.name().value().equals(name))
                .map(NamedTexts::texts)
                .findFirst();
    }

    /** Lists of column names that may be the key, the likeliest first. */
    private static List<List<String>> candidates(
            LinkDraft link, MemberSpec member, EntityDraft partner, Mapping mapping) {
        var candidates = new ArrayList<List<String>>();
        List<String> parts = partner.businessKey().stream()
                .map(KeySpec::name)
                .map(Located::value)
                .toList();
        String role = member.role().value();
        if (!role.equals(member.hub().value())) {
            candidates.add(parts.stream().map(part -> role + "_" + part).toList());
        }
        if (link.isOnly(member) || role.equals(member.hub().value())) {
            candidates.add(parts);
            partner.spec().mappings().stream()
                    .filter(m -> m.source().value().equals(mapping.sourceName()))
                    .map(MappingSpec::keyFields)
                    .filter(fields -> !fields.isEmpty())
                    .map(fields -> fields.stream().map(WrittenText::text).toList())
                    .filter(names -> !candidates.contains(names))
                    .forEach(candidates::add);
        }
        return candidates;
    }

    private Optional<List<Typed>> present(List<String> names, Mapping mapping) {
        TableExpressions table = mapping.table().expressions();
        boolean all = !names.isEmpty()
                && names.stream().allMatch(name -> table.find(name).isPresent());
        return all
                ? Optional.of(names.stream()
                        .map(name -> table.column(
                                        new Located<>(name, mapping.spec().range()))
                                .orElseThrow())
                        .toList())
                : Optional.empty();
    }

    private void report(LinkDraft link, MemberSpec member, Mapping mapping, List<List<String>> candidates) {
        TableExpressions table = mapping.table().expressions();
        List<String> looked =
                candidates.stream().flatMap(List::stream).distinct().toList();
        String question = looked.stream()
                .map(name -> Suggestions.question(name, table.names()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String role = member.role().value();
        String key = link.spec().owner().isPresent() && link.spec().mappings().isEmpty()
                ? "`links: {" + link.name() + ": {" + role + ": …}}`"
                : "`keys: {" + role + ": …}`";
        String names = String.join(" or ", looked.stream().map(Wording::quote).toList());
        String message = "link " + Wording.quote(link.name()) + " finds no key of " + Wording.quote(role) + " in "
                + table.table() + ", looked for " + names + question;
        String help = "name it in the mapping under " + key + "; " + table.columnList();
        context.diagnostics()
                .add(Diagnostic.error(MISSING_PARTNER_KEY, mapping.spec().range(), message, help)
                        .label(link.spec().name().range(), "the link"));
    }
}
