// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.spec.CalendarSpec;
import io.github.vaultmaven.spec.ViewSpec;
import java.util.Optional;

/** Resolves flat views and calendars; their relations are called as their documents. */
final class ViewResolver {

    static final String CALENDAR_ENDS = "calendar-ends";

    private final VaultCatalog catalog;
    private final Context context;
    private final Diagnostics diagnostics;

    ViewResolver(VaultCatalog catalog, Context context) {
        this.catalog = catalog;
        this.context = context;
        this.diagnostics = context.diagnostics();
    }

    /** A view, or nothing after findings. */
    Optional<FlatView> view(ViewSpec spec) {
        Optional<MartBase> base = spec.ofLink()
                ? new Lookup<>("a link", catalog.links(), diagnostics)
                        .find(spec.parent())
                        .map(link -> ofLink(spec.parent().value(), link))
                : new Lookup<>("a hub", catalog.hubs(), diagnostics)
                        .find(spec.parent())
                        .map((Hub hub) -> MartBase.of(hub));
        return base.map(b -> view(spec, b));
    }

    /** A link as a base that is called as the link, not as the entity that it is written in. */
    static MartBase ofLink(String name, Link link) {
        MartBase base = MartBase.of(link);
        return new MartBase(name, base.relation(), base.keys(), base.columns(), base.otherKeys(), false);
    }

    private FlatView view(ViewSpec spec, MartBase base) {
        var satellites = catalog.satellitesOf(base.relation()).stream()
                .map(s -> new MartCandidate(s, "", base.key()))
                .toList();
        var attributes = MartAttributes.of(
                "view " + spec.name().value(),
                spec.attributes(),
                texts -> new MartScope(base, satellites, texts, context),
                diagnostics);
        attributes.labels(spec.labels());
        attributes.formats(spec.formats());
        return new FlatView(
                spec.name().value(),
                spec.name().value(),
                base,
                attributes.satellites(),
                attributes.columns(),
                false,
                Origins.of(spec.range(), spec.about()));
    }

    /** A calendar, or nothing after findings. */
    Optional<Calendar> calendar(CalendarSpec spec) {
        if (spec.to().value().isBefore(spec.from().value())) {
            diagnostics.error(
                    CALENDAR_ENDS,
                    spec.to().range(),
                    "the calendar " + Wording.quote(spec.name().value()) + " ends before it starts",
                    "");
            return Optional.empty();
        }
        return Optional.of(new Calendar(
                spec.name().value(),
                spec.name().value(),
                spec.from().value(),
                spec.to().value(),
                spec.fiscalYearStarts(),
                false,
                Origins.of(spec.range(), spec.about())));
    }
}
