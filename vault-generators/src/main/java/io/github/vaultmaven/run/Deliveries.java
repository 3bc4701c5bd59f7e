// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.FileSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The deliveries that a run is told of. */
final class Deliveries {

    private Deliveries() {}

    /** What the user told, and each file of a full delivery whose path tells its time: so an empty one counts. */
    static Set<Delivery> of(List<Delivery> told, List<FilePlan> plans) {
        Set<Delivery> all = new LinkedHashSet<>(told);
        for (FilePlan plan : plans) {
            FileSource source = plan.source();
            if (source.loadTimestamp() != null && "full".equals(source.delivery())) {
                String table = source.source() + "." + source.table();
                plan.files().forEach(file -> all.add(new Delivery(table, file.loadTimestamp())));
            }
        }
        return all;
    }
}
