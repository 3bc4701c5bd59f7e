// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random files in random styles: a change does what it says and leaves every comment where it was. */
class YamlFileFuzzTest {

    private static final List<Object> VALUES = List.of("x", "a: b", "ü 😀", 12, true, List.of("p", "q"), List.of());
    private static final Pattern COMMENT = Pattern.compile("#c\\d+");

    /** Prints a map of three keys, one of which is a map of three keys, each with a comment where one may stand. */
    private static final class Printer {

        private final Random random;
        private final String end;
        private final StringBuilder out = new StringBuilder();
        private int comments;

        Printer(Random random) {
            this.random = random;
            this.end = random.nextBoolean() ? "\r\n" : "\n";
        }

        String file() {
            out.append(random.nextInt(4) == 0 ? "\uFEFF" : "");
            ownLine("");
            for (int i = 0; i < 3; i++) {
                if (i == 1) {
                    inner();
                } else {
                    out.append("k").append(i).append(": ").append(scalar());
                    lineEnd();
                }
                ownLine("");
            }
            return random.nextBoolean() ? out.toString() : out.toString().stripTrailing();
        }

        private void inner() {
            if (random.nextBoolean()) {
                out.append("m:");
                lineEnd();
                for (int i = 0; i < 3; i++) {
                    ownLine("  ");
                    out.append("  n").append(i).append(": ").append(random.nextInt(5) == 0 ? "|" : scalar());
                    if (out.charAt(out.length() - 1) == '|') {
                        out.append(end).append("    text").append(end);
                    } else {
                        lineEnd();
                    }
                }
            } else {
                boolean lines = random.nextBoolean();
                out.append("m: {");
                for (int i = 0; i < 3; i++) {
                    out.append(lines ? end + "    " : i > 0 ? " " : "")
                            .append("n")
                            .append(i)
                            .append(": ")
                            .append(flowScalar());
                    out.append(i < 2 || lines && random.nextBoolean() ? "," : "");
                    out.append(lines && random.nextBoolean() ? " #c" + comments++ : "");
                }
                out.append(lines ? end + "  " : "").append("}");
                lineEnd();
            }
        }

        private String scalar() {
            return List.of("1", "word", "'a # b'", "\"ü\"", "[a, {b: c}]", "", "two words")
                    .get(random.nextInt(7));
        }

        private String flowScalar() {
            return List.of("1", "word", "'a # b'", "\"ü}\"", "[a, {b: c}]").get(random.nextInt(5));
        }

        private void lineEnd() {
            out.append(random.nextBoolean() ? " #c" + comments++ : "").append(end);
        }

        private void ownLine(String indent) {
            if (random.nextInt(3) == 0) {
                out.append(indent).append("#c").append(comments++).append(end);
            }
        }
    }

    private static YamlFile change(YamlFile file, Random random, boolean removes) {
        YamlPlace place = random.nextBoolean()
                ? YamlPlace.document(0)
                : YamlPlace.document(0).key("m");
        String key = place.steps().isEmpty() ? "k" + 2 * random.nextInt(2) : "n" + random.nextInt(3);
        Object value = VALUES.get(random.nextInt(VALUES.size()));
        return switch (random.nextInt(removes ? 4 : 3)) {
            case 0 -> file.setValue(place, key, YamlValues.of(value));
            case 1 -> file.addKey(place, "new", YamlValues.of(value));
            case 2 -> file.renameKey(place, key, "ñew key");
            default -> file.removeKey(place, key);
        };
    }

    /** That the values are right is checked by the editor itself, which refuses what it cannot do. */
    @Property(tries = 3000)
    void keepsCommentsLineEndsAndMark(@ForAll @IntRange(min = 0) int seed) {
        var random = new Random(seed);
        String before = new Printer(random).file();
        String after = change(YamlFile.of("f.yaml", before), random, false).content();

        assertThat(comments(after)).as(before).isEqualTo(comments(before));
        assertThat(after.startsWith("\uFEFF")).isEqualTo(before.startsWith("\uFEFF"));
        boolean crLf = before.contains("\r\n");
        assertThat(after.replace("\r\n", "").contains("\n")).as(after).isEqualTo(!crLf && before.contains("\n"));
    }

    @Property(tries = 3000)
    void removingLosesNoCommentButThatOfItsValue(@ForAll @IntRange(min = 0) int seed) {
        var random = new Random(seed);
        String before = new Printer(random).file();
        String after = change(YamlFile.of("f.yaml", before), random, true).content();

        assertThat(comments(before)).as(before).containsAll(comments(after));
        assertThat(comments(after).size())
                .as(after)
                .isGreaterThanOrEqualTo(comments(before).size() - 1);
    }

    private static List<String> comments(String text) {
        return COMMENT.matcher(text).results().map(m -> m.group()).toList();
    }
}
