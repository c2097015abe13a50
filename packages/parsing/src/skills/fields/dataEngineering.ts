export const dataEngineering = `
Big data | BigData, Big Data technologies, Big data ecosystem, Big Data Analytics
Hadoop | Apache Hadoop, Hadoop ecosystem, Hadoop framework
HDFS | Hadoop Distributed File System
MapReduce | Map Reduce, Map-Reduce, Hadoop MapReduce
Hadoop YARN | Apache YARN
Spark~ | Apache Spark, Spark Core, Spark framework
PySpark | Py Spark, Spark Python
Spark SQL
Spark Streaming | Structured Streaming, Spark Structured Streaming
Spark MLlib | MLlib
Hive^ | Apache Hive
HBase | Apache HBase
Pig~ | Apache Pig
Sqoop | Apache Sqoop
Flume~ | Apache Flume
Oozie | Apache Oozie
ZooKeeper | Apache ZooKeeper, Zoo Keeper
Impala^ | Cloudera Impala, Apache Impala
Presto~ | PrestoDB
Trino
Kafka | Apache Kafka, Kafka Connect, Confluent Kafka
Kafka Streams
Confluent Platform | Confluent
ksqlDB | KSQL
Flink | Apache Flink
Storm~ | Apache Storm
Samza | Apache Samza
Apache Beam | Beam~
Apache NiFi | NiFi
Airflow | Apache Airflow
Luigi~
Prefect~
Dagster
dbt | dbt Cloud, data build tool, dbt Core
Fivetran
Airbyte
Stitch Data
Matillion
Talend | Talend Open Studio, Talend Data Integration, Talend ETL, Talend DI
Pentaho | Pentaho Data Integration, Kettle~, PDI^
Informatica | Informatica PowerCenter, PowerCenter, Informatica Power Center, Informatica ETL, Infa!
Informatica Cloud | IICS, Informatica Intelligent Cloud Services, IDMC^
Informatica MDM
Informatica Data Quality | IDQ^, Informatica IDQ
Informatica PowerExchange | PowerExchange, Power Exchange
Informatica BDM | Informatica Big Data Management
Ab Initio | AbInitio, Ab-Initio
DataStage | IBM DataStage, InfoSphere DataStage, IBM InfoSphere DataStage, Data Stage, WebSphere DataStage, Ascential DataStage
QualityStage | IBM QualityStage
IBM InfoSphere | InfoSphere, InfoSphere Information Server
Oracle Data Integrator | ODI^, Oracle ODI
Oracle Warehouse Builder | OWB^
SAP Data Services | BODS^, SAP BODS, BusinessObjects Data Services, SAP BusinessObjects Data Services, BO Data Services
SnapLogic
Syncsort
Attunity | Qlik Replicate, Attunity Replicate
HVR^ | Fivetran HVR
StreamSets
Debezium
ETL | Extract Transform Load, ETL development, ETL processes, ETL tools, ETL process
ELT^
ETL testing | ETL QA
Data warehousing | Data warehouse, DWH^, EDW^, Enterprise data warehouse, Data ware housing, Datawarehouse, Datawarehousing, DW!, Data Warehouse design, Data warehousing concepts
Data mart | Data marts, Datamart
Data lake | Data lakes, Datalake
Data lakehouse | Lakehouse
Delta Lake
Apache Iceberg | Iceberg~
Apache Hudi | Hudi
Delta Live Tables
Databricks | Data Bricks, Databricks platform
Unity Catalog
Cloudera | CDH^, Cloudera Hadoop, Cloudera Manager
Hortonworks | HDP^
MapR
Ambari | Apache Ambari
Apache Ranger
Apache Atlas
Apache Kudu | Kudu~
Apache Drill
Apache Druid | Druid~
Apache Pinot
Apache Zeppelin | Zeppelin~
Apache Arrow
Data engineering
Data pipelines | Data pipeline, Data pipeline development
Data integration | Data Integrations
Data migration | Data migrations
Data conversion | Data conversions
Data modeling | Data modelling, Data models, Data model, Data Modeler!, Logical data modeling, Data model design
Dimensional modeling | Dimensional modelling, Dimensional data modeling, Kimball, Star schema, Snowflake schema, Kimball methodology
Data Vault | Data Vault 2.0
Data architecture
Data governance
Data quality | Data quality management, DQ!
Data lineage
Data catalog | Data catalogue, Data cataloging
Data profiling
Data cleansing | Data cleaning, Data scrubbing
Data mapping | Source to target mapping
Data validation
Data management~
Metadata management | Meta data management
Master data management | MDM^
Reference data management
Data streaming | Stream processing, Streaming data, Real-time data processing
Batch processing
Change data capture | CDC~
Slowly changing dimensions | SCD^
Data mesh
Data security~
Data privacy
Web scraping | Data scraping, Web crawling
Collibra
Alation
Ataccama
Reltio
Stibo
TIBCO EBX
Trillium
Business intelligence | BI^, BI tools, BI development, Business intelligence tools
Tableau | Tableau Desktop, Tableau Server, Tableau dashboards, Tableau Online
Tableau Prep
Qlik | Qlik Tech
QlikView | Qlik View
Qlik Sense | QlikSense
MicroStrategy | Micro Strategy, MSTR^
Cognos | IBM Cognos, Cognos BI, Cognos Analytics, IBM Cognos Analytics, IBM Cognos BI, Cognos Report Studio, Cognos 8, Cognos 10
Cognos TM1 | IBM TM1, IBM Planning Analytics, TM1^
BusinessObjects | SAP BusinessObjects, Business Objects, SAP BO, SAP BOBJ, BOBJ^, BOXI^, SAP Business Objects
Web Intelligence | WebI^
Oracle BI | OBIEE, Oracle OBIEE, Oracle Business Intelligence, Oracle BIEE
OBIA | Oracle BI Applications
Oracle BI Publisher | BI Publisher, XML Publisher, BIP^
Oracle Analytics Cloud
Hyperion | Oracle Hyperion
Hyperion Planning | Oracle Hyperion Planning
Hyperion Financial Management | HFM^
Essbase | Oracle Essbase, Hyperion Essbase
Domo^
Sisense
Spotfire | TIBCO Spotfire
ThoughtSpot
Metabase
Apache Superset | Superset~
Redash
Birst
Actuate
BIRT^
Pyramid Analytics
Alteryx | Alteryx Designer
Data visualization | Visualization~, Visualizations~, Data visualisation, Data viz, Visualization tools!
Dashboards | Dashboard development, Dashboarding, Dashboard, Dashboard design
Reporting~ | Report development, BI reporting, Report writing, Report generation!
KPI development | Key performance indicators!, KPI!, KPIs!
Ad hoc reporting | Ad-hoc reports, Adhoc reporting, Ad hoc reports, Ad hoc analysis, Ad-hoc analysis
Data analysis | Data analyst!, Analyzing data, Analyze data, Data analyses
Data analytics | Analytics!
Business analytics
Web analytics
Adobe Analytics | Omniture, SiteCatalyst, Adobe Omniture
Marketing analytics
Product analytics
Mixpanel
Amplitude~ | Amplitude Analytics
Heap Analytics
Customer analytics
Financial analysis | Financial analytics
Pivot tables | Pivot table, PivotTables
Pivot charts
Scorecards | KPI scorecards, Scorecarding
Periscope Data | Periscope~
Chartio
Webtrends
Market research
Hue~ | Apache Hue, Cloudera Hue
Accumulo | Apache Accumulo
OpenTSDB
Operational data stores | Operational data store, ODS^
VLOOKUP | V-Lookup, VLOOKUPs
`;
