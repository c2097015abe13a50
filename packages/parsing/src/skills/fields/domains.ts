export const domains = `
HL7 | Health Level 7, HL7 v2, HL7 interfaces
FHIR | HL7 FHIR, Fast Healthcare Interoperability Resources
HIPAA
HITECH^
ICD-10 | ICD10, ICD 10
ICD-9 | ICD9, ICD 9
CPT codes | CPT coding
DICOM
PACS^
EHR/EMR | EHR^, EMR^, Electronic health records, Electronic medical records, EMR/EHR, Electronic health record, Electronic medical record
Epic systems | Epic EHR, Epic EMR, Epic Clarity, Epic Hyperspace, EpicCare, Epic~
Cerner | Cerner Millennium, Oracle Health
Allscripts
Meditech
eClinicalWorks
athenahealth
NextGen Healthcare
Mirth Connect | Mirth
Rhapsody Integration Engine
Cloverleaf
Facets^ | TriZetto Facets
QNXT | TriZetto QNXT
HealthEdge
Medicaid~
Medicare~
MMIS^
Claims processing | Claims adjudication, Healthcare claims
EDI 837 | 837 claims
EDI 835
EDI 834
EDI 270/271
HEDIS
Revenue cycle management
Healthcare IT | Health IT, Health information technology
Clinical trials~
Clinical data management | CDISC, SDTM
GxP | GMP^, cGMP
21 CFR Part 11
Computer system validation | CSV validation!
LIMS^ | Laboratory information management system
Pharmacovigilance
FIX protocol | FIX^, Financial Information eXchange
SWIFT messaging | SWIFT network, SWIFT payments, SWIFT MT
ISO 20022
ISO 8583
ACH^ | Automated Clearing House
EMV^
Payment gateways | Payment gateway, Payment processing, Payments processing
Stripe API | Stripe^
PayPal
Braintree
Core banking
Investment banking~
Capital markets~
Fixed income~
Derivatives~
Trading systems | Trading platforms, Electronic trading
Algorithmic trading
Wealth management~
Mortgage~
Loan origination
Anti-money laundering | AML^, Anti money laundering
KYC^ | Know your customer
Fraud detection
Basel II | Basel III
Dodd-Frank
CCAR^
IFRS
US GAAP | GAAP^
Credit risk
Market risk
Regulatory reporting
General ledger
Accounts payable
Accounts receivable
Accounting~
Auditing~
Insurance domain | Property and casualty, P&C insurance
E-commerce~ | Ecommerce~, Electronic commerce
Supply chain management | SCM^, Supply chain~
Inventory management
Order management | Order management systems
Procurement~
Logistics~
Point of sale | POS^
Telematics
IoT^ | Internet of Things
IIoT
MQTT
OPC UA
SCADA
PLC programming | PLC^, PLCs^
HMI^
AUTOSAR
CAN bus | CANoe, CANalyzer
Modbus
Smart grid
Edge computing
Raspberry Pi
Arduino
FPGA
PCB design
ASIC^
Microcontrollers | Microcontroller
ARM architecture | ARM Cortex
Digital signal processing | DSP^
Digital marketing | Online marketing
Email marketing
Social media marketing | Social media!
Marketing automation
MailChimp
Google Search Console
SEM^ | Search engine marketing, PPC^
Blockchain | Block chain, Blockchain technology
Ethereum
Bitcoin
Hyperledger | Hyperledger Fabric
Smart contracts | Smart contract
Web3 | Web3.js
Ethers.js
Hardhat
Truffle~ | Truffle Suite
Ganache
IPFS
DeFi | Decentralized finance
NFT^ | NFTs^, Non-fungible tokens
Solana
Polygon~
Chainlink
Corda | R3 Corda
Quorum~
Cardano
Polkadot
Substrate~
Distributed ledger technology | DLT^
Cryptocurrency~
Consensus algorithms
High-performance computing | HPC^, High performance computing
Quantum computing | Qiskit
Digital transformation~
Game design
`;
