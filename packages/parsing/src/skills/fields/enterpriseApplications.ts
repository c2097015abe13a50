export const enterpriseApplications = `
ERP^ | Enterprise resource planning, ERP systems
CRM^ | Customer relationship management, CRM systems
Human capital management | HCM^
HRIS^ | HRMS^, Human resource information systems
Oracle EBS | Oracle E-Business Suite, Oracle Apps, Oracle Applications, EBS R12, Oracle EBS R12, Oracle R12, Oracle 11i, E-Business Suite, Oracle Applications R12
Oracle Fusion | Oracle Fusion Applications, Oracle Cloud Applications, Oracle Fusion Cloud, Fusion Applications
Oracle Cloud ERP | Oracle ERP Cloud, Oracle Fusion ERP, Oracle Fusion Financials
Oracle HCM Cloud | Oracle Fusion HCM, Oracle HCM, Oracle Cloud HCM
Oracle SCM Cloud | Oracle Fusion SCM
Oracle Financials | Oracle Apps Financials
Oracle Order Management
Oracle Inventory
Oracle Purchasing | Oracle iProcurement
Oracle General Ledger | Oracle GL
Oracle Accounts Payable | Oracle AP
Oracle Accounts Receivable | Oracle AR
Oracle Projects
Oracle HRMS
Oracle WIP
Oracle Advanced Supply Chain Planning | Oracle ASCP
Oracle SOA Suite | Oracle SOA, SOA Suite
Oracle Fusion Middleware
Oracle BPM
Oracle Integration Cloud | OIC^, Oracle OIC, Oracle Integration
Oracle OTM | Oracle Transportation Management
Oracle WMS
Oracle Retail | Oracle Retek, Retek
Oracle Agile PLM
Oracle AIM
Oracle Workflow
Oracle CPQ | BigMachines
Oracle Eloqua | Eloqua
JD Edwards | JDE^, JD Edwards EnterpriseOne, JDE EnterpriseOne, JDEdwards, EnterpriseOne
PeopleSoft | People Soft, Oracle PeopleSoft
PeopleSoft HCM | PeopleSoft HRMS
PeopleSoft Financials | PeopleSoft FSCM
PeopleSoft Campus Solutions
PeopleCode | PeopleSoft PeopleCode, People Code
PeopleTools | PeopleSoft PeopleTools
SQR^
Application Engine | PeopleSoft Application Engine
Siebel | Siebel CRM, Oracle Siebel
Siebel EAI
Workday^ | Workday HCM
Workday Integrations | Workday Studio
Workday Financials | Workday Finance
Workday Reporting
Workday Prism
Workday Payroll
Workday Adaptive Planning | Adaptive Insights
NetSuite | Oracle NetSuite, Net Suite
SuiteScript | NetSuite SuiteScript
Infor^ | Infor ERP
Infor LN | Baan
Infor M3 | Lawson, Infor Lawson
Epicor | Epicor ERP
IFS ERP
QAD^
Sage ERP | Sage 100, Sage 300, Sage Intacct
QuickBooks | Quick Books
ADP Workforce Now
UltiPro | UKG Pro
Kronos^ | UKG Dimensions
Ceridian Dayforce | Dayforce
Salesforce | Salesforce.com, SFDC, Sales Force^, Salesforce CRM, Salesforce platform, Force.com
Sales Cloud | Salesforce Sales Cloud
Service Cloud | Salesforce Service Cloud
Marketing Cloud | Salesforce Marketing Cloud, SFMC, ExactTarget
Experience Cloud | Community Cloud, Salesforce Communities, Salesforce Community Cloud, Salesforce Experience Cloud
Health Cloud | Salesforce Health Cloud
Financial Services Cloud
Data Cloud | Salesforce Data Cloud, Salesforce CDP
Visualforce | Visual Force, Visualforce pages
Lightning Web Components | LWC^, Salesforce Lightning Web Components
Salesforce Lightning | Lightning components, Aura components, Lightning Experience
Salesforce DX | SFDX
Salesforce CPQ | Steelbrick
Salesforce Administration | Salesforce Admin
Salesforce Einstein | Einstein Analytics, Tableau CRM, CRM Analytics, Wave Analytics
Salesforce Flow | Process Builder, Lightning Flow
Salesforce Data Loader | Data Loader
Vlocity | OmniStudio, Salesforce Industries
Veeva | Veeva CRM
Veeva Vault
nCino
Copado
Gearset
Conga~ | Conga Composer
Apttus
DocuSign
Pardot | Salesforce Pardot
Marketo | Adobe Marketo
HubSpot | Hub Spot
Zoho | Zoho CRM
SugarCRM
Zendesk | Zen Desk
Freshdesk
Intercom~
Microsoft Dynamics | MS Dynamics
ServiceNow | Service Now, SNOW!, ServiceNow platform
ServiceNow ITSM
ServiceNow ITOM
ServiceNow CMDB
ServiceNow HRSD
ServiceNow CSM
ServiceNow GRC
CMDB^ | Configuration management database
BMC Remedy | Remedy~, Remedy ITSM, Remedy ARS, Remedy AR System, BMC Remedy ITSM
HP Service Manager | HPSM
Ivanti
ManageEngine
Cherwell
Jira Service Management | Jira Service Desk
Pega | PEGA PRPC, Pegasystems, PRPC, Pega Platform, Pega BPM
Appian | Appian BPM
OutSystems | Out Systems
Mendix
Bonita BPM
IBM BPM | IBM Business Process Manager, Lombardi, IBM BAW
IBM ODM | IBM Operational Decision Manager, ILOG, IBM ILOG, JRules
IBM Maximo | Maximo
IBM Tivoli | Tivoli
IBM Sterling | Sterling Integrator, Sterling Commerce, IBM Sterling Integrator, Sterling OMS
IBM Integration Bus | IIB^, WebSphere Message Broker, IBM WebSphere Message Broker, WMB^, IBM App Connect, IBM ACE, Message Broker
IBM MQ | WebSphere MQ, MQSeries, MQ Series, IBM WebSphere MQ, MQ^
IBM DataPower | DataPower, WebSphere DataPower, Data Power
IBM API Connect
IBM WebSphere Process Server
IBM Rational | Rational Suite, Rational tools
Rational Rose | IBM Rational Rose
Rational ClearQuest MultiSite
RequisitePro | Rational RequisitePro, ReqPro, Requisite Pro
IBM DOORS | DOORS^, Rational DOORS
Lotus Notes | IBM Lotus Notes, Lotus Domino, IBM Notes, HCL Notes
MuleSoft | Mule ESB, Mule Soft, Anypoint Platform, MuleSoft Anypoint, Anypoint Studio
TIBCO | TIBCO BusinessWorks, TIBCO BW, Tibco Business Works, TIBCO BW 5, TIBCO ActiveMatrix
TIBCO EMS
webMethods | Web Methods, Software AG webMethods
Dell Boomi | Boomi
Jitterbit
Workato
Zapier
Celigo
RabbitMQ | Rabbit MQ
ActiveMQ | Active MQ, Apache ActiveMQ
ZeroMQ
NATS^
Solace^ | Solace PubSub+
Message queues | Message queue, Message queuing, Messaging queues
Enterprise service bus | ESB^
Enterprise application integration | EAI^
SOA^ | Service-oriented architecture, Service oriented architecture
BPEL | Oracle BPEL
BPM^ | Business process management
Robotic process automation | RPA^
UiPath | Ui Path
Automation Anywhere
Blue Prism | BluePrism
EDI^ | Electronic data interchange
EDI X12 | ANSI X12, X12
EDIFACT
AS2^
SFTP | Secure FTP
FTP^
Gentran
Guidewire | Guidewire PolicyCenter, PolicyCenter
Guidewire ClaimCenter | ClaimCenter
Guidewire BillingCenter | BillingCenter
Duck Creek
Majesco
Manhattan WMS | Manhattan Associates, Manhattan Active
JDA Software | Blue Yonder
Teamcenter | Siemens Teamcenter
PTC Windchill | Windchill
ENOVIA
Product lifecycle management | PLM^
Warehouse management systems | WMS^
MES^ | Manufacturing execution systems
Primavera | Primavera P6, Oracle Primavera
Clarity PPM | CA Clarity, CA PPM
Planview
Coupa
Anaplan
BlackLine
OneStream
Kofax
OpenText Exstream | HP Exstream, Exstream
Adobe LiveCycle
Adobe Campaign
Adobe Target
Adobe Launch
Blackboard LMS
Learning management systems | LMS^
Canvas LMS
Moodle
Ellucian Banner
Temenos | Temenos T24
FIS Profile
Fiserv
Jack Henry
Finacle
Flexcube
Murex
Calypso~
Bloomberg Terminal
Charles River IMS
`;
