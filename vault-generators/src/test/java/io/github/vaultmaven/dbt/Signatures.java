// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.dbt.call.Macro;
import io.github.vaultmaven.dbt.call.MacroTable;
import io.github.vaultmaven.dbt.call.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Compares a table with the macro files of a real package, where a folder with it is given. */
public final class Signatures {

    private Signatures() {}

    /**
     * A test for each macro; none where no folder is given.
     *
     * @param property system property that names the folder
     * @param isRequired whether the text of a macro's file says that a parameter is required
     */
    public static Stream<DynamicTest> tests(String property, MacroTable table, IsRequired isRequired) {
        String folder = System.getProperty(property);
        return folder == null
                ? Stream.empty()
                : table.macros().stream()
                        .map(m -> DynamicTest.dynamicTest(
                                m.name(), () -> same(m, source(Path.of(folder), m), isRequired)));
    }

    /** How a package says in a macro's file that a parameter is required. */
    @FunctionalInterface
    public interface IsRequired {

        /** True where it does. */
        boolean test(String file, String parameter);
    }

    private static void same(Macro macro, String file, IsRequired isRequired) {
        Matcher head = head(macro.name()).matcher(file);
        assertThat(head.find()).isTrue();
        List<String> declared = Stream.of(head.group(1).split(",", -1))
                .map(p -> p.strip().split("=")[0].strip())
                .filter(p -> !p.equals("yaml_metadata"))
                .toList();
        assertThat(macro.parameters().stream().map(Parameter::name)).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(macro.required())
                .containsExactlyInAnyOrderElementsOf(declared.stream()
                        .filter(p -> isRequired.test(file, p))
                        .toList());
    }

    private static String source(Path folder, Macro macro) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("macros"))) {
            return files.filter(f -> f.toString().endsWith(".sql"))
                    .map(Signatures::text)
                    .filter(text -> head(macro.name()).matcher(text).find())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Pattern head(String macro) {
        return Pattern.compile("\\{%-?\\s*macro\\s+" + macro + "\\s*\\(([^)]*)\\)");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
