export const sap = `
SAP | SAP ERP, SAP R/3, SAP ECC, SAP ECC 6.0, SAP R3, SAP system
SAP S/4HANA | S/4HANA, S4HANA, S/4 HANA, SAP S4 HANA, SAP S/4, S4 HANA
SAP HANA | HANA^, HANA DB, SAP HANA DB
SAP FI | SAP Financial Accounting, SAP Finance
SAP CO | SAP Controlling
SAP FICO | SAP FI/CO, SAP FI-CO, FI/CO, FICO^
SAP MM | SAP Materials Management, SAP Material Management
SAP SD | SAP Sales and Distribution, SAP Sales & Distribution
SAP PP | SAP Production Planning
SAP QM | SAP Quality Management
SAP PM | SAP Plant Maintenance
SAP PS | SAP Project System, SAP Project Systems
SAP HCM | SAP HR, SAP Human Capital Management
SAP WM | SAP Warehouse Management
SAP EWM | SAP Extended Warehouse Management
SAP TM | SAP Transportation Management
SAP GTS | SAP Global Trade Services
SAP APO | SAP Advanced Planning and Optimization
SAP IBP | SAP Integrated Business Planning
SAP SCM
SAP SRM | SAP Supplier Relationship Management
SAP CRM
SAP BW | SAP BI, SAP BW/BI, SAP BI/BW, SAP Business Warehouse, SAP Business Information Warehouse, SAP NetWeaver BW
SAP BW/4HANA | BW/4HANA, BW4HANA
SAP BPC | SAP Business Planning and Consolidation
SAP Basis | Basis~, SAP NetWeaver Administration
SAP NetWeaver | NetWeaver
SAP PI/PO | SAP PI, SAP PO, SAP XI, SAP Process Integration, SAP Process Orchestration, SAP XI/PI
SAP CPI | SAP Cloud Platform Integration, SAP Integration Suite, SAP HCI
SAP BTP | SAP Business Technology Platform, SAP Cloud Platform, SAP HANA Cloud Platform
SAP Fiori | Fiori
SAPUI5 | UI5, SAP UI5, OpenUI5
SAP GRC | SAP Governance Risk and Compliance
SAP Security
SAP Solution Manager | SolMan, SAP SolMan
SAP Ariba | Ariba
SAP SuccessFactors | SuccessFactors, Success Factors^, SAP Success Factors
SAP Concur | Concur
SAP Fieldglass | Fieldglass
SAP MDG | SAP Master Data Governance
SAP Lumira | Lumira
SAP Analytics Cloud
SAP Datasphere | SAP Data Warehouse Cloud
SAP IS-U | SAP IS Utilities, SAP ISU
SAP IS-Retail | SAP Retail
SAP Business One | SAP B1
SAP Business ByDesign
SAP C4C | SAP Cloud for Customer
SAP Workflow | SAP Business Workflow
SAP Smart Forms | SmartForms, Smart Forms
SAPscript | SAP Script
SAP CDS Views | CDS Views, ABAP CDS
SAP OData
SAP Web Dynpro | Web Dynpro, WebDynpro
SAP Vertex
SAP TRM | SAP Treasury
SAP VIM | SAP Vendor Invoice Management
SAP Activate
SAP LSMW | LSMW
SAP ALE/IDoc | IDoc, IDocs, ALE/IDoc
BAPI^ | BAPIs
BADI^ | BADIs
`;
