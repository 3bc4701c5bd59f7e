-- Written after the published column lists of the Stack Exchange data dump and Data Explorer, in the words of Snowflake.
create or replace TABLE STACK.PUBLIC."Users" (
  "Id" NUMBER(38,0) NOT NULL AUTOINCREMENT START 1 INCREMENT 1,
  "Reputation" NUMBER(10,0) NOT NULL,
  "CreationDate" TIMESTAMP_NTZ(9) NOT NULL,
  "DisplayName" VARCHAR(40),
  "LastAccessDate" TIMESTAMP_NTZ(9) NOT NULL,
  "WebsiteUrl" VARCHAR(200),
  "Location" VARCHAR(100),
  "AboutMe" VARCHAR(16777216),
  "Views" NUMBER(10,0) NOT NULL,
  "UpVotes" NUMBER(10,0) NOT NULL,
  "DownVotes" NUMBER(10,0) NOT NULL,
  "ProfileImageUrl" VARCHAR(200),
  "EmailHash" VARCHAR(32),
  "AccountId" NUMBER(38,0),
  primary key ("Id")
) COMMENT='Registered users; -1 is the community user';
create or replace TABLE STACK.PUBLIC."PostTypes" ("Id" NUMBER(3,0) NOT NULL, "Name" VARCHAR(50) NOT NULL, primary key ("Id"));
create or replace TABLE STACK.PUBLIC."VoteTypes" ("Id" NUMBER(3,0) NOT NULL, "Name" VARCHAR(50) NOT NULL, primary key ("Id"));
create or replace TABLE STACK.PUBLIC."LinkTypes" ("Id" NUMBER(3,0) NOT NULL, "Name" VARCHAR(50) NOT NULL, primary key ("Id"));
create or replace TABLE STACK.PUBLIC."PostHistoryTypes" ("Id" NUMBER(3,0) NOT NULL, "Name" VARCHAR(50) NOT NULL, primary key ("Id"));
create or replace TABLE STACK.PUBLIC."Posts" (
  "Id" NUMBER(38,0) NOT NULL,
  "PostTypeId" NUMBER(3,0) NOT NULL COMMENT 'question, answer, wiki and others',
  "AcceptedAnswerId" NUMBER(38,0),
  "ParentId" NUMBER(38,0),
  "CreationDate" TIMESTAMP_NTZ(9) NOT NULL,
  "DeletionDate" TIMESTAMP_NTZ(9),
  "Score" NUMBER(10,0) NOT NULL,
  "ViewCount" NUMBER(10,0),
  "Body" VARCHAR(16777216),
  "OwnerUserId" NUMBER(38,0),
  "OwnerDisplayName" VARCHAR(40),
  "LastEditorUserId" NUMBER(38,0),
  "LastEditorDisplayName" VARCHAR(40),
  "LastEditDate" TIMESTAMP_NTZ(9),
  "LastActivityDate" TIMESTAMP_NTZ(9),
  "Title" VARCHAR(250),
  "Tags" VARCHAR(250),
  "AnswerCount" NUMBER(10,0),
  "CommentCount" NUMBER(10,0),
  "FavoriteCount" NUMBER(10,0),
  "ClosedDate" TIMESTAMP_NTZ(9),
  "CommunityOwnedDate" TIMESTAMP_NTZ(9),
  "ContentLicense" VARCHAR(12) NOT NULL,
  primary key ("Id")
) CLUSTER BY ("CreationDate");
create or replace TABLE STACK.PUBLIC."Comments" (
  "Id" NUMBER(38,0) NOT NULL,
  "PostId" NUMBER(38,0) NOT NULL,
  "Score" NUMBER(10,0) NOT NULL,
  "Text" VARCHAR(600) NOT NULL,
  "CreationDate" TIMESTAMP_NTZ(9) NOT NULL,
  "UserDisplayName" VARCHAR(30),
  "UserId" NUMBER(38,0),
  "ContentLicense" VARCHAR(12) NOT NULL,
  primary key ("Id")
);
create or replace TABLE STACK.PUBLIC."Votes" (
  "Id" NUMBER(38,0) NOT NULL,
  "PostId" NUMBER(38,0) NOT NULL,
  "VoteTypeId" NUMBER(3,0) NOT NULL,
  "UserId" NUMBER(38,0),
  "CreationDate" TIMESTAMP_NTZ(9),
  "BountyAmount" NUMBER(10,0),
  primary key ("Id")
);
create or replace TABLE STACK.PUBLIC."Badges" (
  "Id" NUMBER(38,0) NOT NULL,
  "UserId" NUMBER(38,0) NOT NULL,
  "Name" VARCHAR(50) NOT NULL,
  "Date" TIMESTAMP_NTZ(9) NOT NULL,
  "Class" NUMBER(3,0) NOT NULL,
  "TagBased" BOOLEAN NOT NULL,
  primary key ("Id")
);
create or replace TABLE STACK.PUBLIC."Tags" (
  "Id" NUMBER(38,0) NOT NULL,
  "TagName" VARCHAR(35),
  "Count" NUMBER(10,0) NOT NULL,
  "ExcerptPostId" NUMBER(38,0),
  "WikiPostId" NUMBER(38,0),
  primary key ("Id")
);
create or replace TABLE STACK.PUBLIC."PostHistory" (
  "Id" NUMBER(38,0) NOT NULL,
  "PostHistoryTypeId" NUMBER(3,0) NOT NULL,
  "PostId" NUMBER(38,0) NOT NULL,
  "RevisionGUID" VARCHAR(36) NOT NULL,
  "CreationDate" TIMESTAMP_NTZ(9) NOT NULL,
  "UserId" NUMBER(38,0),
  "UserDisplayName" VARCHAR(40),
  "Comment" VARCHAR(400),
  "Text" VARCHAR(16777216),
  "ContentLicense" VARCHAR(12),
  primary key ("Id")
);
create or replace TABLE STACK.PUBLIC."PostLinks" (
  "Id" NUMBER(38,0) NOT NULL,
  "CreationDate" TIMESTAMP_NTZ(9) NOT NULL,
  "PostId" NUMBER(38,0) NOT NULL,
  "RelatedPostId" NUMBER(38,0) NOT NULL,
  "LinkTypeId" NUMBER(3,0) NOT NULL,
  primary key ("Id")
);
