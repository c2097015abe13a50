import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seniority } from './facts.ts';
import { normalizeRole, parseSeniority, parseTitle } from './title.ts';

describe('parseTitle: the title without decoration', () => {
  it.each([
    ['Sr. Python Developer (Remote) - W2 only', 'Python Developer'],
    ['Java Developer', 'Java Developer'],
    ['Urgent: Java Developer - Dallas, TX (12 months)', 'Java Developer'],
    ['** Immediate need ** Python Developer at Acme', 'Python Developer'],
    ['React Developer | Acme', 'React Developer'],
    ['Looking for Data Engineer in Austin, TX', 'Data Engineer'],
    ['Data Engineer Austin, TX', 'Data Engineer'],
    ['Data Engineer, New York, NY', 'Data Engineer'],
    ['QA Analyst in Edison, NJ or Plano, TX', 'QA Analyst'],
    ['Job ID 1234 - QA Analyst', 'QA Analyst'],
    ['DevOps Engineer #R-1029', 'DevOps Engineer'],
    ['Network Engineer - 20231', 'Network Engineer'],
    ['77812 Business Analyst', 'Business Analyst'],
    ['🔥🔥 Hiring: .NET Developer!!! 🔥', '.NET Developer'],
    ['.NET Developer - $65/hr C2C', '.NET Developer'],
    ['Scala Developer $150k - $170k', 'Scala Developer'],
    ['Salesforce Developer [Contract to Hire]', 'Salesforce Developer'],
    ['Tableau Developer - Contract - 6+ Months', 'Tableau Developer'],
    ['Mongo DBA (W-2 Only)', 'Mongo DBA'],
    ['Data Analyst - Full Time', 'Data Analyst'],
    ['SQL Developer - Locals only', 'SQL Developer'],
    ['Java Lead - USC/GC only', 'Java Lead'],
    ['Program Manager with Security Clearance', 'Program Manager'],
    ['Systems Engineer - TS/SCI Clearance Required', 'Systems Engineer'],
    ['Data Entry Clerk (Night Shift)', 'Data Entry Clerk'],
    ['Senior Data Engineer II', 'Data Engineer'],
    ['Sr./Lead Data Engineer', 'Data Engineer'],
    ['Mid-level Data Analyst', 'Data Analyst'],
    ['Software Engineer - Java', 'Software Engineer - Java'],
    ['Full Stack Developer (Java/Angular)', 'Full Stack Developer (Java/Angular)'],
    ['Test Lead', 'Test Lead'],
    ['C# Developer', 'C# Developer'],
    ['IT Project Manager', 'IT Project Manager'],
    ['Mobile Developer', 'Mobile Developer'],
    ['R&amp;D Software Engineer', 'R&D Software Engineer'],
  ])('%s → %s', (text, title) => {
    expect(parseTitle(text).title).toBe(title);
  });

  it('keeps a title of nothing but decoration, without a role', () => {
    expect(parseTitle('Remote - W2 only')).toEqual({
      title: 'Remote - W2 only',
      normalized_role: null,
      seniority: null,
    });
  });
});

