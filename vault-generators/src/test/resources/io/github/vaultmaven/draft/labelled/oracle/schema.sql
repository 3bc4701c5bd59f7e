-- Human resources and order entry, by the description of Oracle's sample schemas; written anew.
CREATE TABLE regions (
  region_id NUMBER CONSTRAINT region_id_nn NOT NULL,
  region_name VARCHAR2(25)
);
CREATE UNIQUE INDEX reg_id_pk ON regions (region_id);
ALTER TABLE regions ADD (CONSTRAINT reg_id_pk PRIMARY KEY (region_id));

CREATE TABLE countries (
  country_id CHAR(2) CONSTRAINT country_id_nn NOT NULL,
  country_name VARCHAR2(60),
  region_id NUMBER,
  CONSTRAINT country_c_id_pk PRIMARY KEY (country_id)
) ORGANIZATION INDEX;
ALTER TABLE countries ADD (CONSTRAINT countr_reg_fk FOREIGN KEY (region_id) REFERENCES regions (region_id));

CREATE TABLE locations (
  location_id NUMBER(4),
  street_address VARCHAR2(40),
  postal_code VARCHAR2(12),
  city VARCHAR2(30) CONSTRAINT loc_city_nn NOT NULL,
  state_province VARCHAR2(25),
  country_id CHAR(2)
);
ALTER TABLE locations ADD (
  CONSTRAINT loc_id_pk PRIMARY KEY (location_id),
  CONSTRAINT loc_c_id_fk FOREIGN KEY (country_id) REFERENCES countries (country_id)
);

CREATE TABLE departments (
  department_id NUMBER(4),
  department_name VARCHAR2(30) CONSTRAINT dept_name_nn NOT NULL,
  manager_id NUMBER(6),
  location_id NUMBER(4)
);
ALTER TABLE departments ADD (
  CONSTRAINT dept_id_pk PRIMARY KEY (department_id),
  CONSTRAINT dept_loc_fk FOREIGN KEY (location_id) REFERENCES locations (location_id)
);

CREATE TABLE jobs (
  job_id VARCHAR2(10),
  job_title VARCHAR2(35) CONSTRAINT job_title_nn NOT NULL,
  min_salary NUMBER(6),
  max_salary NUMBER(6)
);
ALTER TABLE jobs ADD (CONSTRAINT job_id_pk PRIMARY KEY (job_id));

CREATE TABLE employees (
  employee_id NUMBER(6),
  first_name VARCHAR2(20),
  last_name VARCHAR2(25) CONSTRAINT emp_last_name_nn NOT NULL,
  email VARCHAR2(25) CONSTRAINT emp_email_nn NOT NULL,
  phone_number VARCHAR2(20),
  hire_date DATE CONSTRAINT emp_hire_date_nn NOT NULL,
  job_id VARCHAR2(10) CONSTRAINT emp_job_nn NOT NULL,
  salary NUMBER(8,2),
  commission_pct NUMBER(2,2),
  manager_id NUMBER(6),
  department_id NUMBER(4),
  CONSTRAINT emp_salary_min CHECK (salary > 0),
  CONSTRAINT emp_email_uk UNIQUE (email)
);
ALTER TABLE employees ADD (
  CONSTRAINT emp_emp_id_pk PRIMARY KEY (employee_id),
  CONSTRAINT emp_dept_fk FOREIGN KEY (department_id) REFERENCES departments,
  CONSTRAINT emp_job_fk FOREIGN KEY (job_id) REFERENCES jobs (job_id),
  CONSTRAINT emp_manager_fk FOREIGN KEY (manager_id) REFERENCES employees
);
ALTER TABLE departments ADD (CONSTRAINT dept_mgr_fk FOREIGN KEY (manager_id) REFERENCES employees (employee_id));

CREATE TABLE job_history (
  employee_id NUMBER(6) CONSTRAINT jhist_employee_nn NOT NULL,
  start_date DATE CONSTRAINT jhist_start_date_nn NOT NULL,
  end_date DATE CONSTRAINT jhist_end_date_nn NOT NULL,
  job_id VARCHAR2(10) CONSTRAINT jhist_job_nn NOT NULL,
  department_id NUMBER(4),
  CONSTRAINT jhist_date_interval CHECK (end_date > start_date)
);
ALTER TABLE job_history ADD (
  CONSTRAINT jhist_emp_id_st_date_pk PRIMARY KEY (employee_id, start_date),
  CONSTRAINT jhist_job_fk FOREIGN KEY (job_id) REFERENCES jobs,
  CONSTRAINT jhist_emp_fk FOREIGN KEY (employee_id) REFERENCES employees,
  CONSTRAINT jhist_dept_fk FOREIGN KEY (department_id) REFERENCES departments
);

