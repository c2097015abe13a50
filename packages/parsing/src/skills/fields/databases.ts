export const databases = `
Oracle Database | Oracle, Oracle DB, Oracle RDBMS, Oracle 8i, Oracle 9i, Oracle 10g, Oracle 11g, Oracle 12c, Oracle 19c, Oracle Databases, Oracle SQL
MySQL | My SQL, MySQL Database, MySQL Server
MariaDB | Maria DB
PostgreSQL | Postgres, pg!, Postgre SQL, Postgre, PostgresDB, PSQL^, PostgreSQL Database
SQLite | SQL Lite
NoSQL | No-SQL, No SQL!, NoSQL databases, Non-relational databases
MongoDB | Mongo, Mongo DB, MongoDB Atlas
Cassandra | Apache Cassandra, Cassandra DB, DataStax
CouchDB | Apache CouchDB
Couchbase | Couchbase Server
Redis | Redis Cache
Memcached | Memcache
Hazelcast
Ehcache
Apache Ignite | Ignite~
Oracle Coherence | Coherence~
GemFire
Neo4j
JanusGraph
TigerGraph
Amazon Neptune | Neptune~
InfluxDB | Influx DB
TimescaleDB
ClickHouse
CockroachDB
YugabyteDB
TiDB
VoltDB
MemSQL | SingleStore
RethinkDB
RavenDB
ArangoDB
OrientDB
MarkLogic
eXist-db
HSQLDB
H2 Database | H2^
Apache Derby | Derby~
Firebird^
Sybase | Sybase ASE, SAP ASE, Sybase Adaptive Server Enterprise, SAP Sybase ASE
Sybase IQ | SAP IQ
IBM DB2 | DB2, DB2 UDB, DB2/UDB, UDB^, DB2 LUW, Db2 database
DB2 for z/OS | DB2 z/OS
Informix | IBM Informix
Ingres
InterBase
Teradata | Teradata Database, Tera Data
Teradata BTEQ | BTEQ
Teradata utilities | FastLoad, MultiLoad, FastExport, TPump
Netezza | IBM Netezza, PureData for Analytics, IBM PureData
Greenplum
Vertica | HP Vertica
Exadata | Oracle Exadata
Snowflake | Snowflake Cloud, SnowflakeDB, Snowflake Data Warehouse, Snow Flake
Snowpark
SnowSQL
Snowpipe
Firebolt
Dremio
MaxDB | SAP MaxDB
Adabas
IMS DB | IMS DB/DC, IMS-DB, IMS/DB
IDMS | CA IDMS
VSAM
Pervasive SQL | Btrieve
FileMaker | FileMaker Pro
dBase
Oracle RAC | RAC^, Real Application Clusters
Oracle Data Guard | Data Guard, DataGuard
Oracle GoldenGate | GoldenGate, Golden Gate
Oracle ASM
Oracle RMAN | RMAN
Oracle Enterprise Manager | OEM!, Oracle OEM
Oracle Forms | Oracle Forms and Reports, Oracle D2K, D2K, Developer 2000, Oracle Developer 2000, Oracle Forms & Reports
Oracle Reports
Oracle APEX | Oracle Application Express
Oracle ADF | Application Development Framework, Oracle Application Development Framework
SQL*Loader | SQL Loader, SQLLDR
SQL*Plus | SQL Plus, SQLPlus
Toad^ | Toad for Oracle, Quest TOAD
Oracle SQL Developer | SQL Developer!
DBeaver
phpMyAdmin
Liquibase
Flyway
DDL/DML | DDL^, DML^
Stored procedures | Stored procs, Store procedures
Database triggers | SQL triggers
Database design | Database modeling, DB design, Database schema design, Relational database design
Database administration | DBA^, Database management, Database Administrator, DB administration, Database maintenance
Database development | Database programming, SQL development
Database migration | Database migrations
Relational databases | RDBMS, Relational database management systems, Relational database, Relational DBMS
SQL tuning | SQL performance tuning, Query optimization, Query tuning, SQL query optimization, SQL optimization
Database performance tuning | Database tuning, DB tuning, Database optimization
Database replication
Database security
OLTP | Online transaction processing
OLAP | Online analytical processing, OLAP cubes
Graph databases | Graph database
Vector databases | Vector database
Pinecone
Weaviate
Milvus
Qdrant
Chroma~ | ChromaDB
pgvector
Apache Solr | Solr
Lucene | Apache Lucene
Algolia
Always On Availability Groups | SQL Server Always On, AlwaysOn
Log shipping
Erwin | ERwin Data Modeler, CA ERwin, Erwin Data Modeling
ER/Studio | ERStudio, Embarcadero ER/Studio
PowerDesigner | Sybase PowerDesigner, SAP PowerDesigner, Power Designer
ODBC
Supabase
Data structures and algorithms | Data Structures & Algorithms, DSA^
`;
