-- Written after the published data dictionary of the AdventureWorks sample database (a part), in the words of SQL Server.
USE [AdventureWorks];
GO
CREATE SCHEMA [Person];
GO
CREATE TYPE [dbo].[Name] FROM nvarchar(50) NULL;
CREATE TYPE [dbo].[Phone] FROM nvarchar(25) NULL;
CREATE TYPE [dbo].[Flag] FROM bit NOT NULL;
GO
CREATE TABLE [Person].[BusinessEntity](
    [BusinessEntityID] [int] IDENTITY (1, 1) NOT FOR REPLICATION NOT NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL CONSTRAINT [DF_BusinessEntity_rowguid] DEFAULT (NEWID()),
    [ModifiedDate] [datetime] NOT NULL CONSTRAINT [DF_BusinessEntity_ModifiedDate] DEFAULT (GETDATE())
) ON [PRIMARY];
GO
CREATE TABLE [Person].[Person](
    [BusinessEntityID] [int] NOT NULL,
    [PersonType] [nchar](2) NOT NULL,
    [NameStyle] [bit] NOT NULL CONSTRAINT [DF_Person_NameStyle] DEFAULT 0,
    [Title] [nvarchar](8) NULL,
    [FirstName] [nvarchar](50) NOT NULL,
    [MiddleName] [nvarchar](50) NULL,
    [LastName] [nvarchar](50) NOT NULL,
    [Suffix] [nvarchar](10) NULL,
    [EmailPromotion] [int] NOT NULL CONSTRAINT [DF_Person_EmailPromotion] DEFAULT 0,
    [AdditionalContactInfo] [xml] NULL,
    [Demographics] [xml] NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Person].[EmailAddress](
    [BusinessEntityID] [int] NOT NULL,
    [EmailAddressID] [int] IDENTITY (1, 1) NOT NULL,
    [EmailAddress] [nvarchar](50) NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Person].[PhoneNumberType](
    [PhoneNumberTypeID] [int] IDENTITY (1, 1) NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Person].[PersonPhone](
    [BusinessEntityID] [int] NOT NULL,
    [PhoneNumber] [nvarchar](25) NOT NULL,
    [PhoneNumberTypeID] [int] NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Person].[AddressType](
    [AddressTypeID] [int] IDENTITY (1, 1) NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Person].[CountryRegion](
    [CountryRegionCode] [nvarchar](3) NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Person].[StateProvince](
    [StateProvinceID] [int] IDENTITY (1, 1) NOT NULL,
    [StateProvinceCode] [nchar](3) NOT NULL,
    [CountryRegionCode] [nvarchar](3) NOT NULL,
    [IsOnlyStateProvinceFlag] [bit] NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [TerritoryID] [int] NOT NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Person].[Address](
    [AddressID] [int] IDENTITY (1, 1) NOT FOR REPLICATION NOT NULL,
    [AddressLine1] [nvarchar](60) NOT NULL,
    [AddressLine2] [nvarchar](60) NULL,
    [City] [nvarchar](30) NOT NULL,
    [StateProvinceID] [int] NOT NULL,
    [PostalCode] [nvarchar](15) NOT NULL,
    [SpatialLocation] [geography] NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Person].[BusinessEntityAddress](
    [BusinessEntityID] [int] NOT NULL,
    [AddressID] [int] NOT NULL,
    [AddressTypeID] [int] NOT NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [HumanResources].[Department](
    [DepartmentID] [smallint] IDENTITY (1, 1) NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [GroupName] [nvarchar](50) NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [HumanResources].[Shift](
    [ShiftID] [tinyint] IDENTITY (1, 1) NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [StartTime] [time](7) NOT NULL,
    [EndTime] [time](7) NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [HumanResources].[Employee](
    [BusinessEntityID] [int] NOT NULL,
    [NationalIDNumber] [nvarchar](15) NOT NULL,
    [LoginID] [nvarchar](256) NOT NULL,
    [OrganizationNode] [hierarchyid] NULL,
    [OrganizationLevel] AS [OrganizationNode].[GetLevel](),
    [JobTitle] [nvarchar](50) NOT NULL,
    [BirthDate] [date] NOT NULL,
    [MaritalStatus] [nchar](1) NOT NULL,
    [Gender] [nchar](1) NOT NULL,
    [HireDate] [date] NOT NULL,
    [SalariedFlag] [bit] NOT NULL,
    [VacationHours] [smallint] NOT NULL,
    [SickLeaveHours] [smallint] NOT NULL,
    [CurrentFlag] [bit] NOT NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL,
    CONSTRAINT [CK_Employee_Gender] CHECK (UPPER([Gender]) IN ('M', 'F'))
);
GO
CREATE TABLE [HumanResources].[EmployeeDepartmentHistory](
    [BusinessEntityID] [int] NOT NULL,
    [DepartmentID] [smallint] NOT NULL,
    [ShiftID] [tinyint] NOT NULL,
    [StartDate] [date] NOT NULL,
    [EndDate] [date] NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [HumanResources].[EmployeePayHistory](
    [BusinessEntityID] [int] NOT NULL,
    [RateChangeDate] [datetime] NOT NULL,
    [Rate] [money] NOT NULL,
    [PayFrequency] [tinyint] NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Production].[UnitMeasure](
    [UnitMeasureCode] [nchar](3) NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Production].[ProductCategory](
    [ProductCategoryID] [int] IDENTITY (1, 1) NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Production].[ProductSubcategory](
    [ProductSubcategoryID] [int] IDENTITY (1, 1) NOT NULL,
    [ProductCategoryID] [int] NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Production].[Product](
    [ProductID] [int] IDENTITY (1, 1) NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [ProductNumber] [nvarchar](25) NOT NULL,
    [MakeFlag] [bit] NOT NULL,
    [Color] [nvarchar](15) NULL,
    [SafetyStockLevel] [smallint] NOT NULL,
    [ReorderPoint] [smallint] NOT NULL,
    [StandardCost] [money] NOT NULL,
    [ListPrice] [money] NOT NULL,
    [Size] [nvarchar](5) NULL,
    [SizeUnitMeasureCode] [nchar](3) NULL,
    [WeightUnitMeasureCode] [nchar](3) NULL,
    [Weight] [decimal](8, 2) NULL,
    [DaysToManufacture] [int] NOT NULL,
    [ProductSubcategoryID] [int] NULL,
    [SellStartDate] [datetime] NOT NULL,
    [SellEndDate] [datetime] NULL,
    [DiscontinuedDate] [datetime] NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Purchasing].[Vendor](
    [BusinessEntityID] [int] NOT NULL,
    [AccountNumber] [nvarchar](15) NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [CreditRating] [tinyint] NOT NULL,
    [PreferredVendorStatus] [bit] NOT NULL,
    [ActiveFlag] [bit] NOT NULL,
    [PurchasingWebServiceURL] [nvarchar](1024) NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Purchasing].[ProductVendor](
    [ProductID] [int] NOT NULL,
    [BusinessEntityID] [int] NOT NULL,
    [AverageLeadTime] [int] NOT NULL,
    [StandardPrice] [money] NOT NULL,
    [LastReceiptCost] [money] NULL,
    [MinOrderQty] [int] NOT NULL,
    [MaxOrderQty] [int] NOT NULL,
    [OnOrderQty] [int] NULL,
    [UnitMeasureCode] [nchar](3) NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Sales].[Currency](
    [CurrencyCode] [nchar](3) NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Sales].[SalesTerritory](
    [TerritoryID] [int] IDENTITY (1, 1) NOT NULL,
    [Name] [nvarchar](50) NOT NULL,
    [CountryRegionCode] [nvarchar](3) NOT NULL,
    [Group] [nvarchar](50) NOT NULL,
    [SalesYTD] [money] NOT NULL,
    [SalesLastYear] [money] NOT NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Sales].[SalesPerson](
    [BusinessEntityID] [int] NOT NULL,
    [TerritoryID] [int] NULL,
    [SalesQuota] [money] NULL,
    [Bonus] [money] NOT NULL,
    [CommissionPct] [smallmoney] NOT NULL,
    [SalesYTD] [money] NOT NULL,
    [SalesLastYear] [money] NOT NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Sales].[CreditCard](
    [CreditCardID] [int] IDENTITY (1, 1) NOT NULL,
    [CardType] [nvarchar](50) NOT NULL,
    [CardNumber] [nvarchar](25) NOT NULL,
    [ExpMonth] [tinyint] NOT NULL,
    [ExpYear] [smallint] NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Sales].[PersonCreditCard](
    [BusinessEntityID] [int] NOT NULL,
    [CreditCardID] [int] NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Sales].[Customer](
    [CustomerID] [int] IDENTITY (1, 1) NOT FOR REPLICATION NOT NULL,
    [PersonID] [int] NULL,
    [TerritoryID] [int] NULL,
    [AccountNumber] AS ISNULL('AW' + [dbo].[ufnLeadingZeros](CustomerID), ''),
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Sales].[SalesOrderHeader](
    [SalesOrderID] [int] IDENTITY (1, 1) NOT FOR REPLICATION NOT NULL,
    [RevisionNumber] [tinyint] NOT NULL,
    [OrderDate] [datetime] NOT NULL,
    [DueDate] [datetime] NOT NULL,
    [ShipDate] [datetime] NULL,
    [Status] [tinyint] NOT NULL,
    [OnlineOrderFlag] [bit] NOT NULL,
    [SalesOrderNumber] AS ISNULL(N'SO' + CONVERT(nvarchar(23), [SalesOrderID]), N'*** ERROR ***'),
    [PurchaseOrderNumber] [nvarchar](25) NULL,
    [CustomerID] [int] NOT NULL,
    [SalesPersonID] [int] NULL,
    [TerritoryID] [int] NULL,
    [BillToAddressID] [int] NOT NULL,
    [ShipToAddressID] [int] NOT NULL,
    [CreditCardID] [int] NULL,
    [CreditCardApprovalCode] [varchar](15) NULL,
    [SubTotal] [money] NOT NULL,
    [TaxAmt] [money] NOT NULL,
    [Freight] [money] NOT NULL,
    [TotalDue] AS ISNULL([SubTotal] + [TaxAmt] + [Freight], 0),
    [Comment] [nvarchar](128) NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Sales].[SpecialOffer](
    [SpecialOfferID] [int] IDENTITY (1, 1) NOT NULL,
    [Description] [nvarchar](255) NOT NULL,
    [DiscountPct] [smallmoney] NOT NULL,
    [Type] [nvarchar](50) NOT NULL,
    [Category] [nvarchar](50) NOT NULL,
    [StartDate] [datetime] NOT NULL,
    [EndDate] [datetime] NOT NULL,
    [MinQty] [int] NOT NULL,
    [MaxQty] [int] NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Sales].[SpecialOfferProduct](
    [SpecialOfferID] [int] NOT NULL,
    [ProductID] [int] NOT NULL,
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
CREATE TABLE [Sales].[SalesOrderDetail](
    [SalesOrderID] [int] NOT NULL,
    [SalesOrderDetailID] [int] IDENTITY (1, 1) NOT NULL,
    [CarrierTrackingNumber] [nvarchar](25) NULL,
    [OrderQty] [smallint] NOT NULL,
    [ProductID] [int] NOT NULL,
    [SpecialOfferID] [int] NOT NULL,
    [UnitPrice] [money] NOT NULL,
    [UnitPriceDiscount] [money] NOT NULL,
    [LineTotal] AS ISNULL([UnitPrice] * (1.0 - [UnitPriceDiscount]) * [OrderQty], 0.0),
    [rowguid] uniqueidentifier ROWGUIDCOL NOT NULL,
    [ModifiedDate] [datetime] NOT NULL
);
GO
ALTER TABLE [Person].[BusinessEntity] WITH CHECK ADD CONSTRAINT [PK_BusinessEntity] PRIMARY KEY CLUSTERED ([BusinessEntityID]) ON [PRIMARY];
ALTER TABLE [Person].[Person] WITH CHECK ADD CONSTRAINT [PK_Person] PRIMARY KEY CLUSTERED ([BusinessEntityID]);
ALTER TABLE [Person].[EmailAddress] WITH CHECK ADD CONSTRAINT [PK_EmailAddress] PRIMARY KEY CLUSTERED ([BusinessEntityID], [EmailAddressID]);
ALTER TABLE [Person].[PhoneNumberType] WITH CHECK ADD CONSTRAINT [PK_PhoneNumberType] PRIMARY KEY CLUSTERED ([PhoneNumberTypeID]);
ALTER TABLE [Person].[PersonPhone] WITH CHECK ADD CONSTRAINT [PK_PersonPhone] PRIMARY KEY CLUSTERED ([BusinessEntityID], [PhoneNumber], [PhoneNumberTypeID]);
ALTER TABLE [Person].[AddressType] WITH CHECK ADD CONSTRAINT [PK_AddressType] PRIMARY KEY CLUSTERED ([AddressTypeID]);
ALTER TABLE [Person].[CountryRegion] WITH CHECK ADD CONSTRAINT [PK_CountryRegion] PRIMARY KEY CLUSTERED ([CountryRegionCode]);
ALTER TABLE [Person].[StateProvince] WITH CHECK ADD CONSTRAINT [PK_StateProvince] PRIMARY KEY CLUSTERED ([StateProvinceID]);
ALTER TABLE [Person].[Address] WITH CHECK ADD CONSTRAINT [PK_Address] PRIMARY KEY CLUSTERED ([AddressID]);
ALTER TABLE [Person].[BusinessEntityAddress] WITH CHECK ADD CONSTRAINT [PK_BusinessEntityAddress] PRIMARY KEY CLUSTERED ([BusinessEntityID], [AddressID], [AddressTypeID]);
ALTER TABLE [HumanResources].[Department] WITH CHECK ADD CONSTRAINT [PK_Department] PRIMARY KEY CLUSTERED ([DepartmentID]);
ALTER TABLE [HumanResources].[Shift] WITH CHECK ADD CONSTRAINT [PK_Shift] PRIMARY KEY CLUSTERED ([ShiftID]);
ALTER TABLE [HumanResources].[Employee] WITH CHECK ADD CONSTRAINT [PK_Employee] PRIMARY KEY CLUSTERED ([BusinessEntityID]);
ALTER TABLE [HumanResources].[EmployeeDepartmentHistory] WITH CHECK ADD CONSTRAINT [PK_EmployeeDepartmentHistory] PRIMARY KEY CLUSTERED ([BusinessEntityID], [StartDate], [DepartmentID], [ShiftID]);
ALTER TABLE [HumanResources].[EmployeePayHistory] WITH CHECK ADD CONSTRAINT [PK_EmployeePayHistory] PRIMARY KEY CLUSTERED ([BusinessEntityID], [RateChangeDate]);
ALTER TABLE [Production].[UnitMeasure] WITH CHECK ADD CONSTRAINT [PK_UnitMeasure] PRIMARY KEY CLUSTERED ([UnitMeasureCode]);
ALTER TABLE [Production].[ProductCategory] WITH CHECK ADD CONSTRAINT [PK_ProductCategory] PRIMARY KEY CLUSTERED ([ProductCategoryID]);
ALTER TABLE [Production].[ProductSubcategory] WITH CHECK ADD CONSTRAINT [PK_ProductSubcategory] PRIMARY KEY CLUSTERED ([ProductSubcategoryID]);
ALTER TABLE [Production].[Product] WITH CHECK ADD CONSTRAINT [PK_Product] PRIMARY KEY CLUSTERED ([ProductID]);
ALTER TABLE [Purchasing].[Vendor] WITH CHECK ADD CONSTRAINT [PK_Vendor] PRIMARY KEY CLUSTERED ([BusinessEntityID]);
ALTER TABLE [Purchasing].[ProductVendor] WITH CHECK ADD CONSTRAINT [PK_ProductVendor] PRIMARY KEY CLUSTERED ([ProductID], [BusinessEntityID]);
ALTER TABLE [Sales].[Currency] WITH CHECK ADD CONSTRAINT [PK_Currency] PRIMARY KEY CLUSTERED ([CurrencyCode]);
ALTER TABLE [Sales].[SalesTerritory] WITH CHECK ADD CONSTRAINT [PK_SalesTerritory] PRIMARY KEY CLUSTERED ([TerritoryID]);
ALTER TABLE [Sales].[SalesPerson] WITH CHECK ADD CONSTRAINT [PK_SalesPerson] PRIMARY KEY CLUSTERED ([BusinessEntityID]);
ALTER TABLE [Sales].[CreditCard] WITH CHECK ADD CONSTRAINT [PK_CreditCard] PRIMARY KEY CLUSTERED ([CreditCardID]);
ALTER TABLE [Sales].[PersonCreditCard] WITH CHECK ADD CONSTRAINT [PK_PersonCreditCard] PRIMARY KEY CLUSTERED ([BusinessEntityID], [CreditCardID]);
ALTER TABLE [Sales].[Customer] WITH CHECK ADD CONSTRAINT [PK_Customer] PRIMARY KEY CLUSTERED ([CustomerID]);
ALTER TABLE [Sales].[SalesOrderHeader] WITH CHECK ADD CONSTRAINT [PK_SalesOrderHeader] PRIMARY KEY CLUSTERED ([SalesOrderID]);
ALTER TABLE [Sales].[SpecialOffer] WITH CHECK ADD CONSTRAINT [PK_SpecialOffer] PRIMARY KEY CLUSTERED ([SpecialOfferID]);
ALTER TABLE [Sales].[SpecialOfferProduct] WITH CHECK ADD CONSTRAINT [PK_SpecialOfferProduct] PRIMARY KEY CLUSTERED ([SpecialOfferID], [ProductID]);
ALTER TABLE [Sales].[SalesOrderDetail] WITH CHECK ADD CONSTRAINT [PK_SalesOrderDetail] PRIMARY KEY CLUSTERED ([SalesOrderID], [SalesOrderDetailID]);
GO
CREATE UNIQUE INDEX [AK_Person_rowguid] ON [Person].[Person]([rowguid]) ON [PRIMARY];
CREATE UNIQUE INDEX [AK_CountryRegion_Name] ON [Person].[CountryRegion]([Name]);
CREATE UNIQUE INDEX [AK_StateProvince_Name] ON [Person].[StateProvince]([Name]);
CREATE UNIQUE INDEX [AK_StateProvince_Code] ON [Person].[StateProvince]([StateProvinceCode], [CountryRegionCode]);
CREATE UNIQUE INDEX [AK_Department_Name] ON [HumanResources].[Department]([Name]);
CREATE UNIQUE INDEX [AK_Employee_LoginID] ON [HumanResources].[Employee]([LoginID]);
CREATE UNIQUE INDEX [AK_Employee_NationalIDNumber] ON [HumanResources].[Employee]([NationalIDNumber]);
CREATE UNIQUE INDEX [AK_Employee_rowguid] ON [HumanResources].[Employee]([rowguid]);
CREATE UNIQUE INDEX [AK_Product_ProductNumber] ON [Production].[Product]([ProductNumber]);
CREATE UNIQUE INDEX [AK_Product_Name] ON [Production].[Product]([Name]);
CREATE UNIQUE INDEX [AK_Product_rowguid] ON [Production].[Product]([rowguid]);
CREATE UNIQUE INDEX [AK_Vendor_AccountNumber] ON [Purchasing].[Vendor]([AccountNumber]);
CREATE UNIQUE INDEX [AK_Customer_AccountNumber] ON [Sales].[Customer]([AccountNumber]);
CREATE UNIQUE INDEX [AK_CreditCard_CardNumber] ON [Sales].[CreditCard]([CardNumber]);
CREATE UNIQUE INDEX [AK_SalesOrderHeader_SalesOrderNumber] ON [Sales].[SalesOrderHeader]([SalesOrderNumber]);
CREATE UNIQUE INDEX [AK_SalesTerritory_Name] ON [Sales].[SalesTerritory]([Name]);
GO
ALTER TABLE [Person].[Person] ADD CONSTRAINT [FK_Person_BusinessEntity] FOREIGN KEY ([BusinessEntityID]) REFERENCES [Person].[BusinessEntity]([BusinessEntityID]);
ALTER TABLE [Person].[EmailAddress] ADD CONSTRAINT [FK_EmailAddress_Person] FOREIGN KEY ([BusinessEntityID]) REFERENCES [Person].[Person]([BusinessEntityID]);
ALTER TABLE [Person].[PersonPhone] ADD
    CONSTRAINT [FK_PersonPhone_Person] FOREIGN KEY ([BusinessEntityID]) REFERENCES [Person].[Person]([BusinessEntityID]),
    CONSTRAINT [FK_PersonPhone_Type] FOREIGN KEY ([PhoneNumberTypeID]) REFERENCES [Person].[PhoneNumberType]([PhoneNumberTypeID]);
ALTER TABLE [Person].[StateProvince] ADD
    CONSTRAINT [FK_StateProvince_CountryRegion] FOREIGN KEY ([CountryRegionCode]) REFERENCES [Person].[CountryRegion]([CountryRegionCode]),
    CONSTRAINT [FK_StateProvince_SalesTerritory] FOREIGN KEY ([TerritoryID]) REFERENCES [Sales].[SalesTerritory]([TerritoryID]);
ALTER TABLE [Person].[Address] ADD CONSTRAINT [FK_Address_StateProvince] FOREIGN KEY ([StateProvinceID]) REFERENCES [Person].[StateProvince]([StateProvinceID]);
ALTER TABLE [Person].[BusinessEntityAddress] ADD
    CONSTRAINT [FK_BEA_Address] FOREIGN KEY ([AddressID]) REFERENCES [Person].[Address]([AddressID]),
    CONSTRAINT [FK_BEA_AddressType] FOREIGN KEY ([AddressTypeID]) REFERENCES [Person].[AddressType]([AddressTypeID]),
    CONSTRAINT [FK_BEA_BusinessEntity] FOREIGN KEY ([BusinessEntityID]) REFERENCES [Person].[BusinessEntity]([BusinessEntityID]);
ALTER TABLE [HumanResources].[Employee] ADD CONSTRAINT [FK_Employee_Person] FOREIGN KEY ([BusinessEntityID]) REFERENCES [Person].[Person]([BusinessEntityID]);
ALTER TABLE [HumanResources].[EmployeeDepartmentHistory] ADD
    CONSTRAINT [FK_EDH_Department] FOREIGN KEY ([DepartmentID]) REFERENCES [HumanResources].[Department]([DepartmentID]),
    CONSTRAINT [FK_EDH_Employee] FOREIGN KEY ([BusinessEntityID]) REFERENCES [HumanResources].[Employee]([BusinessEntityID]),
    CONSTRAINT [FK_EDH_Shift] FOREIGN KEY ([ShiftID]) REFERENCES [HumanResources].[Shift]([ShiftID]);
ALTER TABLE [HumanResources].[EmployeePayHistory] ADD CONSTRAINT [FK_EPH_Employee] FOREIGN KEY ([BusinessEntityID]) REFERENCES [HumanResources].[Employee]([BusinessEntityID]);
ALTER TABLE [Production].[ProductSubcategory] ADD CONSTRAINT [FK_Subcategory_Category] FOREIGN KEY ([ProductCategoryID]) REFERENCES [Production].[ProductCategory]([ProductCategoryID]);
ALTER TABLE [Production].[Product] ADD
    CONSTRAINT [FK_Product_Size] FOREIGN KEY ([SizeUnitMeasureCode]) REFERENCES [Production].[UnitMeasure]([UnitMeasureCode]),
    CONSTRAINT [FK_Product_Weight] FOREIGN KEY ([WeightUnitMeasureCode]) REFERENCES [Production].[UnitMeasure]([UnitMeasureCode]),
    CONSTRAINT [FK_Product_Subcategory] FOREIGN KEY ([ProductSubcategoryID]) REFERENCES [Production].[ProductSubcategory]([ProductSubcategoryID]);
ALTER TABLE [Purchasing].[Vendor] ADD CONSTRAINT [FK_Vendor_BusinessEntity] FOREIGN KEY ([BusinessEntityID]) REFERENCES [Person].[BusinessEntity]([BusinessEntityID]);
ALTER TABLE [Purchasing].[ProductVendor] ADD
    CONSTRAINT [FK_PV_Product] FOREIGN KEY ([ProductID]) REFERENCES [Production].[Product]([ProductID]),
    CONSTRAINT [FK_PV_UnitMeasure] FOREIGN KEY ([UnitMeasureCode]) REFERENCES [Production].[UnitMeasure]([UnitMeasureCode]),
    CONSTRAINT [FK_PV_Vendor] FOREIGN KEY ([BusinessEntityID]) REFERENCES [Purchasing].[Vendor]([BusinessEntityID]);
ALTER TABLE [Sales].[SalesTerritory] ADD CONSTRAINT [FK_SalesTerritory_CountryRegion] FOREIGN KEY ([CountryRegionCode]) REFERENCES [Person].[CountryRegion]([CountryRegionCode]);
ALTER TABLE [Sales].[SalesPerson] ADD
    CONSTRAINT [FK_SalesPerson_Employee] FOREIGN KEY ([BusinessEntityID]) REFERENCES [HumanResources].[Employee]([BusinessEntityID]),
    CONSTRAINT [FK_SalesPerson_Territory] FOREIGN KEY ([TerritoryID]) REFERENCES [Sales].[SalesTerritory]([TerritoryID]);
ALTER TABLE [Sales].[PersonCreditCard] ADD
    CONSTRAINT [FK_PCC_Person] FOREIGN KEY ([BusinessEntityID]) REFERENCES [Person].[Person]([BusinessEntityID]),
    CONSTRAINT [FK_PCC_CreditCard] FOREIGN KEY ([CreditCardID]) REFERENCES [Sales].[CreditCard]([CreditCardID]);
ALTER TABLE [Sales].[Customer] ADD
    CONSTRAINT [FK_Customer_Person] FOREIGN KEY ([PersonID]) REFERENCES [Person].[Person]([BusinessEntityID]),
    CONSTRAINT [FK_Customer_Territory] FOREIGN KEY ([TerritoryID]) REFERENCES [Sales].[SalesTerritory]([TerritoryID]);
ALTER TABLE [Sales].[SalesOrderHeader] ADD
    CONSTRAINT [FK_SOH_BillTo] FOREIGN KEY ([BillToAddressID]) REFERENCES [Person].[Address]([AddressID]),
    CONSTRAINT [FK_SOH_ShipTo] FOREIGN KEY ([ShipToAddressID]) REFERENCES [Person].[Address]([AddressID]),
    CONSTRAINT [FK_SOH_CreditCard] FOREIGN KEY ([CreditCardID]) REFERENCES [Sales].[CreditCard]([CreditCardID]),
    CONSTRAINT [FK_SOH_Customer] FOREIGN KEY ([CustomerID]) REFERENCES [Sales].[Customer]([CustomerID]),
    CONSTRAINT [FK_SOH_SalesPerson] FOREIGN KEY ([SalesPersonID]) REFERENCES [Sales].[SalesPerson]([BusinessEntityID]),
    CONSTRAINT [FK_SOH_Territory] FOREIGN KEY ([TerritoryID]) REFERENCES [Sales].[SalesTerritory]([TerritoryID]);
ALTER TABLE [Sales].[SpecialOfferProduct] ADD
    CONSTRAINT [FK_SOP_Product] FOREIGN KEY ([ProductID]) REFERENCES [Production].[Product]([ProductID]),
    CONSTRAINT [FK_SOP_SpecialOffer] FOREIGN KEY ([SpecialOfferID]) REFERENCES [Sales].[SpecialOffer]([SpecialOfferID]);
ALTER TABLE [Sales].[SalesOrderDetail] ADD
    CONSTRAINT [FK_SOD_Header] FOREIGN KEY ([SalesOrderID]) REFERENCES [Sales].[SalesOrderHeader]([SalesOrderID]) ON DELETE CASCADE,
    CONSTRAINT [FK_SOD_OfferProduct] FOREIGN KEY ([SpecialOfferID], [ProductID]) REFERENCES [Sales].[SpecialOfferProduct]([SpecialOfferID], [ProductID]);
GO
EXECUTE [sys].[sp_addextendedproperty] N'MS_Description', N'Human beings involved with the company: employees, customer contacts and vendor contacts.', N'SCHEMA', [Person], N'TABLE', [Person], NULL, NULL;
GO
