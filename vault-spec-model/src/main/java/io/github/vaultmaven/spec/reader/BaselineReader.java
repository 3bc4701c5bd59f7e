// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.policy.Baseline;
import io.github.vaultmaven.spec.yaml.MapReader;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.ArrayList;
import java.util.List;

/** Reads a baseline file, which is JSON. */
public final class BaselineReader {

    private static final int NEWEST_VERSION = 1;

    private BaselineReader() {}

    /**
     * Reads a baseline.
     *
     * @param source the file
     * @param diagnostics takes what is wrong with it
     */
    public static Baseline read(YamlSource source, Diagnostics diagnostics) {
        var entries = new ArrayList<Baseline.Entry>();
        for (YamlNode document : YamlReader.read(source, diagnostics)) {
            if (document instanceof YamlMap map) {
                entries.addAll(MapReader.read(map, "a baseline", diagnostics, BaselineReader::entries));
            }
        }
        return new Baseline(entries);
    }

    private static List<Baseline.Entry> entries(MapReader map) {
        map.wholeNumber("version", 1, NEWEST_VERSION);
        return map.maps("findings", "a known finding", BaselineReader::entry);
    }

    private static Baseline.Entry entry(MapReader map) {
        return new Baseline.Entry(
                map.requiredText("rule").value(),
                map.requiredText("file").value(),
                map.requiredText("message").value(),
                map.requiredText("fingerprint").value());
    }
}
