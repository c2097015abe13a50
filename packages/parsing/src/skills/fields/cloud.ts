export const cloud = `
AWS | Amazon Web Services, Amazon AWS, AWS Cloud, Amazon Web Service, Amazon Cloud
[Amazon/AWS] EC2 | Elastic Compute Cloud
[Amazon/AWS] S3^ | Simple Storage Service
AWS Lambda | Lambda^, Amazon Lambda, Lambda functions, AWS Lambda Functions
[Amazon/AWS] RDS^ | Relational Database Service
[Amazon/AWS] DynamoDB | Dynamo DB
[Amazon/AWS] Aurora~ | Aurora MySQL, Aurora PostgreSQL
[Amazon/AWS] Redshift | Red Shift
[Amazon/AWS] Athena~
AWS Glue | Glue~, Amazon Glue
Amazon EMR | AWS EMR, Elastic MapReduce, Elastic Map Reduce
[Amazon/AWS] Kinesis
[Amazon/AWS] SQS | Simple Queue Service
[Amazon/AWS] SNS | Simple Notification Service
[Amazon/AWS] ECS^ | Elastic Container Service
[Amazon/AWS] EKS | Elastic Kubernetes Service
[Amazon/AWS] ECR^
[AWS] Fargate
[AWS/Amazon] CloudFormation | Cloud Formation, AWS CFT, CloudFormation templates
[AWS/Amazon] CloudWatch | Cloud Watch
[AWS/Amazon] CloudFront
[AWS] CloudTrail
AWS IAM | Amazon IAM
[Amazon/AWS] VPC^ | Virtual Private Cloud
[Amazon/AWS] Route 53 | Route53
[Amazon/AWS] API Gateway
[AWS] Elastic Beanstalk | Beanstalk^
[AWS] Step Functions
[AWS] CodePipeline
[AWS] CodeBuild
[AWS] CodeDeploy
[AWS] CodeCommit
AWS CDK | Cloud Development Kit
AWS SAM | Serverless Application Model
[AWS/Amazon] EventBridge
[Amazon/AWS] Cognito
[AWS] AppSync
[AWS] Amplify^
[Amazon/AWS] QuickSight | Quick Sight
[Amazon/AWS] SageMaker | Sage Maker
[Amazon/AWS] Bedrock~
Amazon Lex | AWS Lex
Amazon Connect | AWS Connect
[Amazon/AWS] ElastiCache
[Amazon/AWS] OpenSearch | Amazon Elasticsearch Service
Amazon EBS | AWS EBS, Elastic Block Store
Amazon EFS | AWS EFS
Amazon Glacier | AWS Glacier, S3 Glacier
[AWS] Direct Connect
[AWS] Transit Gateway
[AWS] Control Tower
[AWS] Secrets Manager
AWS KMS | Key Management Service
[AWS] Lake Formation
AWS DMS | Database Migration Service
Amazon MSK | AWS MSK
Azure | Microsoft Azure, MS Azure, Azure Cloud, Windows Azure, Microsoft Azure Cloud
Azure DevOps | Azure DevOps Services, ADO pipelines, Azure DevOps Server
Azure Pipelines | Azure DevOps Pipelines
Azure Repos
Azure Boards
Azure Functions | Azure Function Apps, Azure Function App
Azure App Service | Azure Web Apps
Azure Logic Apps | Logic Apps
Azure Data Factory | ADF!, ADF v2
Azure Databricks
Azure Data Lake | ADLS, ADLS Gen2, Azure Data Lake Storage
Azure Synapse | Synapse Analytics, Azure Synapse Analytics, Azure SQL Data Warehouse, Azure SQL DW
Azure SQL | Azure SQL Database, Azure SQL DB, SQL Azure
Azure Cosmos DB | Cosmos DB, CosmosDB
Azure Blob Storage | Blob Storage
Azure Storage
Azure Kubernetes Service | AKS^
Azure Service Bus
Azure Event Hubs | Azure Event Hub, Event Hubs
Azure Event Grid | Event Grid
Azure API Management | APIM
Azure Key Vault
Azure Monitor
Azure Virtual Machines | Azure VMs
Azure Virtual Network | Azure VNet
Azure Virtual Desktop | Windows Virtual Desktop
Azure Machine Learning | Azure ML
Azure Cognitive Services | Azure AI Services
Azure OpenAI | Azure OpenAI Service
Azure Stream Analytics
Azure Analysis Services
Azure Resource Manager | ARM templates
Azure Service Fabric | Service Fabric
Bicep~ | Azure Bicep
Application Insights | Azure Application Insights
Microsoft Fabric | MS Fabric
Google Cloud Platform | GCP^, Google Cloud, Google Compute
BigQuery | Google BigQuery, Big Query, GCP BigQuery
[Google/GCP] Cloud Storage | GCS^
[Google] Compute Engine
[Google] Kubernetes Engine | GKE
[Google/GCP] Cloud Functions
[Google/GCP] Cloud Run
[Google/GCP] Cloud SQL
[Google/GCP] Cloud Composer
[Google/GCP] Dataflow | Cloud Dataflow
[Google/GCP] Dataproc | Cloud Dataproc
[Google/GCP] Data Fusion
[Google/GCP] Pub/Sub | PubSub, Cloud Pub/Sub
[Google/GCP] Bigtable | Cloud Bigtable
[Google/GCP] Cloud Spanner | Google Spanner
[Google/GCP] App Engine | GAE^
[Google/GCP] Vertex AI
[Google] Anthos
[Google] Firestore
Firebase | Google Firebase
Apigee | Google Apigee
Google Workspace | G Suite, GSuite, Google Apps, Google Suite
Google Sheets
Google Docs
Google Apps Script
Google Analytics | GA4
Google Tag Manager | GTM^
Google Ads | Google AdWords, AdWords
Google Maps API | Google Maps
Looker | Google Looker
Looker Studio | Google Data Studio, Data Studio
IBM Cloud | Bluemix, IBM Bluemix
Oracle Cloud | OCI^, Oracle Cloud Infrastructure, Oracle OCI
Alibaba Cloud | Aliyun
DigitalOcean | Digital Ocean
Linode
Heroku
Netlify
Vercel
Cloudflare
Akamai
Fastly
Rackspace
OpenStack | Open Stack
OpenShift | Red Hat OpenShift, Open Shift, OCP^
Cloud Foundry | Pivotal Cloud Foundry, PCF^
VMware Tanzu | Tanzu
Cloud computing | Cloud technologies, Cloud services, Cloud platforms, Cloud infrastructure
Cloud migration | Cloud migrations
Cloud security
Cloud architecture | Cloud architectures
Cloud native | Cloud-native development
Multi-cloud | Multicloud
Hybrid cloud
Serverless | Serverless architecture, Serverless computing
SaaS | Software as a Service
PaaS | Platform as a Service
IaaS | Infrastructure as a Service
FinOps | Cloud cost optimization
`;
