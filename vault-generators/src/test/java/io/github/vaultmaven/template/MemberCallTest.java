// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberCallTest {

    /** What a template may ask. */
    public record Thing(String name, int count, List<String> words) {

        /** Another spelling of a component. */
        public String getTitle() {
            return "title of " + name;
        }

        /** With arguments. */
        public String joined(String first, List<String> more) {
            return first + more;
        }

        /** One of two of that name. */
        public String either(String text) {
            return "text " + text;
        }

        /** The other. */
        public String either(Long number) {
            return "number " + number;
        }

        /** Takes a number as it is. */
        public String times(int number) {
            return name.repeat(number);
        }

        /** Fails. */
        public String fails() {
            throw new IllegalStateException("not today");
        }
    }

    @TempDir
    private Path folder;

    private String rendered(String template) throws Exception {
        Files.writeString(folder.resolve("t.peb"), template);
        var templates = new Templates(Optional.of(folder), MemberCallTest.class.getClassLoader());
        var thing = new Thing("a", 2, List.of("x", "y"));
        return templates
                .render("t", Map.of("t", thing, "m", Map.of("size", "own")))
                .strip();
    }

    @Test
    void oneMethodIsMeant() throws Exception {
        assertThat(rendered("<< t.name >> << t.title >> << t.getTitle() >> << t.count >>"))
                .isEqualTo("a title of a title of a 2");
        assertThat(rendered("<< t.joined('b', t.words) >>")).isEqualTo("b[x, y]");
    }

    @Test
    void whereSeveralThingsCanBeMeantTheEngineDecides() throws Exception {
        assertThat(MemberCall.of(Thing.class, "either")).isEmpty();
        assertThat(MemberCall.of(Thing.class, "times")).isEmpty();
        assertThat(MemberCall.of(List.class, "size")).isEmpty();
        assertThat(rendered("<< t.either('b') >> << t.either(3) >>")).isEqualTo("text b number 3");
        assertThat(rendered("<< m.size >> << t.words[1] >> << t.words.size >>")).isEqualTo("own y 2");
    }

    @Test
    void whatIsNotThereIsToldWithItsLine() {
        assertThatThrownBy(() -> rendered("\n<< t.nothing >>"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> rendered("\n\n<< t.fails >>"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("fails");
    }

    @Test
    void whatTheEngineForbidsStaysForbidden() {
        assertThatThrownBy(() -> rendered("<< t.getClass() >>")).isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> rendered("<< t.class >>")).isInstanceOf(TemplateException.class);
    }
}
