// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.BridgeSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.PitSpec;
import io.github.vaultmaven.spec.SnapshotsSpec;
import io.github.vaultmaven.spec.SnapshotsSpec.Grain;
import java.time.LocalTime;
import java.util.Optional;

/** Reads the documents of points in time. */
final class TimeReader {

    private TimeReader() {}

    static SnapshotsSpec snapshots(Located<String> name, Fields fields) {
        return new SnapshotsSpec(
                Names.checked(name, fields.diagnostics()),
                Dates.required(fields, "from"),
                fields.map().oneOf("every", Grain.DAY),
                Dates.time(fields, "at").orElse(LocalTime.MIDNIGHT),
                fields.maps("keep", "a line of `keep`", TimeReader::keep),
                AboutReader.read(fields),
                name.range());
    }

    private static SnapshotsSpec.Keep keep(Fields fields) {
        fields.map().require("grain");
        return new SnapshotsSpec.Keep(fields.map().oneOf("grain", Grain.DAY), Dates.period(fields, "for"));
    }

    static PitSpec pit(Located<String> name, Fields fields) {
        ParentReader.Parent parent = ParentReader.read(fields);
        return new PitSpec(
                Names.checked(name, fields.diagnostics()),
                parent.name(),
                parent.link(),
                fields.map().requiredText("snapshots"),
                fields.texts("satellites"),
                AboutReader.read(fields),
                name.range());
    }

    static BridgeSpec bridge(Located<String> name, Fields fields) {
        fields.map().require("path");
        return new BridgeSpec(
                Names.checked(name, fields.diagnostics()),
                fields.map().requiredText("start"),
                fields.items("path", "a step of the path", TimeReader::hop, TimeReader::hop),
                fields.map().requiredText("snapshots"),
                AboutReader.read(fields),
                name.range());
    }

    private static BridgeSpec.Hop hop(Located<String> link) {
        return new BridgeSpec.Hop(link, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static BridgeSpec.Hop hop(Fields fields) {
        return new BridgeSpec.Hop(
                fields.map().requiredText("link"),
                fields.map().optionalText("effectivity"),
                fields.map().optionalText("from"),
                fields.map().optionalText("to"));
    }
}
