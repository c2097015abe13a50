export const security = `
Cybersecurity | Cyber security
Information security | InfoSec, IT security, Info sec
Application security | AppSec
SIEM^ | Security information and event management
IBM QRadar | QRadar
ArcSight | HP ArcSight, Micro Focus ArcSight
LogRhythm
Security operations center | SOC!, Security operations
Incident response
Threat modeling
Threat intelligence
Threat hunting
Threat detection
Vulnerability management | Vulnerability scanning
Vulnerability assessment | Vulnerability assessments
Penetration testing | Pen testing, Pentesting, Pen test, Penetration tests
Ethical hacking
Digital forensics | Computer forensics
Malware analysis
Reverse engineering
Risk management
Risk assessment | Risk assessments, Risk analysis
Security architecture
Security audits | Security auditing
Security compliance
GRC^ | Governance risk and compliance
Identity and access management | IAM^, Identity & access management, Identity management
Privileged access management | PAM^
CyberArk
SailPoint | Sail Point, SailPoint IdentityIQ
Okta
Ping Identity | PingFederate
ForgeRock
SiteMinder | CA SiteMinder
Oracle Identity Manager | Oracle OIM, OIM^, Oracle Identity Management
Oracle Access Manager | Oracle OAM
IBM Security Access Manager
Single sign-on | SSO^, Single sign on
Multi-factor authentication | MFA^, Multifactor authentication, 2FA, Two-factor authentication
SAML
OAuth | OAuth 2.0, OAuth2
OpenID Connect | OIDC
JWT^ | JSON Web Token, JSON Web Tokens
LDAP | OpenLDAP
Kerberos
Role-based access control | RBAC^
PKI^ | Public key infrastructure
Cryptography | Encryption~
Zero trust | Zero trust architecture
IDS/IPS | Intrusion detection, Intrusion prevention, Intrusion detection systems, IPS/IDS
Snort^
Suricata
Data loss prevention | DLP^
Endpoint security | EDR^, Endpoint protection, Endpoint detection and response
CrowdStrike | CrowdStrike Falcon
Carbon Black
SentinelOne
Symantec Endpoint Protection | Symantec
McAfee
Trend Micro
Tanium
Qualys
Nessus | Tenable
Rapid7 | Nexpose, InsightVM
Metasploit
Burp Suite | BurpSuite
OWASP | OWASP Top 10
Nmap
Kali Linux
AppScan | IBM AppScan
WebInspect | HP WebInspect
Fortify^ | HP Fortify, Micro Focus Fortify
Veracode
Checkmarx
Snyk
Black Duck
Prisma Cloud
Wiz~
Aqua Security
Static application security testing | SAST
Dynamic application security testing | DAST
Imperva
Web application firewall | WAF^
DDoS mitigation
Risk Management Framework | RMF^
NIST^ | NIST 800-53, NIST Cybersecurity Framework
ISO 27001 | ISO27001, ISO/IEC 27001
ISO 9001
SOX^ | Sarbanes-Oxley, SOX compliance
PCI DSS | PCI^, PCI-DSS, PCI compliance
SOC 2 | SOC2, SOC 2 compliance
FedRAMP
FISMA
GDPR
CCPA
CMMC
MITRE ATT&CK
COBIT
RSA Archer | Archer GRC
RSA SecurID
Splunk Enterprise Security | Splunk ES
Security awareness training
Patch management
Access control~ | Access controls~
`;
