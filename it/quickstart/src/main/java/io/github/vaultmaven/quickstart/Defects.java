// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;
import java.util.stream.Stream;

/** Everything that is wrong, at one scale. */
final class Defects {
    private Defects() {}

    static List<Defect> all(Tpch tpch) {
        return Stream.of(
                        CodeDefects.list(),
                        CustomerDefects.list(tpch.customerCount()),
                        CustomerSetDefects.list(tpch.customerCount()),
                        OrderDefects.list(tpch.orderCount()),
                        OrderLogDefects.list(tpch.orderCount()),
                        LineDefects.list(),
                        ProcurementDefects.list())
                .flatMap(List::stream)
                .toList();
    }
}
