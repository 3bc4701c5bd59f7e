// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All formats for programs. */
public final class FindingFormats {

    /** The name of what people read. */
    public static final String CONSOLE = "console";

    private static final List<FindingFormat> ALL = List.of(
            new JsonFormat(),
            new SarifFormat(),
            new JUnitFormat(),
            new GithubFormat(),
            new GitlabFormat(),
            new AzureFormat());

    private FindingFormats() {}

    /** Names that users may ask for, {@link #CONSOLE} among them. */
    public static List<String> names() {
        return Stream.concat(Stream.of(CONSOLE), ALL.stream().map(FindingFormat::name))
                .toList();
    }

    /** A format other than {@link #CONSOLE}. */
    public static Optional<FindingFormat> byName(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
