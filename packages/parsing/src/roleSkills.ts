import { isBareNoun, isTechnologyRole } from './roleKey.ts';
import { lazy } from './skills/lazy.ts';

/**
 * What a role cannot be without, so that its title alone says it: whoever is a "Business Analyst" gathers
 * requirements, and a posting for one asks for it, whether the text spells it out or not. Roles are keys of `roles.ts`
 * (or a technology with the noun of its role), skills are names of the vocabulary. Only what every holder of the role
 * does belongs here: a data scientist learns from data with machines, but need not use Python.
 */
const CORE_SKILLS = `
backend_engineer: Back-end development, API development, Software development
frontend_developer: Front-end development, Web development, JavaScript, HTML, CSS
full_stack_developer: Full-stack development, Front-end development, Back-end development, Web development
web_developer: Web development, HTML, CSS, JavaScript
web_designer: Web design, HTML, CSS
web_services_developer: Web services, API development, Software development
mobile_developer: Mobile development, Software development
game_developer: Game development, Software development
embedded_engineer: Embedded systems, Firmware, Software development
blockchain_developer: Blockchain, Smart contracts
middleware_developer, integration_developer: Systems integration, Enterprise application integration
integration_architect: Integration architecture, Systems integration, Enterprise application integration
release_engineer, release_manager: Release management, CI/CD, Configuration management
configuration_manager: Configuration management, Release management, Version control
computer_vision_engineer: Computer vision, Image processing, Machine learning
software_engineer: Software development, Software engineering, Software design
software_architect: Software architecture, Software design, Technical architecture
technical_lead: Software development, Software design, Technical architecture
solutions_architect: Solution architecture, Technical architecture
solutions_engineer: Solution architecture, Systems integration
enterprise_architect: Enterprise architecture, Solution architecture, Technical architecture

data_engineer: Data engineering, Data pipelines, ETL, Data integration
big_data_engineer: Big data, Hadoop, Data engineering, Data pipelines
big_data_architect: Big data, Hadoop, Data architecture
hadoop_administrator: Big data, Hadoop, System administration
data_analyst: Data analysis, Reporting, Data visualization, Ad hoc reporting
data_scientist: Data science, Machine learning, Predictive modeling, Statistical analysis
data_science_manager: Data science, Machine learning, Predictive modeling
data_architect: Data architecture, Data modeling, Database design
data_modeler: Data modeling, Dimensional modeling, Database design
data_governance_analyst: Data governance, Data quality, Metadata management
data_quality_analyst: Data quality, Data profiling, Data validation
data_management_analyst, data_manager: Data management, Data quality, Data governance
master_data_analyst: Master data management, Data quality, Data management
data_migration_analyst: Data migration, Data conversion, Data mapping
data_entry_clerk: Data entry
database_developer, sql_developer: SQL, Database development, Stored procedures, Database design
database_engineer: Database administration, Database development, Database design
database_administrator: Database administration, SQL, Database design, Backup and recovery, Database performance tuning
database_architect: Database design, Data modeling, Database administration
database_manager: Database administration
data_warehouse_developer: Data warehousing, ETL, Data mart, Dimensional modeling
data_warehouse_architect: Data warehousing, Dimensional modeling, Data architecture
etl_developer: ETL, Data warehousing, Data integration, Data mapping
etl_tester: ETL testing, Software testing, Data validation
bi_developer: Business intelligence, Data warehousing, Dashboards, Reporting
bi_analyst: Business intelligence, Dashboards, Reporting, Data analysis
bi_architect: Business intelligence, Data warehousing, Data architecture
machine_learning_engineer, machine_learning_architect: Machine learning, Deep learning, Data science
mlops_engineer: MLOps, Machine learning
generative_ai_engineer: Generative AI, Large language models, Machine learning
statistician: Statistics, Statistical analysis, Statistical modeling
quantitative_analyst: Quantitative analysis, Statistical modeling, Mathematical modeling
analytics_manager: Data analytics, Data analysis, Business analytics
sas_programmer: SAS, Statistical analysis

qa_engineer: Software testing, Quality assurance, Test cases, Test planning
qa_automation_engineer: Test automation, Software testing, Quality assurance, Test scripts
sdet: Test automation, Software testing, Test scripts, Software development
performance_engineer: Performance testing, Load testing, Software testing
validation_engineer: Software testing, Quality assurance, Test planning
qa_manager: Test management, Software testing, Quality assurance, Test strategy

devops_engineer: DevOps, CI/CD, Configuration management, Build automation
devsecops_engineer: DevSecOps, DevOps, CI/CD
site_reliability_engineer: SRE, DevOps, Monitoring
platform_engineer: Platform engineering, DevOps, Cloud computing
cloud_engineer, cloud_administrator: Cloud computing, Cloud migration
cloud_architect: Cloud computing, Cloud architecture, Solution architecture
systems_administrator: System administration, Backup and recovery
systems_engineer: Systems engineering, System administration
systems_analyst: Requirements gathering, Functional specifications
systems_architect: System architecture, Technical architecture
network_engineer: Networking, Routing and switching, LAN/WAN, Network security
network_administrator: Networking, Network administration, LAN/WAN
network_architect: Networking, Network design, Routing and switching
network_technician: Networking, LAN/WAN
telecom_engineer: Telecommunications, Networking
storage_engineer: SAN, NAS
desktop_support: Desktop support, Technical support, Help desk
help_desk_analyst: Help desk, Technical support
technical_support_engineer: Technical support, Help desk
application_support_engineer: Application support, Production support
application_analyst: Application support
exchange_administrator: Microsoft Exchange
active_directory_engineer: Active Directory
identity_management_engineer: Identity and access management
disaster_recovery_analyst: Disaster recovery, Business continuity
security_engineer, security_analyst, security_architect, security_manager: Information security, Cybersecurity, Network security, Vulnerability assessment
penetration_tester: Penetration testing, Vulnerability assessment, Information security
information_risk_analyst: Risk assessment, Information security, Risk management
it_auditor: Security audits, Auditing, SOX

business_analyst: Business analysis, Requirements gathering, Business requirements, Functional specifications
business_systems_analyst: Business analysis, Requirements gathering, Business requirements, Functional specifications
project_manager: Project management, Project planning, Project scheduling, Risk mitigation
program_manager: Program management, Project management, Project planning, Project scheduling
project_coordinator: Project coordination, Project management, Project scheduling
scrum_master: Scrum, Scrum Master, Agile, Sprint planning
agile_coach: Agile, Scrum
product_owner: Product ownership, Backlog management, User stories
product_manager: Product management, Product roadmap
change_manager: Organizational change management, Change management
service_delivery_manager: Service management, ITSM
incident_manager: Incident management, ITSM
technical_writer: Technical writing, Technical documentation
ui_ux_designer, product_designer: UX design, UI design, Wireframing, Prototyping
ux_researcher: User research, UX design, Usability testing
graphic_designer: Graphic design, Visual design
engineering_manager: Software development
financial_analyst: Financial analysis, Forecasting, Budget management
marketing_analyst: Marketing analytics, Web analytics, Digital marketing
clinical_data_analyst: Clinical data management, Clinical trials
procurement_analyst: Procurement, Supply chain management
asic_engineer: ASIC, Verilog
controls_engineer: PLC programming
java_developer, full_stack_java_developer, java_architect: Java, Jakarta EE, Object-oriented programming, Software development
dotnet_developer, dotnet_architect: .NET, C#, ASP.NET, Software development
python_developer, full_stack_python_developer: Python, Software development
javascript_developer: JavaScript, Front-end development, Web development
react_developer: React, JavaScript, Front-end development, Web development
angular_developer: Angular, JavaScript, Front-end development, Web development
vue_developer: Vue.js, JavaScript, Front-end development, Web development
node_developer: Node.js, JavaScript, Back-end development
php_developer: PHP, Web development, Back-end development
wordpress_developer: WordPress, PHP, Web development
drupal_developer: Drupal, PHP, Web development
ruby_developer: Ruby, Ruby on Rails, Web development
cpp_developer: C++, Object-oriented programming, Software development
ios_developer: iOS, Swift, Mobile development
android_developer: Android, Mobile development, Java
mainframe_developer: Mainframe, COBOL, JCL
oracle_developer: Oracle Database, PL/SQL, SQL, Database development
oracle_database_administrator: Oracle Database, Database administration, SQL, Backup and recovery, Database performance tuning
sql_database_administrator, mysql_database_administrator, postgresql_database_administrator, mongodb_database_administrator, db2_database_administrator, sybase_database_administrator: Database administration, SQL, Database design, Backup and recovery, Database performance tuning
informatica_developer, datastage_developer, talend_developer, ab_initio_developer: ETL, Data warehousing, Data integration
informatica_administrator: ETL, Data warehousing
tableau_developer, power_bi_developer, qlik_developer, cognos_developer, microstrategy_developer, business_objects_developer, obiee_developer: Business intelligence, Dashboards, Reporting
oracle_ebs_consultant, oracle_fusion_consultant: Oracle EBS, ERP
salesforce_developer: Salesforce, Apex, CRM
servicenow_developer: ServiceNow, ITSM
sharepoint_developer: SharePoint, Web development
sap_consultant, sap_architect: SAP, ERP
sap_fico_consultant, sap_fico_architect: SAP, SAP FICO, ERP
sap_mm_consultant: SAP, SAP MM, ERP
sap_sd_consultant: SAP, SAP SD, ERP
sap_bw_consultant: SAP, SAP BW, Data warehousing
sap_hcm_consultant: SAP, SAP HCM, Human capital management
sap_successfactors_consultant, sap_successfactors_manager: SAP, SAP SuccessFactors, Human capital management
sap_abap_developer: SAP, ABAP, Software development
sap_basis_consultant: SAP, SAP Basis, System administration
sap_security_consultant: SAP, SAP Security, SAP GRC
business_objects_developer: BusinessObjects, Business intelligence, Reporting
linux_administrator: Linux, System administration, Shell scripting
windows_administrator: Windows Server, System administration, Active Directory
vmware_administrator: VMware, Virtualization, System administration
pmo, pmo_analyst, pmo_manager: PMO, Project management, Project planning, Project scheduling
`;

