// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.yaml.Fixes;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Resolves the business vault on a raw vault without errors: hubs, links and satellites that queries feed.
 *
 * <p>Source of the rules: the manual's page on the business vault.
 */
final class BusinessVault {

    static final String UNKNOWN_PARENT = "unknown-parent";

    private final Context context;
    private final BusinessOrder order;
    private final Map<String, Map<String, DataType>> objects = new TreeMap<>();
    private final Map<String, Owner> owners = new TreeMap<>();
    private final List<Structure> known = new ArrayList<>();
    private final List<Structure> own = new ArrayList<>();
    private final Set<BusinessDraft> good = new HashSet<>();
    private final List<Staging> stagings = new ArrayList<>();
    private final List<Structure> structures = new ArrayList<>();
    private final Map<String, List<RuleSpec>> rules = new LinkedHashMap<>();

    /**
     * Resolves a model's business vault.
     *
     * @param specs what was written
     * @param raw the model's raw vault
     * @param used those of models whose structures may be read
     * @param context conventions, sources and findings of this model
     */
    BusinessVault(SpecSet specs, RawVault raw, List<BusinessVault> used, Context context) {
        this.context = context;
        used.forEach(u -> owners.putAll(u.owners));
        own.addAll(raw.structures());
        raw.parents().forEach(p -> owners.put(p.owner(), new Owner(p.owner(), p.parent(), p.isLink())));
        List<BusinessDraft> drafts = BusinessDraft.all(specs.business(), context.conventions());
        if (!drafts.isEmpty()) {
            used.forEach(u -> u.own.forEach(this::know));
            own.forEach(this::know);
        }
        this.order = new BusinessOrder(
                new Instructions(known, owners, context.diagnostics()).understood(drafts), context.diagnostics());
        order.ordered().forEach(draft -> resolve(draft, raw.names()));
    }

    private void know(Structure structure) {
        known.add(structure);
        Map<String, DataType> columns = new VaultColumns(context.conventions().columns()).of(structure);
        if (!columns.isEmpty()) {
            objects.put(structure.name(), columns);
        }
    }

    /** One that reads a document with errors is passed over: what it lacks has been reported. */
    private void resolve(BusinessDraft draft, RelationNames names) {
        boolean complete = order.readBy(draft).stream().allMatch(good::contains);
        List<Owner> about = complete ? about(draft) : List.of();
        if (about.size() != asked(draft).count()) {
            return;
        }
        int errors = context.diagnostics().count();
        var forms = new QueryForms(known, objects, about, context);
        List<QueryResult> results = forms.results(draft);
        if (results.isEmpty()) {
            return;
        }
        new ComputedStructures(draft, about, known, context).make(results).ifPresent(made -> {
            made.drafts().forEach(names::loaded);
            made.stagings().forEach(s -> names.relation(s.name(), s.origin().range()));
            if (context.diagnostics().count() == errors) {
                take(draft, made);
            }
        });
    }

    private void take(BusinessDraft draft, ComputedStructures.Made made) {
        good.add(draft);
        stagings.addAll(made.stagings());
        rules.put(draft.relation(), draft.rules());
        for (StructureDraft one : made.drafts()) {
            Structure structure = one.build().get();
            structures.add(structure);
            own.add(structure);
            know(structure);
            if (structure instanceof Hub hub) {
                Parent parent = new Parent(hub.name(), hub.hashKey(), hub.businessKey());
                owners.put(draft.name().value(), new Owner(draft.name().value(), parent, false));
            } else if (structure instanceof Link link) {
                Parent parent = new Parent(link.name(), link.hashKey(), List.of());
                owners.put(draft.name().value(), new Owner(draft.name().value(), parent, true));
            }
        }
    }

    private static Stream<Located<String>> asked(BusinessDraft draft) {
        return Stream.concat(draft.on().stream(), draft.members().stream().map(m -> m.hub()));
    }

    /** What the document is about, in order; fewer than it asks for after findings. */
    private List<Owner> about(BusinessDraft draft) {
        boolean linksToo = draft.kind() == BusinessDraft.Kind.SATELLITE;
        boolean roles = new LinkMembers(context).haveOwnRoles(draft.members());
        var found = new ArrayList<Owner>();
        asked(draft).distinct().forEach(name -> {
            if (owner(name, linksToo).isEmpty()) {
                reportUnknown(name, linksToo);
            }
        });
        asked(draft).forEach(name -> owner(name, linksToo).ifPresent(found::add));
        return roles ? found : List.of();
    }

    private Optional<Owner> owner(Located<String> name, boolean linksToo) {
        return Optional.ofNullable(owners.get(name.value())).filter(o -> linksToo || !o.link());
    }

    private void reportUnknown(Located<String> name, boolean linksToo) {
        List<String> names = owners.values().stream()
                .filter(o -> linksToo || !o.link())
                .map(Owner::name)
                .toList();
        if (!name.value().isEmpty()) {
            context.diagnostics()
                    .error(
                            UNKNOWN_PARENT,
                            name.range(),
                            "there is no " + (linksToo ? "entity or link " : "entity ") + Wording.quote(name.value())
                                    + Suggestions.question(name.value(), names),
                            "",
                            Fixes.respell(name, names));
        }
    }

    /** Stagings that queries fill, by name. */
    List<Staging> stagings() {
        return stagings.stream()
                .sorted(java.util.Comparator.comparing(Staging::name))
                .toList();
    }

    /** Rules of each document's relation. */
    Map<String, List<RuleSpec>> rules() {
        return rules;
    }

    /** Hubs, links and satellites, each behind those that it reads. */
    List<Structure> structures() {
        return List.copyOf(structures);
    }
}
