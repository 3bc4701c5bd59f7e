// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.SourceText;
import io.github.vaultmaven.diagnostics.TextEdits;
import io.github.vaultmaven.spec.reader.SpecReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What findings offer to change, and what becomes of the text. */
class FixTest {

    static Stream<Arguments> fixes() {
        return Stream.of(
                Arguments.of(
                        "unknown-key",
                        "entity: e\nhub: {business_key: [{name: k, type: date}], busines_key_type: simple}\n",
                        "entity: e\nhub: {business_key: [{name: k, type: date}], business_key_type: simple}\n"),
                Arguments.of("unknown-document", "entitiy: e\n", "entity: e\n"),
                Arguments.of(
                        "unknown-value",
                        "source: s\ntables: {t: {delivery: 'ful', columns: {a: date}}}\n",
                        "source: s\ntables: {t: {delivery: full, columns: {a: date}}}\n"),
                Arguments.of(
                        "unknown-type",
                        "source: s\ntables: {t: {columns: {a: varchr(20)}}}\n",
                        "source: s\ntables: {t: {columns: {a: varchar(20)}}}\n"),
                Arguments.of(
                        "wrong-type",
                        "entity: e # e\ndescription: 12 # c\nhub: {business_key: [{name: k, type: date}]}\n",
                        "entity: e # e\ndescription: \"12\" # c\nhub: {business_key: [{name: k, type: date}]}\n"),
                Arguments.of(
                        "simple-key",
                        "entity: e\nhub: {business_key: [{name: a, type: date}, {name: b, type: date}], business_key_type: simple}\n",
                        "entity: e\nhub: {business_key: [{name: a, type: date}, {name: b, type: date}], business_key_type: composite}\n"),
                Arguments.of(
                        "member-role",
                        "entity: a\nhub: {business_key: [{name: k, type: date}]}\n---\nlink: l\nmembers: [a, a]\n",
                        "entity: a\nhub: {business_key: [{name: k, type: date}]}\n---\nlink: l\nmembers: [a, {hub: a, role: a_2}]\n"),
                Arguments.of(
                        "member-role",
                        "entity: a\nhub: {business_key: [{name: k, type: date}]}\n---\nlink: l\nmembers:\n  - a\n  - hub: a # c\n",
                        "entity: a\nhub: {business_key: [{name: k, type: date}]}\n---\nlink: l\nmembers:\n  - a\n  - role: a_2\n    hub: a # c\n"),
                Arguments.of(
                        "member-role",
                        "entity: a\nhub: {business_key: [{name: k, type: date}]}\n---\nlink: l\nmembers: [{hub: a, role: a_2}, a, {hub: a}]\n",
                        "entity: a\nhub: {business_key: [{name: k, type: date}]}\n---\nlink: l\nmembers: [{hub: a, role: a_2}, a, {hub: a, role: a_3}]\n"),
                Arguments.of(
                        "unknown-hub",
                        "entity: abc\nhub: {business_key: [{name: k, type: date}]}\n---\nlink: l\nmembers: [abd, {hub: abc, role: x}]\n",
                        "entity: abc\nhub: {business_key: [{name: k, type: date}]}\n---\nlink: l\nmembers: [abc, {hub: abc, role: x}]\n"),
                Arguments.of(
                        "unknown-column",
                        "source: s\ntables: {t: {columns: {k: date, birth_date: date}}}\n---\nentity: e\nhub: {business_key: [k]}\nsatellites: [{name: x, attributes: [birth_dat]}]\nsource_mappings: {s: {table: t}}\n",
                        "source: s\ntables: {t: {columns: {k: date, birth_date: date}}}\n---\nentity: e\nhub: {business_key: [k]}\nsatellites: [{name: x, attributes: [birth_date]}]\nsource_mappings: {s: {table: t}}\n"));
    }

    @ParameterizedTest
    @MethodSource("fixes")
    void removesItsFinding(String id, String before, String after) {
        Fix fix = findings(before).stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .flatMap(Diagnostic::fix)
                .orElseThrow(() -> new AssertionError("no fix among " + findings(before)));

        assertThat(fix.fits(new SourceText(before), "1.yaml")).isTrue();
        assertThat(TextEdits.apply(before, fix.edits())).isEqualTo(after);
        assertThat(findings(after)).noneMatch(d -> d.id().equals(id));
    }

    @Test
    void noFixWhereSeveralWordsAreNear() {
        assertThat(findings("entity: e\nhub: {business_key: [{name: k, type: date}]}\nlinks: [{nam: l, name: m}]\n"))
                .filteredOn(d -> d.id().equals("unknown-key"))
                .singleElement()
                .satisfies(d -> assertThat(d.fix()).isEmpty());
    }

    private static List<Diagnostic> findings(String text) {
        var diagnostics = new Diagnostics();
        Resolver.resolve(SpecReader.read(Specs.texts(text), diagnostics), diagnostics);
        return diagnostics.all();
    }
}
