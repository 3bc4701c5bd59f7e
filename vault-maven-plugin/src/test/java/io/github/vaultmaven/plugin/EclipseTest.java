// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Eclipse is told of the goals names every goal that a build may bind. */
class EclipseTest {

    private static final List<String> FOR_PEOPLE =
            List.of("assist", "draft", "drift", "explain", "help", "import", "init");

    @Test
    void everyGoalThatABuildBindsIsMapped() throws IOException {
        Set<String> goals = found("META-INF/maven/plugin.xml", "<goal>([a-z-]+)</goal>");
        goals.removeAll(FOR_PEOPLE);
        assertThat(found("META-INF/m2e/lifecycle-mapping-metadata.xml", "<goal>([a-z-]+)</goal>"))
                .contains("generate")
                .isEqualTo(goals);
    }

    private static Set<String> found(String resource, String pattern) throws IOException {
        try (InputStream in = EclipseTest.class.getClassLoader().getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var found = new TreeSet<String>();
            Pattern.compile(pattern).matcher(text).results().forEach(match -> found.add(match.group(1)));
            return found;
        }
    }
}