/** The same for the noun of a technology's role; the technology itself is a skill that the title names. */
const SKILLS_OF_NOUN: Readonly<Record<string, readonly string[]>> = {
  developer: ['Software development'],
  administrator: ['System administration'],
  architect: ['Technical architecture', 'Solution architecture'],
};

const coreSkills = lazy(
  () =>
    new Map(
      CORE_SKILLS.split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(': '))
        .flatMap(([roles, skills]) => roles!.split(', ').map((role) => [role, skills!.split(', ')] as const)),
    ),
);

/** The roles of the table above, each with its skills. */
export function allRoleSkills(): ReadonlyMap<string, readonly string[]> {
  return coreSkills();
}

/** Whether the skills of a role are known, by the table or by its technology. */
export function isRoleKnown(role: string): boolean {
  return coreSkills().has(role) || isTechnologyRole(role);
}

/**
 * What a title asks for by its role alone. A role outside the table asks for itself: whoever looks for a "Respiratory
 * Therapist" wants one, and not just somebody who knows Excel; a mere "Consultant" says nothing. `title` gives the
 * spelling.
 */
export function roleSkills(role: string, title: string): readonly string[] {
  const core = coreSkills().get(role);
  if (core !== undefined) return core;
  if (isBareNoun(role)) return [];
  const written = new Map((title.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [word.toLowerCase(), word]));
  if (isTechnologyRole(role)) return SKILLS_OF_NOUN[role.slice(role.lastIndexOf('_') + 1)] ?? [];
  return [
    role
      .split('_')
      .map((word) => written.get(word) ?? word)
      .join(' '),
  ];
}
