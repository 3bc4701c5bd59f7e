// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Span;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The entity of the page that fixes the spec language, read as it stands there. */
class MemberExampleTest {

    private final VaultModel model = Specs.model(Specs.folder("member"));

    private static Expression column(String name) {
        return new Expression.Column(Optional.empty(), new Name(name, true), Span.NONE);
    }

    @Test
    void everythingIsNamedByConvention() {
        assertThat(Specs.names(model))
                .containsExactly(
                        "h_coverage",
                        "h_member",
                        "l_member_coverage",
                        "s_member_address_gemstone_facets",
                        "s_member_address_legacy_facets",
                        "s_member_demographics_gemstone_facets",
                        "s_member_demographics_legacy_facets");
        assertThat(model.stagings())
                .extracting(Staging::name)
                .containsExactly(
                        "stg_coverage_gemstone_facets",
                        "stg_coverage_legacy_facets",
                        "stg_member_gemstone_facets",
                        "stg_member_legacy_facets");
        assertThat(model.name()).isEqualTo("vault");
        assertThat(model.hash()).isEqualTo(HashSettings.DEFAULT);
        assertThat(model.columns()).isEqualTo(TechnicalColumns.DEFAULT);
    }

    @Test
    void hubIsFedByItsSourcesInTheirOrder() {
        Hub hub = Specs.structure(model, Hub.class, "h_member");
        assertThat(hub.entity()).isEqualTo("member");
        assertThat(hub.hashKey()).isEqualTo("member_hk");
        assertThat(hub.businessKey()).containsExactly(KeyPart.required("member_id", DataType.BIGINT));
        assertThat(hub.origin().description()).isEqualTo("Health insurance member across all source systems");
        assertThat(hub.feeds())
                .containsExactly(
                        Feed.of(0, Specs.staging(model, "stg_member_legacy_facets")),
                        Feed.of(1, Specs.staging(model, "stg_member_gemstone_facets")));
    }

    @Test
    void partnerIsFedByItsOwnMappingsByNameAndThenByTheLink() {
        Hub hub = Specs.structure(model, Hub.class, "h_coverage");
        assertThat(hub.businessKey()).containsExactly(KeyPart.required("coverage_id", DataType.INTEGER));
        assertThat(hub.feeds())
                .containsExactly(
                        Feed.of(0, Specs.staging(model, "stg_coverage_gemstone_facets")),
                        Feed.of(1, Specs.staging(model, "stg_coverage_legacy_facets")),
                        Feed.of(2, Specs.staging(model, "stg_member_legacy_facets")),
                        Feed.of(3, Specs.staging(model, "stg_member_gemstone_facets")));
    }

    @Test
    void linkFindsThePartnersKeyByItsMappingAndByItsName() {
        Link link = Specs.structure(model, Link.class, "l_member_coverage");
        assertThat(link.hashKey()).isEqualTo("member_coverage_hk");
        assertThat(link.entity()).isEqualTo("member");
        assertThat(link.kind()).isEqualTo(Link.Kind.STANDARD);
        assertThat(link.members())
                .containsExactly(
                        new Link.Member(
                                "member",
                                "h_member",
                                "member_hk",
                                List.of(KeyPart.required("member_id", DataType.BIGINT)),
                                Link.NullRule.REJECT,
                                true),
                        new Link.Member(
                                "coverage",
                                "h_coverage",
                                "coverage_hk",
                                List.of(KeyPart.required("coverage_id", DataType.INTEGER)),
                                Link.NullRule.REJECT,
                                true));
        assertThat(link.dependentKeys()).isEmpty();
        assertThat(link.transaction()).isEmpty();
        assertThat(link.feeds())
                .containsExactly(
                        Feed.of(0, Specs.staging(model, "stg_member_legacy_facets")),
                        Feed.of(1, Specs.staging(model, "stg_member_gemstone_facets")));
    }