CREATE TABLE customers (
  customer_id NUMBER(6),
  cust_first_name VARCHAR2(20) NOT NULL,
  cust_last_name VARCHAR2(20) NOT NULL,
  cust_street_address VARCHAR2(40),
  cust_postal_code VARCHAR2(10),
  cust_city VARCHAR2(30),
  phone_number VARCHAR2(25),
  nls_language VARCHAR2(3),
  nls_territory VARCHAR2(30),
  credit_limit NUMBER(9,2),
  cust_email VARCHAR2(40),
  account_mgr_id NUMBER(6),
  date_of_birth DATE,
  marital_status VARCHAR2(20),
  gender VARCHAR2(1),
  income_level VARCHAR2(20),
  CONSTRAINT customers_pk PRIMARY KEY (customer_id),
  CONSTRAINT customers_account_manager_fk FOREIGN KEY (account_mgr_id) REFERENCES employees (employee_id) ON DELETE SET NULL
);

CREATE TABLE promotions (
  promo_id NUMBER(6) CONSTRAINT promo_id_pk PRIMARY KEY,
  promo_name VARCHAR2(20)
);

CREATE TABLE orders (
  order_id NUMBER(12),
  order_date TIMESTAMP WITH LOCAL TIME ZONE NOT NULL,
  order_mode VARCHAR2(8),
  customer_id NUMBER(6) NOT NULL,
  order_status NUMBER(2),
  order_total NUMBER(8,2),
  sales_rep_id NUMBER(6),
  promotion_id NUMBER(6),
  CONSTRAINT order_pk PRIMARY KEY (order_id),
  CONSTRAINT orders_customer_id_fk FOREIGN KEY (customer_id) REFERENCES customers (customer_id),
  CONSTRAINT orders_sales_rep_fk FOREIGN KEY (sales_rep_id) REFERENCES employees (employee_id)
);

CREATE TABLE product_information (
  product_id NUMBER(6) PRIMARY KEY,
  product_name VARCHAR2(50),
  product_description VARCHAR2(2000),
  category_id NUMBER(2),
  weight_class NUMBER(1),
  warranty_period INTERVAL YEAR TO MONTH,
  supplier_id NUMBER(6),
  product_status VARCHAR2(20),
  list_price NUMBER(8,2),
  min_price NUMBER(8,2),
  catalog_url VARCHAR2(50)
);

CREATE TABLE product_descriptions (
  product_id NUMBER(6),
  language_id VARCHAR2(3),
  translated_name NVARCHAR2(50) NOT NULL,
  translated_description NVARCHAR2(2000) NOT NULL,
  CONSTRAINT product_descriptions_pk PRIMARY KEY (product_id, language_id),
  CONSTRAINT pd_product_id_fk FOREIGN KEY (product_id) REFERENCES product_information (product_id)
);

CREATE TABLE order_items (
  order_id NUMBER(12),
  line_item_id NUMBER(3) NOT NULL,
  product_id NUMBER(6) NOT NULL,
  unit_price NUMBER(8,2),
  quantity NUMBER(8),
  CONSTRAINT order_items_pk PRIMARY KEY (order_id, line_item_id),
  CONSTRAINT order_items_uk UNIQUE (order_id, product_id),
  CONSTRAINT order_items_order_id_fk FOREIGN KEY (order_id) REFERENCES orders (order_id) ON DELETE CASCADE,
  CONSTRAINT order_items_product_id_fk FOREIGN KEY (product_id) REFERENCES product_information (product_id)
);

CREATE TABLE warehouses (
  warehouse_id NUMBER(3) PRIMARY KEY,
  warehouse_name VARCHAR2(35),
  location_id NUMBER(4),
  CONSTRAINT warehouses_location_fk FOREIGN KEY (location_id) REFERENCES locations (location_id)
);

CREATE TABLE inventories (
  product_id NUMBER(6),
  warehouse_id NUMBER(3),
  quantity_on_hand NUMBER(8) NOT NULL,
  CONSTRAINT inventory_pk PRIMARY KEY (product_id, warehouse_id),
  CONSTRAINT inventories_warehouses_fk FOREIGN KEY (warehouse_id) REFERENCES warehouses (warehouse_id),
  CONSTRAINT inventories_product_id_fk FOREIGN KEY (product_id) REFERENCES product_information (product_id)
);
