import { list } from '../text.ts';
import type { DemoCandidate } from '../types.ts';

/** A consultant as the firm's bench list has them; what is derived or follows the date is added later. */
export interface BenchEntry {
  contact: { name: string; phone: string; location: string };
  current_title: string;
  years: number;
  professional_summary: string;
  skills: string[];
  roles: string[];
  prefers: string[];
  /** As the consultant said it, and the hourly USD to aim for. */
  pay: { asks: string | null; rate: number | null };
  terms: {
    visa: DemoCandidate['work_authorization'];
    accepts: DemoCandidate['employment_types'];
    /** Days until free. */
    freeIn: number;
    relocates: boolean;
  };
  /** Ready for assignment where absent. */
  status?: DemoCandidate['status'];
}

export const BENCH: BenchEntry[] = [
  {
    contact: { name: 'Anika Raghunathan', phone: '(214) 555-0101', location: 'Plano, TX' },
    current_title: 'Senior Java Developer',
    years: 9,
    professional_summary:
      'Java developer with nine years in banking and insurance. Split two monoliths into Spring Boot services and ran them afterwards.',
    skills: list(
      'Core Java, J2EE, Spring Boot, Spring Security, Microservices, RESTful APIs, Hibernate/JPA, Apache Kafka, Oracle, PL/SQL, Postgres, Docker, k8s, Amazon Web Services, Jenkins, Maven, JUnit, Mockito, Git, Jira, SQL, Hibernate',
    ),
    roles: ['Java Developer', 'Java Backend Engineer'],
    prefers: ['Dallas, TX', 'Remote'],
    pay: { asks: '$65/hr C2C', rate: 65 },
    terms: { visa: 'H1B', accepts: ['C2C'], freeIn: 7, relocates: false },
  },
  {
    contact: { name: 'Marcus Oyelaran', phone: '(404) 555-0112', location: 'Atlanta, GA' },
    current_title: 'Full Stack Java Developer',
    years: 7,
    professional_summary:
      'Seven years across Java services and React front ends, last with a travel company. Likes to own a feature from table to screen.',
    skills: list(
      'Java 17, SpringBoot, Spring MVC, ReactJS, Redux, JavaScript, Typescript, HTML5, CSS3, REST API, MySQL, PostgreSQL, AWS, Docker, Jenkins, Jest, Git, Kafka, Full Stack Development, SQL',
    ),
    roles: ['Full Stack Developer', 'Java Developer'],
    prefers: ['Atlanta, GA', 'Charlotte, NC', 'Remote'],
    pay: { asks: '$130K', rate: 62 },
    terms: { visa: 'USC', accepts: ['W2', 'FULL_TIME'], freeIn: 14, relocates: true },
  },
  {
    contact: { name: 'Priyamvada Solanki', phone: '(732) 555-0123', location: 'Edison, NJ' },
    current_title: 'Python Developer',
    years: 6,
    professional_summary:
      'Backend developer in Python for six years: Django APIs, Celery workers and the SQL beneath them.',
    skills: list(
      'Python 3, Django, Django REST Framework, Flask, Fast API, Celery, RabbitMQ, Redis, Postgres, SQLAlchemy, Pandas, NumPy, AWS Lambda, S3, Docker, Kubernetes, pytest, Git, Linux, SQL, AWS, REST APIs',
    ),
    roles: ['Python Developer', 'Backend Engineer'],
    prefers: ['New York, NY', 'Jersey City, NJ', 'Remote'],
    pay: { asks: '60/hr on C2C', rate: 60 },
    terms: { visa: 'H4-EAD', accepts: ['C2C', 'W2'], freeIn: 0, relocates: false },
  },
  {
    contact: { name: 'Tomasz Wieczorkowski', phone: '(312) 555-0134', location: 'Chicago, IL' },
    current_title: 'Front End Developer',
    years: 5.5,
    professional_summary:
      'Builds accessible interfaces in React; wrote the component library of a hotel chain.',
    skills: list(
      'React.js, Next.js, TypeScript, JavaScript (ES6+), Redux Toolkit, HTML, CSS3, SASS, Webpack, Vite, Jest, Cypress, Figma, GraphQL, REST APIs, NodeJS, WCAG, Git, Front End Development',
    ),
    roles: ['React Developer', 'Front End Developer'],
    prefers: ['Chicago, IL', 'Remote'],
    pay: { asks: '$115,000 - $125,000', rate: 55 },
    terms: { visa: 'GC', accepts: ['W2', 'FULL_TIME', 'C2C'], freeIn: 21, relocates: false },
  },
  {
    contact: { name: 'Linh Bao Truong', phone: '(408) 555-0145', location: 'San Jose, CA' },
    current_title: 'Node.js Developer',
    years: 4,
    professional_summary:
      'MERN developer, four years, three of them with a payments start-up where webhooks had to arrive exactly once.',
    skills: list(
      'NodeJS, Express.js, NestJS, TypeScript, Javascript, Mongo DB, PostgreSQL, ReactJS, GraphQL, Redis, AWS Lambda, DynamoDB, Serverless, Docker, Jest, GitHub Actions, REST APIs, AWS',
    ),
    roles: ['Node.js Developer', 'Full Stack Developer'],
    prefers: ['San Francisco, CA', 'San Jose, CA', 'Remote'],
    pay: { asks: '$58/hr W2', rate: 58 },
    terms: { visa: 'STEM-OPT', accepts: ['W2'], freeIn: 3, relocates: true },
  },
  {
    contact: { name: 'Keisha Broadwater-Lyle', phone: '(614) 555-0156', location: 'Columbus, OH' },
    current_title: '.NET Full Stack Developer',
    years: 10,
    professional_summary:
      'Ten years of C# in insurance and public sector; migrated a licensing system from Web Forms to .NET 8.',
    skills: list(
      'C#, .Net Core, ASP.NET MVC, Web API, Entity Framework, LINQ, MS SQL Server, T-SQL, Angular, TypeScript, JavaScript, Azure, Azure DevOps, WCF, xUnit, Git, Microservices, ASP.NET, MVC, CI/CD',
    ),
    roles: ['.NET Developer', 'Full Stack .NET Developer'],
    prefers: ['Columbus, OH', 'Cincinnati, OH', 'Remote'],
    pay: { asks: '$68/hr C2C or $135K', rate: 68 },
    terms: { visa: 'USC', accepts: ['C2C', '1099', 'FULL_TIME'], freeIn: 10, relocates: false },
  },
  {
    contact: { name: 'Diego Armendariz-Poole', phone: '(602) 555-0167', location: 'Phoenix, AZ' },
    current_title: 'Mobile Developer',
    years: 8,
    professional_summary:
      'Native Android and iOS, eight years, apps with millions of installs. Strong on offline sync.',
    skills: list(
      'Kotlin, Java, Android SDK, Jetpack Compose, Swift, SwiftUI, iOS, Objective C, React Native, Firebase, REST APIs, GraphQL, Fastlane, CI/CD, Git, XCTest, Mobile Development',
    ),
    roles: ['Android Developer', 'iOS Developer', 'Mobile Developer'],
    prefers: ['Phoenix, AZ', 'Remote'],
    pay: { asks: '$70/hr', rate: 70 },
    terms: { visa: 'USC', accepts: ['C2C', 'W2', '1099'], freeIn: 5, relocates: false },
  },
  {
    contact: { name: 'Harriet Vanstaveren', phone: '(617) 555-0178', location: 'Hartford, CT' },
    current_title: 'Mainframe Developer',
    years: 24,
    professional_summary:
      'COBOL and DB2 for a quarter of a century, in banks and pension funds. Knows where the copybooks are buried.',
    skills: list(
      'COBOL, JCL, DB2, CICS, VSAM, z/OS, IMS, Easytrieve, Endevor, Control-M, IBM MQ, REXX, SQL, Mainframe',
    ),
    roles: ['Mainframe Developer'],
    prefers: ['Remote'],
    pay: { asks: '$58/hr', rate: 58 },
    terms: { visa: 'USC', accepts: ['W2', '1099'], freeIn: 0, relocates: false },
  },
  {
    contact: { name: 'Sathvik Yarlagunta', phone: '(972) 555-0189', location: 'Irving, TX' },
    current_title: 'Data Engineer',
    years: 8,
    professional_summary:
      'Data engineer with eight years on Spark and SQL, five in AWS. Moved a Hadoop estate to Databricks without losing a day.',
    skills: list(
      'Python, PySpark, Apache Spark, SQL, Airflow, Databricks, Snowflake, Kafka, AWS Glue, S3, Redshift, EMR, Hadoop, Hive, dbt, Terraform, ETL, Scala, Git, AWS, Data Engineering',
    ),
    roles: ['Data Engineer', 'Big Data Engineer'],
    prefers: ['Dallas, TX', 'Austin, TX', 'Remote'],
    pay: { asks: '$70/hr C2C', rate: 70 },
    terms: { visa: 'H1B', accepts: ['C2C'], freeIn: 14, relocates: true },
  },
  {
    contact: { name: 'Olumide Fakorede', phone: '(704) 555-0190', location: 'Charlotte, NC' },
    current_title: 'ETL / Snowflake Developer',
    years: 10,
    professional_summary:
      'Warehouse developer: Informatica for seven years, Snowflake for the last three, finance data throughout.',
    skills: list(
      'Informatica PowerCenter, IICS, Snowflake, ETL, SQL, PL/SQL, Oracle, MS SQL, Unix Shell Scripting, Control-M, Data Warehousing, Data Modeling, Python, dbt, Azure Data Factory',
    ),
    roles: ['ETL Developer', 'Snowflake Developer', 'Data Warehouse Developer'],
    prefers: ['Charlotte, NC', 'Raleigh, NC', 'Remote'],
    pay: { asks: '62/hr', rate: 62 },
    terms: { visa: 'GC-EAD', accepts: ['C2C', 'W2'], freeIn: 7, relocates: true },
  },
  {
    contact: { name: 'Rebecca Tsinajinnie', phone: '(505) 555-0102', location: 'Denver, CO' },
    current_title: 'Data Analyst',
    years: 4,
    professional_summary:
      'Analyst with a public health degree and a habit of asking where the number comes from.',
    skills: list(
      'SQL, Tableau, PowerBI, Excel, Python, Pandas, R, SAS, Data Analysis, Data Visualization, Statistics, Snowflake, Alteryx',
    ),
    roles: ['Data Analyst', 'Reporting Analyst'],
    prefers: ['Denver, CO', 'Phoenix, AZ', 'Remote'],
    pay: { asks: '$85K', rate: 45 },
    terms: { visa: 'USC', accepts: ['W2', 'FULL_TIME'], freeIn: 14, relocates: true },
  },
  {
    contact: { name: 'Yusuf Demirkaya', phone: '(813) 555-0113', location: 'Tampa, FL' },
    current_title: 'Power BI Developer',
    years: 7,
    professional_summary:
      'Semantic models, DAX and the Microsoft data stack for manufacturers and hospitals.',
    skills: list(
      'PowerBI, DAX, Power Query, SQL Server, T-SQL, SSIS, SSRS, SSAS, ADF, Azure Synapse, Data Modeling, Tableau, Excel, Python, Snowflake, SQL, Business Intelligence',
    ),
    roles: ['Power BI Developer', 'BI Developer'],
    prefers: ['Tampa, FL', 'Remote'],
    pay: { asks: '$57 per hour', rate: 57 },
    terms: { visa: 'GC', accepts: ['C2C', 'W2', 'FULL_TIME'], freeIn: 0, relocates: false },
  },
  {
    contact: { name: 'Meera Chandrakanthan', phone: '(206) 555-0124', location: 'Seattle, WA' },
    current_title: 'Data Scientist',
    years: 6,
    professional_summary:
      'Forecasting and experiments for retail; MS in statistics. Prefers a calibrated small model to a large opaque one.',
    skills: list(
      'Python, sklearn, Pandas, NumPy, Machine Learning, Statistics, A/B Testing, XGBoost, Pytorch, TensorFlow, SQL, Spark, R, Tableau, NLP, AWS SageMaker',
    ),
    roles: ['Data Scientist', 'Applied Scientist'],
    prefers: ['Seattle, WA', 'Remote'],
    pay: { asks: '$155K', rate: 72 },
    terms: { visa: 'H1B', accepts: ['FULL_TIME', 'W2'], freeIn: 30, relocates: false },
  },
  {
    contact: { name: 'Caleb Nwachukwu-Reyes', phone: '(415) 555-0135', location: 'San Francisco, CA' },
    current_title: 'Machine Learning Engineer',
    years: 5,
    professional_summary:
      'Takes models to production: evaluation first, then serving, then cost. Two retrieval assistants live.',
    skills: list(
      'Python, Pytorch, LLMs, RAG, LangChain, FastAPI, MLOps, MLflow, Docker, k8s, AWS, SageMaker, Spark, SQL, NLP, Machine Learning, TensorFlow',
    ),
    roles: ['Machine Learning Engineer', 'MLOps Engineer'],
    prefers: ['San Francisco, CA', 'Remote'],
    pay: { asks: '$85/hr C2C', rate: 85 },
    terms: { visa: 'USC', accepts: ['C2C', 'W2', 'FULL_TIME'], freeIn: 14, relocates: false },
  },
  {
    contact: { name: 'Gulnara Bekmukhanova', phone: '(713) 555-0146', location: 'Houston, TX' },
    current_title: 'Oracle DBA',
    years: 12,
    professional_summary:
      'Production DBA, twelve years, Oracle first and PostgreSQL since 2019. Restores are rehearsed, not hoped for.',
    skills: list(
      'Oracle 19c, RMAN, Data Guard, RAC, PL/SQL, SQL, Performance Tuning, Exadata, GoldenGate, Postgres, AWS RDS, Linux, Shell Scripting, MS SQL Server, Database Administration',
    ),
    roles: ['Oracle DBA', 'Database Administrator'],
    prefers: ['Houston, TX', 'Dallas, TX', 'Remote'],
    pay: { asks: '$67/hr', rate: 67 },
    terms: { visa: 'GC', accepts: ['C2C', 'W2'], freeIn: 10, relocates: true },
  },
  {
    contact: { name: 'Jamal Whitcombe-Ortega', phone: '(469) 555-0157', location: 'Dallas, TX' },
    current_title: 'Senior DevOps Engineer',
    years: 8,
    professional_summary:
      'Platform engineer for AWS: Terraform, EKS and the pipelines around them. Eight years, two landing zones.',
    skills: list(
      'Amazon Web Services, Terraform, K8s, EKS, Helm, Docker, Jenkins, GitLab CI, Ansible, Python, Bash, Linux, Prometheus, Grafana, Argo CD, Vault, CI/CD, Git, ELK, DevOps',
    ),
    roles: ['DevOps Engineer', 'Platform Engineer', 'Site Reliability Engineer'],
    prefers: ['Dallas, TX', 'Remote'],
    pay: { asks: '$72/hr C2C', rate: 72 },
    terms: { visa: 'USC', accepts: ['C2C', 'W2', '1099'], freeIn: 5, relocates: false },
  },
  {
    contact: { name: 'Eun-ji Halvorsen', phone: '(612) 555-0168', location: 'Minneapolis, MN' },
    current_title: 'Site Reliability Engineer',
    years: 7,
    professional_summary:
      'SRE for ticketing and streaming. Error budgets, load tests before the season, calm incident calls.',
    skills: list(
      'Linux, Kubernetes, Golang, Python, Terraform, Prometheus, Grafana, Datadog, Splunk, AWS, GCP, Ansible, Kafka, Docker, CI/CD, Incident Management, SRE',
    ),
    roles: ['Site Reliability Engineer', 'Cloud Operations Engineer'],
    prefers: ['Remote', 'Minneapolis, MN'],
    pay: { asks: '$160,000', rate: 76 },
    terms: { visa: 'USC', accepts: ['FULL_TIME', 'W2'], freeIn: 28, relocates: false },
  },
  {
    contact: { name: 'Fernando Quispealaya', phone: '(303) 555-0179', location: 'Denver, CO' },
    current_title: 'Azure Cloud Engineer',
    years: 9,
    professional_summary:
      'Infrastructure engineer, nine years on Windows and VMware, then four on Azure with Terraform.',
    skills: list(
      'Microsoft Azure, Terraform, Bicep, ARM Templates, Azure DevOps, PowerShell, AKS, Docker, Helm, Azure Active Directory, Windows Server, Active Directory, Networking, Python, CI/CD, Git, Kubernetes',
    ),
    roles: ['Azure Cloud Engineer', 'Azure DevOps Engineer'],
    prefers: ['Denver, CO', 'Salt Lake City, UT', 'Remote'],
    pay: { asks: '$70/hr', rate: 70 },
    terms: { visa: 'GC', accepts: ['C2C', 'W2', 'FULL_TIME'], freeIn: 14, relocates: true },
  },
  {
    contact: { name: 'Desmond Achterberg', phone: '(919) 555-0180', location: 'Raleigh, NC' },
    current_title: 'Network Engineer',
    years: 11,
    professional_summary:
      'CCNP with eleven years in hospital and campus networks, SD-WAN for the last ninety branches.',
    skills: list(
      'Cisco, CCNP, BGP, OSPF, Routing, Switching, Nexus, Palo Alto, Firewalls, VPN, SD-WAN, Meraki, F5, DNS, Wireshark, Python, Ansible, Network Security',
    ),
    roles: ['Network Engineer'],
    prefers: ['Raleigh, NC', 'Charlotte, NC', 'Richmond, VA'],
    pay: { asks: '$60/hr', rate: 60 },
    terms: { visa: 'USC', accepts: ['W2', 'FULL_TIME', '1099'], freeIn: 0, relocates: true },
  },
  {
    contact: { name: 'Shirin Golestani-Marsh', phone: '(703) 555-0191', location: 'Reston, VA' },
    current_title: 'Security Engineer',
    years: 8,
    professional_summary:
      'Detection engineer and incident lead. Splunk, then Sentinel; writes rules that other people keep switched on.',
    skills: list(
      'Splunk, SIEM, Microsoft Sentinel, Incident Response, Vulnerability Management, Nessus, Qualys, CrowdStrike, Okta, IAM, Firewalls, NIST, PCI DSS, Python, AWS, Linux, CISSP',
    ),
    roles: ['Security Engineer', 'Information Security Analyst'],
    prefers: ['Reston, VA', 'Baltimore, MD', 'Remote'],
    pay: { asks: '$140K - $150K', rate: 72 },
    terms: { visa: 'USC', accepts: ['FULL_TIME', 'W2'], freeIn: 21, relocates: false },
  },
  {
    contact: { name: 'Bogdan Stoyanovici', phone: '(412) 555-0103', location: 'Pittsburgh, PA' },
    current_title: 'Linux Systems Administrator',
    years: 13,
    professional_summary: 'Six hundred servers, two data centers, no surprises. RHCE.',
    skills: list(
      'RHEL, Linux, VMware vSphere, Bash, Shell Scripting, Ansible, Puppet, Python, DNS, LDAP, Active Directory, Nagios, AWS, Docker, SAN Storage, Windows Server, VMware, DHCP',
    ),
    roles: ['Linux Systems Administrator', 'Systems Engineer'],
    prefers: ['Pittsburgh, PA', 'Columbus, OH', 'Remote'],
    pay: { asks: '$54/hr', rate: 54 },
    terms: { visa: 'GC', accepts: ['W2', 'FULL_TIME', 'C2C'], freeIn: 14, relocates: false },
  },
  {
    contact: { name: 'Tanvi Deshpriya', phone: '(201) 555-0114', location: 'Jersey City, NJ' },
    current_title: 'QA Automation Engineer',
    years: 7,
    professional_summary:
      'Test automation in Java: Selenium, REST Assured and Cucumber for insurers, seven years.',
    skills: list(
      'Selenium WebDriver, Java, TestNG, JUnit, Cucumber, BDD, RestAssured, Postman, API Testing, SQL, Jenkins, Maven, Git, JIRA, JMeter, Agile, Playwright, Selenium, Test Automation',
    ),
    roles: ['QA Automation Engineer', 'SDET'],
    prefers: ['New York, NY', 'Philadelphia, PA', 'Remote'],
    pay: { asks: '$55/hr C2C', rate: 55 },
    terms: { visa: 'H1B', accepts: ['C2C', 'W2'], freeIn: 7, relocates: true },
  },
  {
    contact: { name: 'Moses Kiptanui-Garrett', phone: '(804) 555-0125', location: 'Richmond, VA' },
    current_title: 'QA Analyst',
    years: 5,
    professional_summary: 'Manual tester and UAT coordinator for public benefit systems; learning to script.',
    skills: list(
      'Manual Testing, Test Cases, Test Planning, Regression Testing, UAT, HP ALM, JIRA, SQL, Postman, API Testing, Agile, Azure DevOps, Healthcare, Quality Assurance',
    ),
    roles: ['QA Analyst', 'Manual QA Tester'],
    prefers: ['Richmond, VA', 'Remote'],
    pay: { asks: '$44/hr W2', rate: 44 },
    terms: { visa: 'GC-EAD', accepts: ['W2'], freeIn: 0, relocates: false },
  },
  {
    contact: { name: 'Colette Abernethy-Zhou', phone: '(860) 555-0136', location: 'Hartford, CT' },
    current_title: 'Senior Business Analyst',
    years: 11,
    professional_summary:
      'Business analyst in claims and payments for eleven years. Stories that can be tested, maps that can be loaded.',
    skills: list(
      'Requirement Gathering, User Stories, BRD, Business Process Modeling, MS Visio, Data Mapping, SQL, JIRA, Confluence, Agile, Scrum, UAT, Excel, Power BI, Healthcare, Business Analysis',
    ),
    roles: ['Business Analyst', 'Business Systems Analyst'],
    prefers: ['Hartford, CT', 'Boston, MA', 'Remote'],
    pay: { asks: '$60/hr', rate: 60 },
    terms: { visa: 'USC', accepts: ['C2C', 'W2', '1099'], freeIn: 14, relocates: false },
  },
  {
    contact: { name: 'Rohan Mukherjea-Blum', phone: '(480) 555-0147', location: 'Phoenix, AZ' },
    current_title: 'Scrum Master',
    years: 8,
    professional_summary:
      'CSM and SAFe practitioner for two to four teams; eight years after six as a tester.',
    skills: list(
      'Scrum, Agile, SAFe, Kanban, JIRA, Confluence, CSM, Azure DevOps, Release Management, Risk Management, Facilitation, Coaching, Scrum Master',
    ),
    roles: ['Scrum Master', 'Agile Coach'],
    prefers: ['Phoenix, AZ', 'Denver, CO', 'Remote'],
    pay: { asks: '$58/hr C2C', rate: 58 },
    terms: { visa: 'GC', accepts: ['C2C', 'W2'], freeIn: 3, relocates: true },
  },
  {
    contact: { name: 'Winifred Castellanos', phone: '(314) 555-0158', location: 'St. Louis, MO' },
    current_title: 'Technical Project Manager',
    years: 15,
    professional_summary: 'PMP, infrastructure and health record programs, budgets up to eight million.',
    skills: list(
      'Project Management, PMP, MS Project, Smartsheet, Agile, Waterfall, SDLC, Budgeting, Risk Management, Vendor Management, Stakeholder Management, Jira, Cloud Migration',
    ),
    roles: ['Technical Project Manager', 'Program Manager'],
    prefers: ['St. Louis, MO', 'Nashville, TN', 'Remote'],
    pay: { asks: '$145K or $72/hr', rate: 72 },
    terms: { visa: 'USC', accepts: ['W2', '1099', 'FULL_TIME'], freeIn: 30, relocates: false },
  },
  {
    contact: { name: 'Nokuthula Erskine', phone: '(617) 555-0169', location: 'Boston, MA' },
    current_title: 'Salesforce Developer',
    years: 6,
    professional_summary: 'Platform Developer I and II, six years of Apex and Lightning, two orgs merged.',
    skills: list(
      'Salesforce, Apex, LWC, Aura, Visualforce, SOQL, Sales Cloud, Service Cloud, Flows, JavaScript, REST APIs, Copado, Git, MuleSoft, Salesforce Lightning',
    ),
    roles: ['Salesforce Developer'],
    prefers: ['Boston, MA', 'Remote'],
    pay: { asks: '$66/hr C2C', rate: 66 },
    terms: { visa: 'L2-EAD', accepts: ['C2C', 'W2'], freeIn: 10, relocates: false },
  },
  {
    contact: { name: 'Venkat Subbaramaiah', phone: '(248) 555-0170', location: 'Detroit, MI' },
    current_title: 'SAP FICO Consultant',
    years: 14,
    professional_summary:
      'Finance consultant with four full cycles, two on S/4HANA; chartered accountant by training.',
    skills: list(
      'SAP FI/CO, SAP FICO, SAP S4 HANA, SAP MM, SAP SD, IDocs, LSMW, Fiori, SAP BW, Solution Manager, SAP',
    ),
    roles: ['SAP FICO Consultant', 'SAP S/4HANA Consultant'],
    prefers: ['Detroit, MI', 'Chicago, IL', 'Remote'],
    pay: { asks: '$88/hr C2C all inclusive', rate: 88 },
    terms: { visa: 'GC', accepts: ['C2C', '1099'], freeIn: 21, relocates: true },
  },
  {
    contact: { name: 'Amelia Thistlewaite-Khan', phone: '(615) 555-0181', location: 'Nashville, TN' },
    current_title: 'ServiceNow Developer',
    years: 7,
    professional_summary:
      'ITSM and HRSD since the Jakarta release; CSA and CAD. Configures before she scripts.',
    skills: list(
      'Service Now, JavaScript, Glide API, ITSM, ITIL, CMDB, Discovery, Flow Designer, Service Portal, Integration Hub, REST APIs, HRSD, AngularJS',
    ),
    roles: ['ServiceNow Developer'],
    prefers: ['Nashville, TN', 'Atlanta, GA', 'Remote'],
    pay: { asks: '$68 an hour', rate: 68 },
    terms: { visa: 'USC', accepts: ['C2C', 'W2', 'FULL_TIME'], freeIn: 0, relocates: false },
  },
  {
    contact: { name: 'Ibrahim Sesay-Lindgren', phone: '(904) 555-0192', location: 'Jacksonville, FL' },
    current_title: 'IT Support Specialist',
    years: 3,
    professional_summary:
      'Friendly second line for a law office of three hundred; A+ and working on Azure fundamentals.',
    skills: list(
      'Windows 10, Windows 11, Active Directory, O365, Troubleshooting, ServiceNow, SCCM, Intune, VPN, macOS, Networking, Imaging, Help Desk, Desktop Support',
    ),
    roles: ['IT Support Specialist', 'Desktop Support Engineer'],
    prefers: ['Jacksonville, FL', 'Tampa, FL'],
    pay: { asks: '$32/hr', rate: 32 },
    terms: { visa: 'USC', accepts: ['W2', 'FULL_TIME'], freeIn: 14, relocates: true },
    status: 'onboarded',
  },
  {
    contact: { name: 'Xiomara Delacroix-Bui', phone: '(512) 555-0104', location: 'Austin, TX' },
    current_title: 'Junior Java Developer',
    years: 1,
    professional_summary:
      'MS in computer science last May; internship on Spring Boot services. Looking for the first full role.',
    skills: list(
      'Java, Spring Boot, SQL, MySQL, Git, REST APIs, JUnit, HTML, CSS, JavaScript, Docker, Python, Full Stack Development',
    ),
    roles: ['Java Developer', 'Full Stack Developer'],
    prefers: ['Austin, TX', 'Dallas, TX', 'Remote'],
    pay: { asks: null, rate: null },
    terms: { visa: 'OPT', accepts: ['W2', 'FULL_TIME'], freeIn: 0, relocates: true },
    status: 'pending_review',
  },
  {
    contact: { name: 'Hector Baumgartner-Ilagan', phone: '(916) 555-0115', location: 'Los Angeles, CA' },
    current_title: 'AWS Data Engineer',
    years: 5,
    professional_summary:
      'Five years of pipelines in Python and Glue for a state agency, streaming with Kinesis lately.',
    skills: list(
      'Python, SQL, AWS Glue, Athena, S3, Lambda, Kinesis, Redshift, PySpark, Airflow, ETL, Terraform, Git, AWS, Spark',
    ),
    roles: ['Data Engineer'],
    prefers: ['Los Angeles, CA', 'Remote'],
    pay: { asks: '$125K', rate: 60 },
    terms: { visa: 'TN', accepts: ['W2', 'FULL_TIME'], freeIn: 14, relocates: false },
    status: 'pending_review',
  },
  {
    contact: { name: 'Saoirse Vellaturi', phone: '(215) 555-0126', location: 'Philadelphia, PA' },
    current_title: 'UI Developer',
    years: 3,
    professional_summary: 'Front end developer moving from Angular to React, three years in pharma portals.',
    skills: list(
      'Angular, TypeScript, JavaScript, ReactJS, HTML5, CSS3, RxJS, Jest, REST APIs, Figma, Git, UI Design',
    ),
    roles: ['UI Developer', 'React Developer'],
    prefers: ['Philadelphia, PA', 'Remote'],
    pay: { asks: '50/hr', rate: 50 },
    terms: { visa: 'CPT', accepts: ['W2'], freeIn: 7, relocates: true },
    status: 'pending_review',
  },
];
