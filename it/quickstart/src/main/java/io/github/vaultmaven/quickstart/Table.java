// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;

/** A source table: its system, the kind of its deliveries, its columns, and how many of the first ones are its key. */
enum Table {
    REGION("erp", Delivery.FULL, 1, "region_code", "name", "comment"),
    NATION("erp", Delivery.FULL, 1, "nation_code", "name", "region_code", "comment"),
    CUSTOMER(
            "erp",
            Delivery.FULL,
            1,
            "customer_id",
            "name",
            "address",
            "nation_code",
            "account_balance",
            "market_segment",
            "customer_since",
            "preferences",
            "comment"),
    CUSTOMER_PHONE("erp", Delivery.DELTA, 2, "customer_id", "phone_type", "phone"),
    CUSTOMER_MERGE("erp", Delivery.DELTA, 1, "customer_id", "surviving_customer_id", "merged_on"),
    ORDERS(
            "erp",
            Delivery.DELTA,
            1,
            "order_id",
            "customer_id",
            "order_date",
            "total_price",
            "order_priority",
            "clerk",
            "ship_priority",
            "comment"),
    ORDERS_CDC("erp", Delivery.CDC, 2, "order_id", "log_position", "operation", "order_status", "changed_at"),
    LINEITEM(
            "erp",
            Delivery.DELTA,
            2,
            "order_id",
            "line_number",
            "part_id",
            "supplier_id",
            "quantity",
            "extended_price",
            "discount",
            "tax",
            "return_flag",
            "line_status",
            "ship_date",
            "commit_date",
            "receipt_date",
            "ship_instruction",
            "ship_mode",
            "comment"),
    PAYMENTS("erp", Delivery.DELTA, 2, "order_id", "payment_id", "amount", "paid_at", "method"),
    ORDER_PRIORITY("erp", Delivery.FULL, 1, "order_priority", "description"),
    SHIP_MODE("erp", Delivery.FULL, 1, "ship_mode", "description"),
    COUNTRY("procurement", Delivery.FULL, 1, "country_code", "country_name", "risk_class"),
    SUPPLIER(
            "procurement",
            Delivery.FULL,
            1,
            "supplier_id",
            "name",
            "address",
            "country_code",
            "phone",
            "account_balance",
            "comment"),
    PART(
            "procurement",
            Delivery.DELTA,
            1,
            "part_id",
            "name",
            "manufacturer",
            "brand",
            "type",
            "size",
            "container",
            "retail_price",
            "comment"),
    PARTSUPP(
            "procurement", Delivery.DELTA, 2, "part_id", "supplier_id", "available_quantity", "supply_cost", "comment");

    private final String system;
    private final Delivery delivery;
    private final int keyColumns;
    private final List<String> columns;

    Table(String system, Delivery delivery, int keyColumns, String... columns) {
        this.system = system;
        this.delivery = delivery;
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
    }

    String system() {
        return system;
    }

    Delivery delivery() {
        return delivery;
    }

    int keyColumns() {
        return keyColumns;
    }

    List<String> columns() {
        return columns;
    }

    /** The table's name, which is its file's name without the ending. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