const ROLES_AND_GRADES: [string, string, Seniority | null][] = [
  // Software by technology
  ['Sr. Python Developer (Remote) - W2 only', 'python_developer', 'senior'],
  ['Python/Django Developer', 'python_developer', null],
  ['Java Developer', 'java_developer', null],
  ['Java/J2EE Developer', 'java_developer', null],
  ['Java Engineer', 'java_developer', null],
  ['Core Java Programmer', 'java_developer', null],
  ['Lead Java Engineer', 'java_developer', 'lead'],
  ['Java Tech Lead', 'java_developer', 'lead'],
  ['Software Engineer - Java', 'java_developer', null],
  ['Software Engineer (Java, Spring Boot)', 'java_developer', null],
  ['Spring Boot Microservices Developer', 'java_developer', null],
  ['Java Architect', 'java_architect', null],
  ['.NET Developer', 'dotnet_developer', null],
  ['Dot Net Developer', 'dotnet_developer', null],
  ['Senior. NET Developer', 'dotnet_developer', 'senior'],
  ['C#/.NET Developer II', 'dotnet_developer', 'mid'],
  ['ASP.NET MVC Developer', 'dotnet_developer', null],
  ['C++ Developer', 'cpp_developer', null],
  ['C/C++ Software Engineer', 'cpp_developer', null],
  ['JavaScript Developer', 'javascript_developer', null],
  ['React.js Developer', 'react_developer', null],
  ['React Native Developer', 'react_native_developer', null],
  ['AngularJS Developer', 'angular_developer', null],
  ['Node.js Developer', 'node_developer', null],
  ['PHP Developer (LAMP)', 'php_developer', null],
  ['Ruby on Rails Engineer', 'ruby_developer', null],
  ['Golang Developer', 'go_developer', null],
  ['Scala Developer', 'scala_developer', null],
  ['iOS Developer (Swift)', 'ios_developer', null],
  ['Senior Android Engineer', 'android_developer', 'senior'],
  ['COBOL Programmer', 'mainframe_developer', null],
  ['Mainframe Developer', 'mainframe_developer', null],
  ['PL/SQL Developer', 'oracle_developer', null],
  ['SQL Server Developer', 'sql_developer', null],
  // Software by field
  ['Backend Engineer', 'backend_engineer', null],
  ['Back-End Developer', 'backend_engineer', null],
  ['Front-End Developer', 'frontend_developer', null],
  ['Frontend/UI Developer', 'frontend_developer', null],
  ['UI Developer', 'frontend_developer', null],
  ['Full Stack Developer', 'full_stack_developer', null],
  ['Fullstack Engineer', 'full_stack_developer', null],
  ['Full Stack Java Developer', 'full_stack_java_developer', null],
  ['Java Full Stack Engineer', 'full_stack_java_developer', null],
  ['.NET Full-Stack Developer', 'full_stack_dotnet_developer', null],
  ['Software Engineer III', 'software_engineer', 'senior'],
  ['Software Developer', 'software_engineer', null],
  ['Sr. Application Developer', 'software_engineer', 'senior'],
  ['Member of Technical Staff', 'software_engineer', null],
  ['Web Developer', 'web_developer', null],
  ['Mobile App Developer', 'mobile_developer', null],
  ['Embedded Software Engineer', 'embedded_engineer', null],
  ['Firmware Engineer', 'embedded_engineer', null],
  ['Build and Release Engineer', 'release_engineer', null],
  // Data
  ['Data Engineer', 'data_engineer', null],
  ['Azure Data Engineer', 'data_engineer', null],
  ['Python Data Engineer', 'data_engineer', null],
  ['Staff Data Engineer, Payments', 'data_engineer', 'staff'],
  ['Hadoop Developer/Big Data Engineer', 'big_data_engineer', null],
  ['Software Engineer, Hadoop', 'big_data_engineer', null],
  ['Hadoop Administrator', 'hadoop_administrator', null],
  ['ETL Developer', 'etl_developer', null],
  ['Informatica Developer', 'informatica_developer', null],
  ['Ab Initio Developer', 'ab_initio_developer', null],
  ['Data Warehouse Developer', 'data_warehouse_developer', null],
  ['Data Analyst I', 'data_analyst', 'junior'],
  ['Junior Data Analyst', 'data_analyst', 'junior'],
  ['Lead Data Scientist', 'data_scientist', 'lead'],
  ['Data Science Intern', 'data_scientist', 'intern'],
  ['Machine Learning Engineer', 'machine_learning_engineer', null],
  ['Principal ML Engineer', 'machine_learning_engineer', 'principal'],
  ['MLOps Engineer', 'mlops_engineer', null],
  ['Data Architect', 'data_architect', null],
  ['Data Modeller', 'data_modeler', null],
  ['DBA', 'database_administrator', null],
  ['Database Administrator', 'database_administrator', null],
  ['Oracle DBA', 'oracle_database_administrator', null],
  ['DBA - Oracle, RAC', 'oracle_database_administrator', null],
  ['SQL Server Database Administrator', 'sql_database_administrator', null],
  ['Power BI Developer', 'power_bi_developer', null],
  ['Tableau Developer', 'tableau_developer', null],
  ['Business Intelligence Developer', 'bi_developer', null],
  // Quality
  ['SDET', 'sdet', null],
  ['Software Development Engineer in Test', 'sdet', null],
  ['QA Tester', 'qa_engineer', null],
  ['Quality Assurance Analyst', 'qa_engineer', null],
  ['Software Test Engineer', 'qa_engineer', null],
  ['QA Lead', 'qa_engineer', 'lead'],
  ['QA Automation Engineer', 'qa_automation_engineer', null],
  ['Automation Test Engineer', 'qa_automation_engineer', null],
  ['Performance Tester', 'performance_engineer', null],
  // Operations and security
  ['DevOps Engineer', 'devops_engineer', null],
  ['Sr Dev Ops Engineer', 'devops_engineer', 'senior'],
  ['Site Reliability Engineer', 'site_reliability_engineer', null],
  ['SRE', 'site_reliability_engineer', null],
  ['AWS Cloud Engineer', 'cloud_engineer', null],
  ['AWS Solutions Architect', 'solutions_architect', null],
  ['Network Engineer', 'network_engineer', null],
  ['Network / Systems Engineer', 'network_engineer', null],
  ['Linux System Administrator', 'linux_administrator', null],
  ['Linux Administrator', 'linux_administrator', null],
  ['VMware Engineer', 'vmware_administrator', null],
  ['System Administrator', 'systems_administrator', null],
  ['Desktop Support Technician', 'desktop_support', null],
  ['Help Desk Analyst', 'help_desk_analyst', null],
  ['Cyber Security Analyst', 'security_analyst', null],
  ['Information Security Engineer', 'security_engineer', null],
  ['Penetration Tester', 'penetration_tester', null],
  // Business, projects, products, design
  ['BA', 'business_analyst', null],
  ['Business Analyst - Healthcare', 'business_analyst', null],
  ['Business Systems Analyst', 'business_systems_analyst', null],
  ['PM', 'project_manager', null],
  ['Senior Project Manager', 'project_manager', 'senior'],
  ['Technical Program Manager', 'program_manager', null],
  ['Scrum Master', 'scrum_master', null],
  ['Product Owner', 'product_owner', null],
  ['Associate Product Manager', 'product_manager', 'junior'],
  ['Technical Writer', 'technical_writer', null],
  ['UI/UX Designer', 'ui_ux_designer', null],
  ['UX Designer', 'ui_ux_designer', null],
  // Packages
  ['Salesforce Developer', 'salesforce_developer', null],
  ['Salesforce Technical Lead', 'salesforce_developer', 'lead'],
  ['SFDC Administrator', 'salesforce_administrator', null],
  ['ServiceNow Developer', 'servicenow_developer', null],
  ['SharePoint Administrator', 'sharepoint_administrator', null],
  ['SAP ABAP Consultant', 'sap_abap_developer', null],
  ['SAP FICO Consultant', 'sap_fico_consultant', null],
  ['SAP SuccessFactors Consultant', 'sap_successfactors_consultant', null],
  ['Workday Functional Consultant', 'workday_consultant', null],
  ['Oracle Fusion Functional Consultant', 'oracle_fusion_consultant', null],
  ['PeopleSoft Developer', 'peoplesoft_developer', null],
  ['Pega Architect', 'pega_architect', null],
  // People who lead
  ['Data Engineering Manager', 'data_engineering_manager', 'manager'],
  ['Manager, Data Engineering', 'data_engineering_manager', 'manager'],
  ['Sr. Manager of Software Engineering', 'engineering_manager', 'manager'],
  ['Director of Engineering', 'engineering_director', 'director'],
  ['VP of Engineering', 'engineering_vp', 'executive'],
  ['Tech Lead', 'technical_lead', 'lead'],
  ['Entry Level Business Analyst', 'business_analyst', 'junior'],
  ['Distinguished Engineer - Java', 'java_developer', 'principal'],
  // Titles that no table knows keep their own words
  ['Clinical Site Monitor', 'clinical_site_monitor', null],
  ['Registered Nurse (RN) - Night Shift', 'registered_nurse', null],
  ['Construction Manager', 'construction_manager', 'manager'],
  ['Lead Generation Specialist', 'generation_specialist', null],
];

