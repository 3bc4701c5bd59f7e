// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.describe;

import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;

/** Structures with the descriptions that they lack. */
final class DescribedStructures {

    private final Words words;

    DescribedStructures(Words words) {
        this.words = words;
    }

    Structure of(Structure structure) {
        if (structure instanceof Hub hub) {
            return hub(hub);
        }
        if (structure instanceof Link link) {
            return link(link);
        }
        if (structure instanceof Satellite satellite) {
            return satellite(satellite);
        }
        if (structure instanceof MultiActiveSatellite satellite) {
            return multiActive(satellite);
        }
        if (structure instanceof NonHistorizedSatellite satellite) {
            return nonHistorized(satellite);
        }
        return structure instanceof Reference reference ? reference(reference) : mart(structure);
    }

    private Structure mart(Structure structure) {
        if (structure instanceof Dimension dimension) {
            return dimension(dimension);
        }
        if (structure instanceof Fact fact) {
            return fact(fact);
        }
        return structure instanceof FlatView view ? view(view) : structure;
    }

    private Origin origin(Structure structure) {
        return words.of(structure);
    }

    private Hub hub(Hub h) {
        return new Hub(h.entity(), h.name(), h.hashKey(), words.parts(h.name(), h.businessKey()), h.feeds(), origin(h));
    }

    private Link link(Link l) {
        return new Link(
                l.entity(),
                l.name(),
                l.hashKey(),
                l.members(),
                words.parts(l.name(), l.dependentKeys()),
                l.transaction()
                        .map(t -> new Link.Transaction(
                                t.hashDiff(), t.keys(), words.attributes(l.name(), t.attributes()))),
                l.kind(),
                l.feeds(),
                origin(l));
    }

    private Satellite satellite(Satellite s) {
        return new Satellite(
                s.entity(),
                s.name(),
                s.parent(),
                s.hashDiff(),
                words.attributes(s.name(), s.attributes()),
                s.sequence(),
                s.history(),
                s.tracked(),
                s.feeds(),
                origin(s));
    }

    private MultiActiveSatellite multiActive(MultiActiveSatellite s) {
        return new MultiActiveSatellite(
                s.entity(),
                s.name(),
                s.parent(),
                words.parts(s.name(), s.childKey()),
                s.hashDiff(),
                s.setHash(),
                words.attributes(s.name(), s.attributes()),
                s.tracked(),
                s.feeds(),
                origin(s));
    }

    private NonHistorizedSatellite nonHistorized(NonHistorizedSatellite s) {
        return new NonHistorizedSatellite(
                s.entity(),
                s.name(),
                s.parent(),
                s.hashDiff(),
                words.attributes(s.name(), s.attributes()),
                s.feeds(),
                origin(s));
    }

    private Reference reference(Reference r) {
        return new Reference(
                r.entity(),
                r.name(),
                words.parts(r.name(), r.key()),
                r.hashDiff(),
                words.attributes(r.name(), r.attributes()),
                r.history(),
                r.tracked(),
                r.validity(),
                r.seed(),
                r.feeds(),
                origin(r));
    }

    private Dimension dimension(Dimension d) {
        return new Dimension(
                d.entity(),
                d.name(),
                d.type(),
                d.key(),
                base(d.hub()),
                d.satellites(),
                d.attributes(),
                d.snapshots(),
                d.pit(),
                d.hierarchy(),
                d.materialized(),
                origin(d));
    }

    private Fact fact(Fact f) {
        return new Fact(
                f.entity(),
                f.name(),
                f.kind(),
                base(f.base()),
                f.unit(),
                f.satellites(),
                f.filter(),
                f.attributes(),
                f.measures(),
                f.roles(),
                f.materialized(),
                origin(f));
    }

    private FlatView view(FlatView v) {
        return new FlatView(
                v.entity(), v.name(), base(v.base()), v.satellites(), v.attributes(), v.materialized(), origin(v));
    }

    /** A mart shows the columns of its base, and says of them what the base says. */
    private MartBase base(MartBase b) {
        return new MartBase(
                b.alias(),
                b.relation(),
                b.keys(),
                words.attributes(b.relation(), b.columns()),
                b.otherKeys(),
                b.snapshots());
    }
}
