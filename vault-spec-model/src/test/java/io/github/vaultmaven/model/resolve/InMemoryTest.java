// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.spec.About;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.HubSpec;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.StagingSpec;
import io.github.vaultmaven.spec.TableSettings;
import io.github.vaultmaven.spec.TracksSpec;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A spec needs no YAML. */
class InMemoryTest {

    private static final SourceSpec SOURCE = new SourceSpec(
            Located.of("erp"),
            Optional.empty(),
            TableSettings.defaults(),
            List.of(new SourceTableSpec(
                    Located.of("people"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    TableSettings.defaults(),
                    List.of(SourceColumnSpec.of("id", DataType.BIGINT)),
                    false,
                    true,
                    StagingSpec.NOTHING,
                    List.of(),
                    About.NOTHING,
                    SourceRange.NONE)),
            About.NOTHING,
            SourceRange.NONE);

    private static EntitySpec entity(String keyField) {
        return new EntitySpec(
                Located.of("person"),
                new HubSpec(
                        Optional.empty(),
                        List.of(KeySpec.of(Located.of("person_id"))),
                        Optional.empty(),
                        Optional.empty(),
                        new HubSpec.FedBy.All(),
                        TracksSpec.NOTHING,
                        List.of(),
                        About.of("Somebody"),
                        SourceRange.NONE),
                List.of(),
                List.of(),
                List.of(new MappingSpec(
                        Located.of("erp"),
                        Optional.empty(),
                        Located.of("people"),
                        List.of(WrittenText.of(keyField)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        SourceRange.NONE)),
                About.NOTHING,
                SourceRange.NONE);
    }

    @Test
    void isResolvedLikeOneThatWasRead() {
        var diagnostics = new Diagnostics();
        var model = Resolver.resolve(
                SpecSet.of(List.of(SOURCE), List.of(entity("id * 2")), List.of()), "mine", diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(model.orElseThrow().name()).isEqualTo("mine");
        Hub hub = Specs.structure(model.get(), Hub.class, "h_person");
        assertThat(hub.origin().description()).isEqualTo("Somebody");
        assertThat(hub.feeds()).hasSize(1);
    }

    @Test
    void itsFindingsHaveNoPlace() {
        var diagnostics = new Diagnostics();
        assertThat(Resolver.resolve(SpecSet.of(List.of(SOURCE), List.of(entity("di")), List.of()), diagnostics))
                .isEmpty();
        assertThat(diagnostics.all().get(0).toString()).contains("`di` is not a column of erp.people");
        assertThat(diagnostics.all().get(0).range()).isEqualTo(SourceRange.NONE);
    }
}
