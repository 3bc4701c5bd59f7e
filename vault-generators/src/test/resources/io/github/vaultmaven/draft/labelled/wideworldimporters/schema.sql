-- Wide World Importers (part), by Microsoft's description of the sample database; written anew.
CREATE TABLE [Application].[People] (
  [PersonID] int NOT NULL,
  [FullName] nvarchar(50) NOT NULL,
  [PreferredName] nvarchar(50) NOT NULL,
  [SearchName] AS (concat([PreferredName],N' ',[FullName])) PERSISTED NOT NULL,
  [IsPermittedToLogon] bit NOT NULL,
  [LogonName] nvarchar(50) NULL,
  [IsExternalLogonProvider] bit NOT NULL,
  [HashedPassword] varbinary(max) NULL,
  [IsSystemUser] bit NOT NULL,
  [IsEmployee] bit NOT NULL,
  [IsSalesperson] bit NOT NULL,
  [UserPreferences] nvarchar(max) NULL,
  [PhoneNumber] nvarchar(20) NULL,
  [FaxNumber] nvarchar(20) NULL,
  [EmailAddress] nvarchar(256) NULL,
  [Photo] varbinary(max) NULL,
  [CustomFields] nvarchar(max) NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_People] PRIMARY KEY CLUSTERED ([PersonID] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Application].[Countries] (
  [CountryID] int NOT NULL,
  [CountryName] nvarchar(60) NOT NULL,
  [FormalName] nvarchar(60) NOT NULL,
  [IsoAlpha3Code] nvarchar(3) NULL,
  [IsoNumericCode] int NULL,
  [CountryType] nvarchar(20) NULL,
  [LatestRecordedPopulation] bigint NULL,
  [Continent] nvarchar(30) NOT NULL,
  [Region] nvarchar(30) NOT NULL,
  [Subregion] nvarchar(30) NOT NULL,
  [Border] geography NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_Countries] PRIMARY KEY CLUSTERED ([CountryID] ASC),
  CONSTRAINT [UQ_Countries_CountryName] UNIQUE NONCLUSTERED ([CountryName] ASC),
  CONSTRAINT [UQ_Countries_FormalName] UNIQUE NONCLUSTERED ([FormalName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Application].[StateProvinces] (
  [StateProvinceID] int NOT NULL,
  [StateProvinceCode] nvarchar(5) NOT NULL,
  [StateProvinceName] nvarchar(50) NOT NULL,
  [CountryID] int NOT NULL REFERENCES [Application].[Countries] ([CountryID]),
  [SalesTerritory] nvarchar(50) NOT NULL,
  [Border] geography NULL,
  [LatestRecordedPopulation] bigint NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_StateProvinces] PRIMARY KEY CLUSTERED ([StateProvinceID] ASC),
  CONSTRAINT [UQ_StateProvinces_StateProvinceName] UNIQUE NONCLUSTERED ([StateProvinceName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Application].[Cities] (
  [CityID] int NOT NULL,
  [CityName] nvarchar(50) NOT NULL,
  [StateProvinceID] int NOT NULL REFERENCES [Application].[StateProvinces] ([StateProvinceID]),
  [Location] geography NULL,
  [LatestRecordedPopulation] bigint NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_Cities] PRIMARY KEY CLUSTERED ([CityID] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Application].[DeliveryMethods] (
  [DeliveryMethodID] int NOT NULL DEFAULT (NEXT VALUE FOR [Sequences].[DeliveryMethodID]),
  [DeliveryMethodName] nvarchar(50) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_DeliveryMethods] PRIMARY KEY CLUSTERED ([DeliveryMethodID] ASC),
  CONSTRAINT [UQ_DeliveryMethods_DeliveryMethodName] UNIQUE NONCLUSTERED ([DeliveryMethodName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Application].[PaymentMethods] (
  [PaymentMethodID] int NOT NULL DEFAULT (NEXT VALUE FOR [Sequences].[PaymentMethodID]),
  [PaymentMethodName] nvarchar(50) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_PaymentMethods] PRIMARY KEY CLUSTERED ([PaymentMethodID] ASC),
  CONSTRAINT [UQ_PaymentMethods_PaymentMethodName] UNIQUE NONCLUSTERED ([PaymentMethodName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Application].[TransactionTypes] (
  [TransactionTypeID] int NOT NULL DEFAULT (NEXT VALUE FOR [Sequences].[TransactionTypeID]),
  [TransactionTypeName] nvarchar(50) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_TransactionTypes] PRIMARY KEY CLUSTERED ([TransactionTypeID] ASC),
  CONSTRAINT [UQ_TransactionTypes_TransactionTypeName] UNIQUE NONCLUSTERED ([TransactionTypeName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Purchasing].[SupplierCategories] (
  [SupplierCategoryID] int NOT NULL DEFAULT (NEXT VALUE FOR [Sequences].[SupplierCategoryID]),
  [SupplierCategoryName] nvarchar(50) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_SupplierCategories] PRIMARY KEY CLUSTERED ([SupplierCategoryID] ASC),
  CONSTRAINT [UQ_SupplierCategories_SupplierCategoryName] UNIQUE NONCLUSTERED ([SupplierCategoryName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Sales].[CustomerCategories] (
  [CustomerCategoryID] int NOT NULL DEFAULT (NEXT VALUE FOR [Sequences].[CustomerCategoryID]),
  [CustomerCategoryName] nvarchar(50) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_CustomerCategories] PRIMARY KEY CLUSTERED ([CustomerCategoryID] ASC),
  CONSTRAINT [UQ_CustomerCategories_CustomerCategoryName] UNIQUE NONCLUSTERED ([CustomerCategoryName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Sales].[BuyingGroups] (
  [BuyingGroupID] int NOT NULL DEFAULT (NEXT VALUE FOR [Sequences].[BuyingGroupID]),
  [BuyingGroupName] nvarchar(50) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_BuyingGroups] PRIMARY KEY CLUSTERED ([BuyingGroupID] ASC),
  CONSTRAINT [UQ_BuyingGroups_BuyingGroupName] UNIQUE NONCLUSTERED ([BuyingGroupName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Warehouse].[Colors] (
  [ColorID] int NOT NULL DEFAULT (NEXT VALUE FOR [Sequences].[ColorID]),
  [ColorName] nvarchar(50) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_Colors] PRIMARY KEY CLUSTERED ([ColorID] ASC),
  CONSTRAINT [UQ_Colors_ColorName] UNIQUE NONCLUSTERED ([ColorName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Warehouse].[PackageTypes] (
  [PackageTypeID] int NOT NULL DEFAULT (NEXT VALUE FOR [Sequences].[PackageTypeID]),
  [PackageTypeName] nvarchar(50) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_PackageTypes] PRIMARY KEY CLUSTERED ([PackageTypeID] ASC),
  CONSTRAINT [UQ_PackageTypes_PackageTypeName] UNIQUE NONCLUSTERED ([PackageTypeName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Warehouse].[StockGroups] (
  [StockGroupID] int NOT NULL DEFAULT (NEXT VALUE FOR [Sequences].[StockGroupID]),
  [StockGroupName] nvarchar(50) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_StockGroups] PRIMARY KEY CLUSTERED ([StockGroupID] ASC),
  CONSTRAINT [UQ_StockGroups_StockGroupName] UNIQUE NONCLUSTERED ([StockGroupName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Purchasing].[Suppliers] (
  [SupplierID] int NOT NULL,
  [SupplierName] nvarchar(100) NOT NULL,
  [SupplierCategoryID] int NOT NULL REFERENCES [Purchasing].[SupplierCategories] ([SupplierCategoryID]),
  [PrimaryContactPersonID] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [AlternateContactPersonID] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [DeliveryMethodID] int NULL REFERENCES [Application].[DeliveryMethods] ([DeliveryMethodID]),
  [DeliveryCityID] int NOT NULL REFERENCES [Application].[Cities] ([CityID]),
  [PostalCityID] int NOT NULL REFERENCES [Application].[Cities] ([CityID]),
  [SupplierReference] nvarchar(20) NULL,
  [BankAccountName] nvarchar(50) NULL,
  [BankAccountCode] nvarchar(20) NULL,
  [BankAccountNumber] nvarchar(20) NULL,
  [PaymentDays] int NOT NULL,
  [InternalComments] nvarchar(max) NULL,
  [PhoneNumber] nvarchar(20) NOT NULL,
  [FaxNumber] nvarchar(20) NOT NULL,
  [WebsiteURL] nvarchar(256) NOT NULL,
  [DeliveryAddressLine1] nvarchar(60) NOT NULL,
  [DeliveryAddressLine2] nvarchar(60) NULL,
  [DeliveryPostalCode] nvarchar(10) NOT NULL,
  [DeliveryLocation] geography NULL,
  [PostalAddressLine1] nvarchar(60) NOT NULL,
  [PostalAddressLine2] nvarchar(60) NULL,
  [PostalPostalCode] nvarchar(10) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_Suppliers] PRIMARY KEY CLUSTERED ([SupplierID] ASC),
  CONSTRAINT [UQ_Suppliers_SupplierName] UNIQUE NONCLUSTERED ([SupplierName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Sales].[Customers] (
  [CustomerID] int NOT NULL,
  [CustomerName] nvarchar(100) NOT NULL,
  [BillToCustomerID] int NOT NULL REFERENCES [Sales].[Customers] ([CustomerID]),
  [CustomerCategoryID] int NOT NULL REFERENCES [Sales].[CustomerCategories] ([CustomerCategoryID]),
  [BuyingGroupID] int NULL REFERENCES [Sales].[BuyingGroups] ([BuyingGroupID]),
  [PrimaryContactPersonID] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [AlternateContactPersonID] int NULL REFERENCES [Application].[People] ([PersonID]),
  [DeliveryMethodID] int NOT NULL REFERENCES [Application].[DeliveryMethods] ([DeliveryMethodID]),
  [DeliveryCityID] int NOT NULL REFERENCES [Application].[Cities] ([CityID]),
  [PostalCityID] int NOT NULL REFERENCES [Application].[Cities] ([CityID]),
  [CreditLimit] decimal(18, 2) NULL,
  [AccountOpenedDate] date NOT NULL,
  [StandardDiscountPercentage] decimal(18, 3) NOT NULL,
  [IsStatementSent] bit NOT NULL,
  [IsOnCreditHold] bit NOT NULL,
  [PaymentDays] int NOT NULL,
  [DeliveryRun] nvarchar(5) NULL,
  [RunPosition] nvarchar(5) NULL,
  [PhoneNumber] nvarchar(20) NOT NULL,
  [FaxNumber] nvarchar(20) NOT NULL,
  [WebsiteURL] nvarchar(256) NOT NULL,
  [DeliveryAddressLine1] nvarchar(60) NOT NULL,
  [DeliveryAddressLine2] nvarchar(60) NULL,
  [DeliveryPostalCode] nvarchar(10) NOT NULL,
  [DeliveryLocation] geography NULL,
  [PostalAddressLine1] nvarchar(60) NOT NULL,
  [PostalAddressLine2] nvarchar(60) NULL,
  [PostalPostalCode] nvarchar(10) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_Customers] PRIMARY KEY CLUSTERED ([CustomerID] ASC),
  CONSTRAINT [UQ_Customers_CustomerName] UNIQUE NONCLUSTERED ([CustomerName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Warehouse].[StockItems] (
  [StockItemID] int NOT NULL,
  [StockItemName] nvarchar(100) NOT NULL,
  [SupplierID] int NOT NULL REFERENCES [Purchasing].[Suppliers] ([SupplierID]),
  [ColorID] int NULL REFERENCES [Warehouse].[Colors] ([ColorID]),
  [UnitPackageID] int NOT NULL REFERENCES [Warehouse].[PackageTypes] ([PackageTypeID]),
  [OuterPackageID] int NOT NULL REFERENCES [Warehouse].[PackageTypes] ([PackageTypeID]),
  [Brand] nvarchar(50) NULL,
  [Size] nvarchar(20) NULL,
  [LeadTimeDays] int NOT NULL,
  [QuantityPerOuter] int NOT NULL,
  [IsChillerStock] bit NOT NULL,
  [Barcode] nvarchar(50) NULL,
  [TaxRate] decimal(18, 3) NOT NULL,
  [UnitPrice] decimal(18, 2) NOT NULL,
  [RecommendedRetailPrice] decimal(18, 2) NULL,
  [TypicalWeightPerUnit] decimal(18, 3) NOT NULL,
  [MarketingComments] nvarchar(max) NULL,
  [Photo] varbinary(max) NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ValidFrom] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  [ValidTo] datetime2(7) GENERATED ALWAYS AS ROW END NOT NULL,
  CONSTRAINT [PK_StockItems] PRIMARY KEY CLUSTERED ([StockItemID] ASC),
  CONSTRAINT [UQ_StockItems_StockItemName] UNIQUE NONCLUSTERED ([StockItemName] ASC),
  PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
);
GO
CREATE TABLE [Warehouse].[StockItemHoldings] (
  [StockItemID] int NOT NULL REFERENCES [Warehouse].[StockItems] ([StockItemID]),
  [QuantityOnHand] int NOT NULL,
  [BinLocation] nvarchar(20) NOT NULL,
  [LastStocktakeQuantity] int NOT NULL,
  [LastCostPrice] decimal(18, 2) NOT NULL,
  [ReorderLevel] int NOT NULL,
  [TargetStockLevel] int NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [LastEditedWhen] datetime2(7) NOT NULL DEFAULT (SYSDATETIME()),
  CONSTRAINT [PK_StockItemHoldings] PRIMARY KEY CLUSTERED ([StockItemID] ASC)
);
GO
CREATE TABLE [Warehouse].[StockItemStockGroups] (
  [StockItemStockGroupID] int NOT NULL,
  [StockItemID] int NOT NULL REFERENCES [Warehouse].[StockItems] ([StockItemID]),
  [StockGroupID] int NOT NULL REFERENCES [Warehouse].[StockGroups] ([StockGroupID]),
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [LastEditedWhen] datetime2(7) NOT NULL DEFAULT (SYSDATETIME()),
  CONSTRAINT [PK_StockItemStockGroups] PRIMARY KEY CLUSTERED ([StockItemStockGroupID] ASC),
  CONSTRAINT [UQ_StockItemStockGroups_Lookup] UNIQUE NONCLUSTERED ([StockItemID] ASC, [StockGroupID] ASC)
);
GO
CREATE TABLE [Purchasing].[PurchaseOrders] (
  [PurchaseOrderID] int NOT NULL,
  [SupplierID] int NOT NULL REFERENCES [Purchasing].[Suppliers] ([SupplierID]),
  [OrderDate] date NOT NULL,
  [DeliveryMethodID] int NOT NULL REFERENCES [Application].[DeliveryMethods] ([DeliveryMethodID]),
  [ContactPersonID] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [ExpectedDeliveryDate] date NULL,
  [SupplierReference] nvarchar(20) NULL,
  [IsOrderFinalized] bit NOT NULL,
  [Comments] nvarchar(max) NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [LastEditedWhen] datetime2(7) NOT NULL DEFAULT (SYSDATETIME()),
  CONSTRAINT [PK_PurchaseOrders] PRIMARY KEY CLUSTERED ([PurchaseOrderID] ASC)
);
GO
CREATE TABLE [Purchasing].[PurchaseOrderLines] (
  [PurchaseOrderLineID] int NOT NULL,
  [PurchaseOrderID] int NOT NULL REFERENCES [Purchasing].[PurchaseOrders] ([PurchaseOrderID]),
  [StockItemID] int NOT NULL REFERENCES [Warehouse].[StockItems] ([StockItemID]),
  [OrderedOuters] int NOT NULL,
  [Description] nvarchar(100) NOT NULL,
  [ReceivedOuters] int NOT NULL,
  [PackageTypeID] int NOT NULL REFERENCES [Warehouse].[PackageTypes] ([PackageTypeID]),
  [ExpectedUnitPricePerOuter] decimal(18, 2) NULL,
  [LastReceiptDate] date NULL,
  [IsOrderLineFinalized] bit NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [LastEditedWhen] datetime2(7) NOT NULL DEFAULT (SYSDATETIME()),
  CONSTRAINT [PK_PurchaseOrderLines] PRIMARY KEY CLUSTERED ([PurchaseOrderLineID] ASC)
);
GO
CREATE TABLE [Sales].[Orders] (
  [OrderID] int NOT NULL,
  [CustomerID] int NOT NULL REFERENCES [Sales].[Customers] ([CustomerID]),
  [SalespersonPersonID] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [PickedByPersonID] int NULL REFERENCES [Application].[People] ([PersonID]),
  [ContactPersonID] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [BackorderOrderID] int NULL REFERENCES [Sales].[Orders] ([OrderID]),
  [OrderDate] date NOT NULL,
  [ExpectedDeliveryDate] date NOT NULL,
  [CustomerPurchaseOrderNumber] nvarchar(20) NULL,
  [IsUndersupplyBackordered] bit NOT NULL,
  [Comments] nvarchar(max) NULL,
  [PickingCompletedWhen] datetime2(7) NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [LastEditedWhen] datetime2(7) NOT NULL DEFAULT (SYSDATETIME()),
  CONSTRAINT [PK_Orders] PRIMARY KEY CLUSTERED ([OrderID] ASC)
);
GO
CREATE TABLE [Sales].[OrderLines] (
  [OrderLineID] int NOT NULL,
  [OrderID] int NOT NULL REFERENCES [Sales].[Orders] ([OrderID]),
  [StockItemID] int NOT NULL REFERENCES [Warehouse].[StockItems] ([StockItemID]),
  [Description] nvarchar(100) NOT NULL,
  [PackageTypeID] int NOT NULL REFERENCES [Warehouse].[PackageTypes] ([PackageTypeID]),
  [Quantity] int NOT NULL,
  [UnitPrice] decimal(18, 2) NULL,
  [TaxRate] decimal(18, 3) NOT NULL,
  [PickedQuantity] int NOT NULL,
  [PickingCompletedWhen] datetime2(7) NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [LastEditedWhen] datetime2(7) NOT NULL DEFAULT (SYSDATETIME()),
  CONSTRAINT [PK_OrderLines] PRIMARY KEY CLUSTERED ([OrderLineID] ASC)
);
GO
CREATE TABLE [Sales].[Invoices] (
  [InvoiceID] int NOT NULL,
  [CustomerID] int NOT NULL REFERENCES [Sales].[Customers] ([CustomerID]),
  [BillToCustomerID] int NOT NULL REFERENCES [Sales].[Customers] ([CustomerID]),
  [OrderID] int NULL REFERENCES [Sales].[Orders] ([OrderID]),
  [DeliveryMethodID] int NOT NULL REFERENCES [Application].[DeliveryMethods] ([DeliveryMethodID]),
  [ContactPersonID] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [SalespersonPersonID] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [InvoiceDate] date NOT NULL,
  [CustomerPurchaseOrderNumber] nvarchar(20) NULL,
  [IsCreditNote] bit NOT NULL,
  [TotalDryItems] int NOT NULL,
  [ConfirmedDeliveryTime] datetime2(7) NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [LastEditedWhen] datetime2(7) NOT NULL DEFAULT (SYSDATETIME()),
  CONSTRAINT [PK_Invoices] PRIMARY KEY CLUSTERED ([InvoiceID] ASC)
);
GO
CREATE TABLE [Sales].[InvoiceLines] (
  [InvoiceLineID] int NOT NULL,
  [InvoiceID] int NOT NULL REFERENCES [Sales].[Invoices] ([InvoiceID]),
  [StockItemID] int NOT NULL REFERENCES [Warehouse].[StockItems] ([StockItemID]),
  [Description] nvarchar(100) NOT NULL,
  [PackageTypeID] int NOT NULL REFERENCES [Warehouse].[PackageTypes] ([PackageTypeID]),
  [Quantity] int NOT NULL,
  [UnitPrice] decimal(18, 2) NULL,
  [TaxRate] decimal(18, 3) NOT NULL,
  [TaxAmount] decimal(18, 2) NOT NULL,
  [LineProfit] decimal(18, 2) NOT NULL,
  [ExtendedPrice] decimal(18, 2) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [LastEditedWhen] datetime2(7) NOT NULL DEFAULT (SYSDATETIME()),
  CONSTRAINT [PK_InvoiceLines] PRIMARY KEY CLUSTERED ([InvoiceLineID] ASC)
);
GO
CREATE TABLE [Sales].[CustomerTransactions] (
  [CustomerTransactionID] int NOT NULL,
  [CustomerID] int NOT NULL REFERENCES [Sales].[Customers] ([CustomerID]),
  [TransactionTypeID] int NOT NULL REFERENCES [Application].[TransactionTypes] ([TransactionTypeID]),
  [InvoiceID] int NULL REFERENCES [Sales].[Invoices] ([InvoiceID]),
  [PaymentMethodID] int NULL REFERENCES [Application].[PaymentMethods] ([PaymentMethodID]),
  [TransactionDate] date NOT NULL,
  [AmountExcludingTax] decimal(18, 2) NOT NULL,
  [TaxAmount] decimal(18, 2) NOT NULL,
  [TransactionAmount] decimal(18, 2) NOT NULL,
  [OutstandingBalance] decimal(18, 2) NOT NULL,
  [FinalizationDate] date NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [LastEditedWhen] datetime2(7) NOT NULL DEFAULT (SYSDATETIME()),
  CONSTRAINT [PK_CustomerTransactions] PRIMARY KEY CLUSTERED ([CustomerTransactionID] ASC)
);
GO
CREATE TABLE [Sales].[SpecialDeals] (
  [SpecialDealID] int NOT NULL,
  [StockItemID] int NULL REFERENCES [Warehouse].[StockItems] ([StockItemID]),
  [CustomerID] int NULL REFERENCES [Sales].[Customers] ([CustomerID]),
  [BuyingGroupID] int NULL REFERENCES [Sales].[BuyingGroups] ([BuyingGroupID]),
  [CustomerCategoryID] int NULL REFERENCES [Sales].[CustomerCategories] ([CustomerCategoryID]),
  [StockGroupID] int NULL REFERENCES [Warehouse].[StockGroups] ([StockGroupID]),
  [DealDescription] nvarchar(30) NOT NULL,
  [StartDate] date NOT NULL,
  [EndDate] date NOT NULL,
  [DiscountAmount] decimal(18, 2) NULL,
  [UnitPrice] decimal(18, 2) NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [LastEditedWhen] datetime2(7) NOT NULL DEFAULT (SYSDATETIME()),
  CONSTRAINT [PK_SpecialDeals] PRIMARY KEY CLUSTERED ([SpecialDealID] ASC)
);
GO
CREATE TABLE [Warehouse].[StockItemTransactions] (
  [StockItemTransactionID] int NOT NULL,
  [StockItemID] int NOT NULL REFERENCES [Warehouse].[StockItems] ([StockItemID]),
  [TransactionTypeID] int NOT NULL REFERENCES [Application].[TransactionTypes] ([TransactionTypeID]),
  [CustomerID] int NULL REFERENCES [Sales].[Customers] ([CustomerID]),
  [InvoiceID] int NULL REFERENCES [Sales].[Invoices] ([InvoiceID]),
  [SupplierID] int NULL REFERENCES [Purchasing].[Suppliers] ([SupplierID]),
  [PurchaseOrderID] int NULL REFERENCES [Purchasing].[PurchaseOrders] ([PurchaseOrderID]),
  [TransactionOccurredWhen] datetime2(7) NOT NULL,
  [Quantity] decimal(18, 3) NOT NULL,
  [LastEditedBy] int NOT NULL REFERENCES [Application].[People] ([PersonID]),
  [LastEditedWhen] datetime2(7) NOT NULL DEFAULT (SYSDATETIME()),
  CONSTRAINT [PK_StockItemTransactions] PRIMARY KEY CLUSTERED ([StockItemTransactionID] ASC)
);
GO