    @Test
    void satelliteHasTheTypesOfItsSource() {
        Satellite satellite = Specs.structure(model, Satellite.class, "s_member_demographics_legacy_facets");
        assertThat(satellite.parent())
                .isEqualTo(
                        new Parent("h_member", "member_hk", List.of(KeyPart.required("member_id", DataType.BIGINT))));
        assertThat(satellite.hashDiff()).isEqualTo("demographics_hashdiff");
        assertThat(satellite.attributes())
                .containsExactly(
                        new Attribute("first_name", new DataType.Text(50), "", "name"),
                        new Attribute("last_name", new DataType.Text(50), "Family name", "name"),
                        Attribute.of("birth_date", DataType.DATE),
                        Attribute.of("gender", new DataType.Text(1)),
                        new Attribute("ssn", new DataType.Text(11), "", "identifier"));
        assertThat(satellite.history()).isEqualTo(Satellite.History.CHANGES);
        assertThat(satellite.sequence()).isEmpty();
        assertThat(satellite.tracked()).isFalse();
        assertThat(satellite.feeds()).containsExactly(Feed.of(0, Specs.staging(model, "stg_member_legacy_facets")));
    }

    @Test
    void satelliteOfChangesIsTracked() {
        assertThat(Specs.structure(model, Satellite.class, "s_member_address_gemstone_facets")
                        .tracked())
                .isTrue();
    }

    @Test
    void oneStagingHoldsAllThatItsMappingNeeds() {
        Staging staging = Specs.staging(model, "stg_member_legacy_facets");
        assertThat(staging.entity()).isEqualTo("member");
        assertThat(staging.columns())
                .containsExactly(
                        new StageColumn("member_id", DataType.BIGINT, column("cmc_meme_ck"), false),
                        new StageColumn("coverage_id", DataType.INTEGER, column("grgr_ck"), false),
                        new StageColumn("first_name", new DataType.Text(50), column("first_name"), false),
                        new StageColumn("last_name", new DataType.Text(50), column("last_name"), false),
                        new StageColumn("birth_date", DataType.DATE, column("birth_date"), false),
                        new StageColumn("gender", new DataType.Text(1), column("gender"), false),
                        new StageColumn("ssn", new DataType.Text(11), column("ssn"), false),
                        new StageColumn("address_line1", new DataType.Text(100), column("address_line1"), false),
                        new StageColumn("address_line2", new DataType.Text(100), column("address_line2"), false),
                        new StageColumn("city", new DataType.Text(50), column("city"), false),
                        new StageColumn("state", new DataType.Text(2), column("state"), false),
                        new StageColumn("zip", new DataType.Text(10), column("zip"), false));
        var member = new StageKey.Part("member_id", true);
        var coverage = new StageKey.Part("coverage_id", true);
        assertThat(staging.keys())
                .containsExactly(
                        new StageKey("member_hk", List.of(member), ""),
                        new StageKey("coverage_hk", List.of(coverage), ""),
                        new StageKey("member_coverage_hk", List.of(member, coverage), ""));
        assertThat(staging.diffs())
                .containsExactly(
                        new StageDiff(
                                "demographics_hashdiff",
                                List.of("first_name", "last_name", "birth_date", "gender", "ssn")),
                        new StageDiff(
                                "address_hashdiff", List.of("address_line1", "address_line2", "city", "state", "zip")));
    }

    @Test
    void sourceTableKnowsItsDelivery() {
        SourceTable table = Specs.staging(model, "stg_member_gemstone_facets").table();
        assertThat(table.fullName()).isEqualTo("gemstone_facets.gms_member");
        assertThat(table.schema()).isEqualTo("gemstone_facets_history");
        assertThat(table.table()).isEqualTo("gms_member");
        assertThat(table.delivery()).isEqualTo(Delivery.DELTA);
        assertThat(table.loadTimestamp()).isEqualTo(new LoadTimestamp.OfColumn(column("load_timestamp")));
        assertThat(table.recordSource()).isEqualTo(new Expression.TextLiteral("gemstone_facets.gms_member", Span.NONE));
        assertThat(table.column("load_timestamp").orElseThrow().type()).isEqualTo(DataType.TIMESTAMP);
        assertThat(table.column("birth_date").orElseThrow().parsing())
                .isEqualTo(new Parsing(true, false, List.of(), "d.M.yyyy", ".", "", ""));
        assertThat(Specs.staging(model, "stg_member_gemstone_facets").column("birth_date"))
                .isEqualTo(new StageColumn("birth_date", DataType.DATE, column("birth_date"), true));
    }
}
