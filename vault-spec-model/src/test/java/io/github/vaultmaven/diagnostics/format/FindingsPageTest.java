// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.policy.FindingPolicy;
import io.github.vaultmaven.diagnostics.policy.RuleBook;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page "Findings" shows what is printed. */
class FindingsPageTest {

    private static final Path PAGE = Path.of("..", "src", "site", "markdown", "findings.md");
    private static final String FILE = "src/main/vault/customer.yaml";

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static FindingReport report() throws IOException {
        String spec = blocks("yaml").get(0);
        var diagnostics = new Diagnostics();
        SpecSet specs = SpecReader.read(List.of(YamlSource.of(FILE, spec)), diagnostics);
        Resolver.resolve(specs, diagnostics);
        Map<String, String> texts = Map.of(FILE, spec);
        return new FindingReport(
                FindingPolicy.DEFAULT.judge(diagnostics, texts, RuleBook.EMPTY),
                texts,
                Map.of(),
                RuleLinks.GOAL,
                "",
                "1");
    }

    @Test
    void theConsole() throws IOException {
        String printed = new ConsoleFormat(report(), false, 10)
                .blocks().stream()
                        .flatMap(block -> block.lines().stream())
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
        assertThat(printed).isEqualTo(blocks("text").get(0));
    }

    @Test
    void theLines() throws IOException {
        assertThat(new GithubFormat().text(report())).isEqualTo(blocks("github").get(0));
        assertThat(new AzureFormat().text(report())).isEqualTo(blocks("azure").get(0));
    }

    @Test
    void theOtherSpecsAreRead() throws IOException {
        for (String spec : blocks("yaml").subList(1, blocks("yaml").size())) {
            var diagnostics = new Diagnostics();
            SpecReader.read(List.of(YamlSource.of(FILE, spec)), diagnostics);
            assertThat(diagnostics.all()).isEmpty();
        }
    }
}
