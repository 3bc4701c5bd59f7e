-- Two widely used flat tables, after their published column lists: UCI Online Retail II, and the Superstore sample. BigQuery's words.
CREATE TABLE `shop-project.sales.online_retail` (
  InvoiceNo STRING NOT NULL OPTIONS(description="six digits; C before it means a cancellation"),
  StockCode STRING NOT NULL,
  Description STRING,
  Quantity INT64 NOT NULL,
  InvoiceDate DATETIME NOT NULL,
  UnitPrice NUMERIC(10, 2),
  CustomerID STRING,
  Country STRING
)
PARTITION BY DATE(InvoiceDate)
OPTIONS(description="transactions of a gift shop");
CREATE TABLE `shop-project.sales.superstore` (
  row_id INT64 NOT NULL,
  order_id STRING NOT NULL,
  order_date DATE,
  ship_date DATE,
  ship_mode STRING,
  customer_id STRING NOT NULL,
  customer_name STRING,
  segment STRING,
  country STRING,
  city STRING,
  state STRING,
  postal_code STRING,
  region STRING,
  product_id STRING NOT NULL,
  category STRING,
  sub_category STRING,
  product_name STRING,
  sales NUMERIC,
  quantity INT64,
  discount FLOAT64,
  profit NUMERIC,
  PRIMARY KEY (row_id) NOT ENFORCED
);
