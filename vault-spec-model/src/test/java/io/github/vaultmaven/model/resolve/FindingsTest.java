// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in a spec is reported at its place, all of it at once. The cases stand in {@code findings.txt} and {@code
 * model-findings.txt}. */
class FindingsTest {

    private static final Pattern ID = Pattern.compile("static final String [A-Z_]+ = \"([a-z]+(?:-[a-z]+)+)\";");
    private static final List<Path> CHECKS = List.of(
            Path.of("src/main/java/io/github/vaultmaven/spec/reader"),
            Path.of("src/main/java/io/github/vaultmaven/model/resolve"));

    /**
     * A case.
     *
     * @param title what is wrong
     * @param files texts of files
     * @param findings what is reported
     */
    record Case(String title, String[] files, List<String> findings) {
        @Override
        public String toString() {
            return title;
        }
    }

    static List<Case> cases() {
        return read("/specs/findings.txt");
    }

    static List<Case> casesOfModels() {
        return read("/specs/model-findings.txt");
    }

    private static List<Case> read(String resource) {
        try (var in = FindingsTest.class.getResourceAsStream(resource)) {
            var cases = new ArrayList<Case>();
            for (String text : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=== ")) {
                if (!text.isBlank()) {
                    cases.add(parse(text));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case parse(String text) {
        int line = text.indexOf('\n');
        String[] halves = text.substring(line + 1).split("(?m)^!!!\n", 2);
        return new Case(
                text.substring(0, line),
                halves[0].split("(?m)^\\+\\+\\+[ \n]"),
                halves.length == 1 ? List.of() : halves[1].lines().toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReported(Case wrong) {
        assertThat(Specs.findings(wrong.files)).containsExactlyElementsOf(wrong.findings);
    }

    @ParameterizedTest
    @MethodSource("casesOfModels")
    void isReportedOfSeveralModels(Case wrong) {
        var files = new TreeMap<String, String>();
        for (String file : wrong.files) {
            int end = file.indexOf('\n');
            if (end > 0) {
                files.put(file.substring(0, end), file.substring(end + 1));
            }
        }
        assertThat(ModelSet.of(files).findings()).containsExactlyElementsOf(wrong.findings);
    }

    @Test
    void everyRuleHasACase() throws IOException {
        var unreported = new TreeSet<>(ids());
        Stream.concat(cases().stream(), casesOfModels().stream())
                .forEach(c -> c.findings.forEach(f -> unreported.remove(f.split(" ")[1].replace(":", ""))));
        assertThat(unreported).isEmpty();
    }

    private static List<String> ids() throws IOException {
        var ids = new ArrayList<String>();
        for (Path folder : CHECKS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    ID.matcher(Files.readString(file)).results().forEach(m -> ids.add(m.group(1)));
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(30);
        return ids;
    }
}
