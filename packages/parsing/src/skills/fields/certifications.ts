export const certifications = `
PMP^ | Project Management Professional, PMP certification, PMP certified
CAPM^
PMI-ACP
CSM^ | Certified ScrumMaster, Certified Scrum Master
CSPO | Certified Scrum Product Owner
PSM^ | Professional Scrum Master, PSM I
CBAP | Certified Business Analysis Professional
CCBA
CISSP
CISM
CISA^ | Certified Information Systems Auditor
CRISC
CEH^ | Certified Ethical Hacker
OSCP
CCSP
GIAC
CompTIA A+ | A+ certification, A+ certified, A+!
CompTIA Network+ | Network+
CompTIA Security+ | Security+, Sec+
CompTIA CySA+ | CySA+
CompTIA Linux+ | Linux+
CompTIA Server+ | Server+
CASP+ | CASP^
CCNA | Cisco Certified Network Associate, CCNA Routing and Switching
CCNP | Cisco Certified Network Professional
CCIE
CCDA
CCDP
JNCIA
JNCIP
RHCE | Red Hat Certified Engineer
RHCSA | Red Hat Certified System Administrator
MCSE | Microsoft Certified Systems Engineer, Microsoft Certified Solutions Expert
MCSA | Microsoft Certified Solutions Associate
MCSD
Microsoft Certified Professional
MCTS^ | Microsoft Certified Technology Specialist
MCITP
MCPD
MCDBA
VCP^ | VMware Certified Professional, VCP-DCV
AWS Certified Solutions Architect | AWS Solutions Architect certification, AWS Certified Solution Architect
AWS Certified Developer
AWS Certified SysOps Administrator
AWS Certified Cloud Practitioner | AWS Cloud Practitioner
Azure Fundamentals | AZ-900
Azure Administrator Associate | AZ-104
Azure Solutions Architect Expert | AZ-305
Azure Data Engineer Associate | DP-203
CKA^ | Certified Kubernetes Administrator
CKAD | Certified Kubernetes Application Developer
OCA^ | Oracle Certified Associate
OCP certification | Oracle Certified Professional
OCJP | Oracle Certified Java Programmer, SCJP, Sun Certified Java Programmer
SCWCD
Salesforce Certified Administrator | Salesforce Administrator certification
Certified SAFe Agilist
CSTE
CSQA
`;