describe('parseTitle: role and seniority', () => {
  it.each(ROLES_AND_GRADES)('%s → %s, %s', (text, role, seniority) => {
    expect(parseTitle(text)).toMatchObject({ normalized_role: role, seniority });
  });

  it.each([
    ['python_developer', 'Python Developer', 'PYTHON DEVELOPER', 'python developers', 'Python  Engineer'],
    ['frontend_developer', 'Front End Developer', 'Front-end Developer', 'Frontend Engineer', 'FrontEnd Dev'],
    ['qa_engineer', 'QA Engineer', 'Quality Assurance Tester', 'QA Analyst', 'Tester'],
    ['data_engineer', 'Data Engineer', 'Data Developer', 'Data Engineer (AWS)', 'AWS Data Engineer'],
    ['site_reliability_engineer', 'SRE', 'Site Reliability Engineer (SRE)', 'Sr. Site-Reliability Engineer'],
  ])('joins the variants of %s', (key, ...variants) => {
    expect(new Set(variants.map(normalizeRole))).toEqual(new Set([key]));
  });

  it('keeps roles apart that people would not swap', () => {
    const roles = [
      'Data Engineer',
      'Data Analyst',
      'Data Scientist',
      'Data Center Engineer',
      'Database Engineer',
    ];
    roles.push('Data Quality Engineer', 'Data Engineering Manager', 'Data Loss Prevention Engineer');
    roles.push('Java Developer', 'JavaScript Developer', 'React Developer', 'React Native Developer');
    expect(new Set(roles.map(normalizeRole)).size).toBe(roles.length);
  });
});

