// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.SpecFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The specs of the quickstart project. */
class QuickstartTest {

    private static final Path SPECS = Path.of("..", "it", "quickstart", "src", "main", "vault");

    @Test
    void resolves() {
        var diagnostics = new Diagnostics();
        VaultModel model = Specs.model(
                List.copyOf(new SpecFolder(SPECS, SPECS).read(diagnostics).values()));
        assertThat(diagnostics.all()).isEmpty();
        assertThat(model.name()).isEqualTo("tpch");
        assertThat(Specs.names(model))
                .containsExactly(
                        "h_customer",
                        "h_nation",
                        "h_order",
                        "h_part",
                        "h_region",
                        "h_supplier",
                        "l_customer_match",
                        "l_customer_nation",
                        "l_nation_region",
                        "l_order_customer",
                        "l_order_line",
                        "l_part_supplier",
                        "l_payment",
                        "l_supplier_nation",
                        "e_customer_nation_erp",
                        "e_nation_region_erp",
                        "e_order_customer_erp",
                        "e_supplier_nation_procurement",
                        "ref_order_priority",
                        "ref_ship_mode",
                        "rts_customer",
                        "rts_customer_nation",
                        "rts_nation",
                        "s_customer_details_erp",
                        "s_customer_match_details_erp",
                        "s_customer_phones_erp",
                        "s_nation_details_erp",
                        "s_nation_risk_procurement",
                        "s_order_details_erp",
                        "s_order_line_details_erp",
                        "s_order_state_erp",
                        "s_part_details_procurement",
                        "s_part_supplier_offer_procurement",
                        "s_region_details_erp",
                        "s_supplier_details_procurement",
                        "st_customer_erp",
                        "st_customer_nation_erp",
                        "st_order_erp",
                        "st_supplier_nation_procurement",
                        "st_supplier_procurement",
                        "closing",
                        "daily",
                        "pit_customer",
                        "bridge_sales",
                        "calendar",
                        "dim_customer",
                        "dim_part",
                        "fact_order_lines",
                        "fact_sales",
                        "supplier_current");
    }

    @Test
    void sameHubTwiceIsToldApartByRole() {
        VaultModel model = Specs.model(
                List.copyOf(new SpecFolder(SPECS, SPECS).read(new Diagnostics()).values()));
        Link link = Specs.structure(model, Link.class, "l_customer_match");
        assertThat(link.members())
                .extracting(Link.Member::hashKey)
                .containsExactly("duplicate_customer_hk", "surviving_customer_hk");
        assertThat(link.kind()).isEqualTo(Link.Kind.SAME_AS);
    }
}
