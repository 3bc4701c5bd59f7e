// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.Customer;
import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.Distributions;
import io.trino.tpch.GenerateUtils;
import io.trino.tpch.LineItem;
import io.trino.tpch.LineItemGenerator;
import io.trino.tpch.Nation;
import io.trino.tpch.NationGenerator;
import io.trino.tpch.Order;
import io.trino.tpch.OrderGenerator;
import io.trino.tpch.Part;
import io.trino.tpch.PartGenerator;
import io.trino.tpch.PartSupplier;
import io.trino.tpch.PartSupplierGenerator;
import io.trino.tpch.Region;
import io.trino.tpch.RegionGenerator;
import io.trino.tpch.Supplier;
import io.trino.tpch.SupplierGenerator;
import io.trino.tpch.TextPool;

/** TPC-H's tables at one scale factor, each made row by row whenever it is asked for. */
final class Tpch {
    /** Below this, fixed defects would find no row. */
    static final double LEAST_SCALE = 0.01;

    // The standard pool is 300 MiB and takes seconds to make; only comments are cut from it.
    private static final int POOL_BYTES = 8 << 20;

    private final double scale;
    private final Distributions words = Distributions.getDefaultDistributions();
    private final TextPool pool = new TextPool(POOL_BYTES, words);

    /**
     * @param scale the scale factor, 0.01 or more
     */
    Tpch(double scale) {
        if (!(scale >= LEAST_SCALE)) {
            throw new IllegalArgumentException("scale " + scale + " is below " + LEAST_SCALE);
        }
        this.scale = scale;
    }

    long customerCount() {
        return GenerateUtils.calculateRowCount(CustomerGenerator.SCALE_BASE, scale, 1, 1);
    }

    long orderCount() {
        return GenerateUtils.calculateRowCount(OrderGenerator.SCALE_BASE, scale, 1, 1);
    }

    Iterable<Region> regions() {
        return new RegionGenerator(words, pool);
    }

    Iterable<Nation> nations() {
        return new NationGenerator(words, pool);
    }

    Iterable<Customer> customers() {
        return new CustomerGenerator(scale, 1, 1, words, pool);
    }

    Iterable<Order> orders() {
        return new OrderGenerator(scale, 1, 1, words, pool);
    }

    Iterable<LineItem> lineItems() {
        return new LineItemGenerator(scale, 1, 1, words, pool);
    }

    Iterable<Supplier> suppliers() {
        return new SupplierGenerator(scale, 1, 1, words, pool);
    }

    Iterable<Part> parts() {
        return new PartGenerator(scale, 1, 1, words, pool);
    }

    Iterable<PartSupplier> partSuppliers() {
        return new PartSupplierGenerator(scale, 1, 1, pool);
    }
}