describe('parseSeniority', () => {
  it.each([
    ['Mid-Senior level', 'mid'],
    ['Mid senior', 'mid'],
    ['Entry level', 'junior'],
    ['Associate', 'junior'],
    ['Internship', 'intern'],
    ['Director', 'director'],
    ['Executive', 'executive'],
    ['Senior', 'senior'],
    ['Not Applicable', null],
    ['', null],
  ])('%s → %s', (level, seniority) => {
    expect(parseSeniority(level)).toBe(seniority);
  });
});

describe('normalizeRole', () => {
  it('gives a wanted role the key of the postings for it', () => {
    for (const [text, role] of ROLES_AND_GRADES) expect(normalizeRole(text)).toBe(role);
  });

  it('is never empty for a text with letters, and fits its column', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const role = normalizeRole(text);
        expect(role.length).toBeLessThanOrEqual(255);
        if (/\p{L}/u.test(text)) expect(role).not.toBe('');
      }),
    );
  });

  it.each(['constructor', '__proto__', 'Разработчик', 'Remote', 'W2', 'Sr.', 'of the', '开发工程师'])(
    'finds a key for %s',
    (text) => expect(normalizeRole(text)).not.toBe(''),
  );

  it('is stable: the key of a key is the key', () => {
    for (const [, role] of ROLES_AND_GRADES) expect(normalizeRole(role.replaceAll('_', ' '))).toBe(role);
  });
});

describe('parseTitle on any text', () => {
  it('never throws and gives the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(parseTitle(text)).toEqual(parseTitle(text));
      }),
    );
  });

  it.each([
    ['words', 'Senior '.repeat(150_000)],
    ['brackets', '('.repeat(1_000_000)],
    ['commas', ', TX'.repeat(250_000)],
    ['spaces', ' '.repeat(1_000_000)],
  ])('reads a megabyte of %s', (_, text) => {
    expect(() => parseTitle(text)).not.toThrow();
  });
});
