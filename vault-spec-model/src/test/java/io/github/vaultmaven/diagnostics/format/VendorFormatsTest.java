// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Formats that only a service reads. Each is read here by a parser written from the service's documentation: GitHub's
 * "Workflow commands", Azure's "Logging commands", GitLab's "Code Quality report format".
 */
class VendorFormatsTest {

    /** A printed command, decoded. */
    record Command(String kind, Map<String, String> properties, String message) {}

    private static final String SHOWN_MESSAGE =
            "`a\uFFFD[31m\uFFFD\uFFFD::error::x%0A%25,:;]]>\uFFFD\uFFFD<b>\"&😀` is wrong";
    private static final String SHOWN_HELP = "write 100 %\uFFFD##vso[task.complete result=Failed]";

    /** {@code ::kind key=value,key=value::message}; data has %25 %0D %0A, values %3A %2C as well. */
    static List<Command> github(String printed) {
        var commands = new ArrayList<Command>();
        Pattern form = Pattern.compile("::(?<kind>[a-z]+)(?: (?<properties>.*?))?::(?<message>.*)");
        for (String line : printed.split("\n")) {
            Matcher command = form.matcher(line);
            assertThat(command.matches()).as(line).isTrue();
            var properties = new LinkedHashMap<String, String>();
            for (String property : command.group("properties").split(",")) {
                String[] parts = property.split("=", 2);
                properties.put(parts[0], decode(parts[1].replace("%3A", ":").replace("%2C", ",")));
            }
            commands.add(new Command(command.group("kind"), properties, decode(command.group("message"))));
        }
        return commands;
    }

    private static String decode(String data) {
        return data.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }

    /** {@code ##vso[task.logissue key=value;key=value]message}; %AZP25 %0D %0A, in values %3B %5D as well. */
    static List<Command> azure(String printed) {
        var commands = new ArrayList<Command>();
        Pattern form = Pattern.compile("##vso\\[(?<kind>[a-z.]+) (?<properties>[^\\]]*)\\](?<message>.*)");
        for (String line : printed.split("\n")) {
            Matcher command = form.matcher(line);
            assertThat(command.matches()).as(line).isTrue();
            var properties = new LinkedHashMap<String, String>();
            for (String property : command.group("properties").split(";")) {
                String[] parts = property.split("=", 2);
                properties.put(
                        parts[0], decodeAzure(parts[1].replace("%3B", ";").replace("%5D", "]")));
            }
            commands.add(new Command(command.group("kind"), properties, decodeAzure(command.group("message"))));
        }
        return commands;
    }

    private static String decodeAzure(String data) {
        return data.replace("%0D", "\r").replace("%0A", "\n").replace("%AZP25", "%");
    }

    @Test
    void githubAnnotatesTheHeaviestFirst() {
        String printed = new GithubFormat().text(Sample.report(Optional.empty()));

        assertThat(printed).doesNotContain("\u001B");
        assertThat(github(printed)).extracting(Command::kind).containsExactly("error", "warning", "notice");
        assertThat(github(printed).get(0).message().split("\n")).containsExactly(SHOWN_MESSAGE, SHOWN_HELP);
        assertThat(github(printed).get(0).properties())
                .containsExactly(
                        Map.entry("file", "module one/" + Sample.FILE),
                        Map.entry("line", "2"),
                        Map.entry("col", "3"),
                        Map.entry("title", "unknown-key"));
        assertThat(github(printed).get(1).properties()).containsOnlyKeys("title");
        assertThat(github(printed).get(2).properties())
                .containsEntry("endLine", "3")
                .doesNotContainKey("col");
    }

    @Test
    void azureLogsErrorsAndWarnings() {
        String printed = new AzureFormat().text(Sample.report(Optional.empty()));
        List<Command> commands = azure(printed);

        assertThat(printed).doesNotContain("\u001B");
        assertThat(commands).extracting(c -> c.properties().get("type")).containsExactly("error", "warning");
        assertThat(commands.get(0).kind()).isEqualTo("task.logissue");
        assertThat(commands.get(0).message().split("\n")).containsExactly(SHOWN_MESSAGE, SHOWN_HELP);
        assertThat(commands.get(0).properties())
                .containsExactly(
                        Map.entry("type", "error"),
                        Map.entry("sourcepath", "module one/" + Sample.FILE),
                        Map.entry("linenumber", "2"),
                        Map.entry("columnnumber", "3"),
                        Map.entry("code", "unknown-key"));
    }

    @Test
    void gitlabGetsItsFieldsAndNoOthers() {
        JsonNode issues = JsonMapper.shared().readTree(new GitlabFormat().text(Sample.report(Optional.empty())));

        assertThat(issues.size()).isEqualTo(2);
        for (JsonNode issue : issues) {
            assertThat(issue.propertyNames())
                    .containsExactly("description", "check_name", "fingerprint", "severity", "location");
            assertThat(issue.at("/severity").asString()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.at("/location/path").asString()).startsWith("module one/");
            assertThat(issue.at("/location/lines/begin").isInt()).isTrue();
        }
        assertThat(issues.at("/1/description").asString()).isEqualTo(Sample.HOSTILE + ". " + Sample.HELP);
        assertThat(issues.at("/0/fingerprint")).isNotEqualTo(issues.at("/1/fingerprint"));
    }
}
