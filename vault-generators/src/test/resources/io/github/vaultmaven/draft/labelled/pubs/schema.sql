-- Pubs, by the description of Microsoft's sample database; written anew.
CREATE TYPE id FROM varchar(11) NOT NULL;
GO
CREATE TYPE tid FROM varchar(6) NOT NULL;
GO
CREATE TYPE empid FROM char(9) NOT NULL;
GO
CREATE TABLE [dbo].[authors] (
  [au_id] id NOT NULL CONSTRAINT [UPKCL_auidind] PRIMARY KEY CLUSTERED,
  [au_lname] varchar(40) NOT NULL,
  [au_fname] varchar(20) NOT NULL,
  [phone] char(12) NOT NULL DEFAULT ('UNKNOWN'),
  [address] varchar(40) NULL,
  [city] varchar(20) NULL,
  [state] char(2) NULL,
  [zip] char(5) NULL,
  [contract] bit NOT NULL
);
GO
CREATE TABLE [dbo].[publishers] (
  [pub_id] char(4) NOT NULL PRIMARY KEY CLUSTERED CHECK ([pub_id] LIKE '99[0-9][0-9]'),
  [pub_name] varchar(40) NULL,
  [city] varchar(20) NULL,
  [state] char(2) NULL,
  [country] varchar(30) NULL DEFAULT ('USA')
);
GO
CREATE TABLE [dbo].[titles] (
  [title_id] tid NOT NULL PRIMARY KEY,
  [title] varchar(80) NOT NULL,
  [type] char(12) NOT NULL DEFAULT ('UNDECIDED'),
  [pub_id] char(4) NULL REFERENCES [dbo].[publishers] ([pub_id]),
  [price] money NULL,
  [advance] money NULL,
  [royalty] int NULL,
  [ytd_sales] int NULL,
  [notes] varchar(200) NULL,
  [pubdate] datetime NOT NULL DEFAULT (getdate())
);
GO
CREATE TABLE [dbo].[titleauthor] (
  [au_id] id NOT NULL REFERENCES [dbo].[authors] ([au_id]),
  [title_id] tid NOT NULL REFERENCES [dbo].[titles] ([title_id]),
  [au_ord] tinyint NULL,
  [royaltyper] int NULL,
  CONSTRAINT [UPKCL_taind] PRIMARY KEY CLUSTERED ([au_id], [title_id])
);
GO
CREATE TABLE [dbo].[stores] (
  [stor_id] char(4) NOT NULL PRIMARY KEY,
  [stor_name] varchar(40) NULL,
  [stor_address] varchar(40) NULL,
  [city] varchar(20) NULL,
  [state] char(2) NULL,
  [zip] char(5) NULL
);
GO
CREATE TABLE [dbo].[sales] (
  [stor_id] char(4) NOT NULL REFERENCES [dbo].[stores] ([stor_id]),
  [ord_num] varchar(20) NOT NULL,
  [ord_date] datetime NOT NULL,
  [qty] smallint NOT NULL,
  [payterms] varchar(12) NOT NULL,
  [title_id] tid NOT NULL REFERENCES [dbo].[titles] ([title_id]),
  PRIMARY KEY CLUSTERED ([stor_id], [ord_num], [title_id])
);
GO
CREATE TABLE [dbo].[roysched] (
  [title_id] tid NOT NULL REFERENCES [dbo].[titles] ([title_id]),
  [lorange] int NULL,
  [hirange] int NULL,
  [royalty] int NULL
);
GO
CREATE TABLE [dbo].[discounts] (
  [discounttype] varchar(40) NOT NULL,
  [stor_id] char(4) NULL REFERENCES [dbo].[stores] ([stor_id]),
  [lowqty] smallint NULL,
  [highqty] smallint NULL,
  [discount] dec(4,2) NOT NULL
);
GO
CREATE TABLE [dbo].[jobs] (
  [job_id] smallint IDENTITY(1,1) PRIMARY KEY CLUSTERED,
  [job_desc] varchar(50) NOT NULL DEFAULT 'New Position - title not formalized yet',
  [min_lvl] tinyint NOT NULL CHECK ([min_lvl] >= 10),
  [max_lvl] tinyint NOT NULL CHECK ([max_lvl] <= 250)
);
GO
CREATE TABLE [dbo].[pub_info] (
  [pub_id] char(4) NOT NULL REFERENCES [dbo].[publishers] ([pub_id]) PRIMARY KEY CLUSTERED,
  [logo] image NULL,
  [pr_info] text NULL
);
GO
CREATE TABLE [dbo].[employee] (
  [emp_id] empid CONSTRAINT [PK_emp_id] PRIMARY KEY NONCLUSTERED,
  [fname] varchar(20) NOT NULL,
  [minit] char(1) NULL,
  [lname] varchar(30) NOT NULL,
  [job_id] smallint NOT NULL DEFAULT 1 REFERENCES [dbo].[jobs] ([job_id]),
  [job_lvl] tinyint DEFAULT 10,
  [pub_id] char(4) NOT NULL DEFAULT ('9952') REFERENCES [dbo].[publishers] ([pub_id]),
  [hire_date] datetime NOT NULL DEFAULT (getdate())
);
GO
