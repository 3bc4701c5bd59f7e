// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.yaml.Fixes;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds roles ready for members that name a hub again without one: {@code customer_2}, {@code customer_3}, … */
final class RoleOffers {

    private static final String HUB = "hub";
    private static final String ROLE = "role";

    private final Fields link;
    private final Set<String> taken = new HashSet<>();

    private RoleOffers(Fields link) {
        this.link = link;
    }

    static void make(Fields link) {
        List<YamlNode> members = link.map().has("members") ? link.map().list("members") : List.of();
        var offers = new RoleOffers(link);
        members.forEach(member -> text(member, ROLE).ifPresent(role -> offers.taken.add(role.text())));
        members.forEach(offers::offer);
    }

    private void offer(YamlNode member) {
        Optional<YamlScalar> hub = member instanceof YamlScalar name ? Optional.of(name) : text(member, HUB);
        if (hub.isEmpty()
                || text(member, ROLE).isPresent()
                || taken.add(hub.get().text())) {
            return;
        }
        String role = free(hub.get().text());
        link.diagnostics().offer("member-role", hub.get().range(), fix(member, hub.get(), role));
    }

    private String free(String hub) {
        int number = 2;
        while (!taken.add(hub + "_" + number)) {
            number++;
        }
        return hub + "_" + number;
    }

    private static Fix fix(YamlNode member, YamlScalar hub, String role) {
        String title = "give it the role " + Wording.quote(role);
        if (member instanceof YamlMap map) {
            return Fixes.addBeside(title, map, map.find(HUB).orElseThrow(), ROLE, role);
        }
        String whole = "{hub: " + hub.text() + ", role: " + role + "}";
        return Fix.of(title, new TextEdit(hub.range(), hub.text(), whole));
    }

    private static Optional<YamlScalar> text(YamlNode member, String key) {
        return member instanceof YamlMap map
                ? map.find(key)
                        .map(YamlEntry::value)
                        .filter(YamlScalar.class::isInstance)
                        .map(YamlScalar.class::cast)
                : Optional.empty();
    }
}
