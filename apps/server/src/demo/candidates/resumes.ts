interface Contact {
  email: string;
  phone: string;
}

/** Resume texts by the consultant's name; `year` is the current one, from which the dates are counted. */
export const RESUMES: Record<string, (year: number, contact: Contact) => string> = {
  'Anika Raghunathan': (year, { email, phone }) => `ANIKA RAGHUNATHAN
Senior Java Developer
Plano, TX | ${phone} | ${email} | www.example.com/anika

PROFESSIONAL SUMMARY
Java developer with 9 years of experience in banking and insurance. I have taken two large applications apart
into Spring Boot services, and stayed to run them. Comfortable with Kafka, Oracle and AWS. H1B, C2C only.

TECHNICAL SKILLS
Languages:       Java 8/11/17, SQL, PL/SQL, Groovy
Frameworks:      Spring Boot, Spring Security, Spring Batch, Hibernate, JPA
Messaging:       Apache Kafka, IBM MQ
Databases:       Oracle 19c, PostgreSQL, Redis
Cloud & DevOps:  AWS (EKS, S3, SQS, RDS), Docker, Kubernetes, Jenkins, Maven
Testing:         JUnit, Mockito, REST Assured

PROFESSIONAL EXPERIENCE

Wexmoor Bank, Plano, TX                                             March ${year - 4} - Present
Senior Java Developer
- Split the card dispute application into eleven Spring Boot microservices; releases went from quarterly to weekly.
- Replaced nightly file transfers by Kafka topics with schemas that the partner teams agreed to.
- Tuned Oracle queries and connection pools; the 95th percentile of the search endpoint fell from 1.9 s to 240 ms.
- On call one week in six.
Environment: Java 17, Spring Boot, Kafka, Oracle, AWS EKS, Docker, Jenkins, Git

Marrowby Insurance Group, Hartford, CT                              June ${year - 7} - February ${year - 4}
Java Developer
- Built quote and bind services for commercial property with Spring Boot and Hibernate.
- Wrote the migration of 4 million policies from DB2 to PostgreSQL.
- Introduced contract tests between nine teams.
Environment: Java 11, Spring Boot, Hibernate, PostgreSQL, REST, Jenkins

Trellisoft Resources, Hyderabad, India                              July ${year - 9} - May ${year - 7}
Software Engineer
- Maintained SOAP services of a claims system in Java 8 and Spring MVC; fixed defects and wrote the missing tests.

EDUCATION
Bachelor of Technology in Computer Science, ${year - 9}
`,
  'Priyamvada Solanki': (year, { email, phone }) => `Priyamvada Solanki
Python Developer

Email: ${email}
Phone: ${phone}
Location: Edison, NJ (open to New York City hybrid, or remote)
Work authorization: H4 EAD

Summary
Backend developer, 6 years of Python. I like services with few dependencies, tests that fail for one reason,
and SQL that the next person can read.

Skills
Python 3 (6 years), Django (5 years), Flask (3 years), FastAPI (2 years), PostgreSQL, SQLAlchemy, Celery,
RabbitMQ, Redis, Pandas, NumPy, Docker, Kubernetes, AWS Lambda, S3, RDS, Pytest, Git, Linux

Experience

Backend Engineer, Halcyra Payments, Jersey City, NJ
Apr ${year - 3} to Present
* Designed the dispute API with Django REST Framework, used by 40 partner banks.
* Moved payout batches to Celery with idempotent tasks; double payouts: none since.
* Cut the RDS bill by a third through indexes and partitioning.

Python Developer, Cinderpath Analytics, Remote
Jan ${year - 5} - Mar ${year - 3}
* Built ingestion of meter readings in Flask and Pandas, 80 million rows a day.
* Packaged the analysts' notebooks as FastAPI services on Kubernetes.

Associate Developer, Bluepetal Infotech, Edison, NJ
Aug ${year - 6} - Dec ${year - 6}
* Django screens and reports for a freight broker.

Education
M.S. Information Systems, ${year - 6}
`,
  'Keisha Broadwater-Lyle': (year, { email, phone }) => `Keisha Broadwater-Lyle
.NET Full Stack Developer
Columbus, Ohio  |  ${email}  |  ${phone}

US citizen. Available on C2C through my own company, 1099, or full-time ($135K).

PROFILE
10 years of C# and SQL Server in insurance and state government. Led the move of a licensing system with
2 million records from Web Forms to .NET 8 and Angular, module by module, with no week of downtime.

CORE SKILLS
C#, .NET Core / .NET 8, ASP.NET MVC, Web API, Entity Framework, LINQ, WCF, SQL Server, T-SQL, Angular,
TypeScript, JavaScript, Azure App Service, Azure Functions, Azure DevOps, xUnit, Git

WORK HISTORY

05/${year - 5} - Present    Lead .NET Developer, State licensing agency (through Palmyra Ridge Consulting), Columbus, OH
   Architecture and development of the new licensing portal. Web API, EF Core, Angular, Azure.
   Reviewed the work of five developers. Took part in every user acceptance week in person.

02/${year - 8} - 04/${year - 5}    Senior Developer, Marrowby Insurance Group, Cincinnati, OH
   Rating engine in C#, WCF services for agents, later replaced by REST. SQL Server tuning.

06/${year - 10} - 01/${year - 8}    Developer, Fairwater County IT, Dayton, OH
   ASP.NET MVC applications for permits and inspections. SSRS reports.

EDUCATION AND CERTIFICATES
B.S. Computer Science, ${year - 10}
Azure Developer Associate
`,
  'Sathvik Yarlagunta': (year, { email, phone }) => `SATHVIK YARLAGUNTA
Sr. Data Engineer | Irving, TX | ${phone} | ${email}
Visa: H1B    Tax term: C2C    Relocation: yes (Austin, Houston)

SUMMARY:
•  8+ years of IT experience, all of it with data: ETL, Spark, cloud warehouses.
•  5 years on AWS with Glue, EMR, Redshift and S3.
•  Migrated 1,200 Hive tables and their jobs to Databricks.
•  Strong in Python, SQL and PySpark; working knowledge of Scala.
•  Kafka streaming for orders and inventory.

TECHNICAL SKILLS:
Big data: Apache Spark, PySpark, Hadoop, Hive, Databricks, Kafka
Cloud: AWS Glue, EMR, Redshift, Athena, Lambda, S3, Snowflake
Orchestration: Airflow, dbt, Control-M
Languages: Python, SQL, Scala, Shell
Tools: Terraform, Git, Jenkins

PROFESSIONAL EXPERIENCE:

Client: Goldthistle Grocers, Dallas, TX                  Jan ${year - 3} - Till date
Role: Senior Data Engineer
Responsibilities:
•  Built the near-real-time inventory pipeline with Kafka and Spark Structured Streaming on Databricks.
•  Modeled sales marts in Snowflake with dbt, 140 models, tests on all of them.
•  Wrote Airflow operators for the partner feeds and a freshness monitor which pages the right team.
•  Reduced cluster cost by 38 percent through file compaction and right-sized pools.

Client: Lanternfield Health, Nashville, TN               Sep ${year - 6} - Dec ${year - 4}
Role: Data Engineer
Responsibilities:
•  Loaded claims from forty payers with AWS Glue and PySpark into Redshift.
•  Created the data quality framework and its Tableau scorecard.

Client: Vesperlyne Telecom, Hyderabad, India             Jun ${year - 8} - Aug ${year - 6}
Role: Hadoop Developer
Responsibilities:
•  Hive and Sqoop jobs for call detail records; shell scripts and Oozie.

EDUCATION: Bachelor of Engineering, ${year - 8}
`,
  'Jamal Whitcombe-Ortega': (year, { email, phone }) => `Jamal Whitcombe-Ortega
Senior DevOps Engineer
Dallas, TX · ${phone} · ${email} · git.example.com/jamal
US Citizen · C2C, W2 or 1099 · $72/hr

ABOUT
I make delivery boring. Eight years with AWS, Terraform and Kubernetes; two landing zones, one merger.

SKILLS
AWS (VPC, IAM, EKS, RDS, Lambda), Terraform, Kubernetes, Helm, Docker, Jenkins, GitLab CI, Ansible, Python,
Bash, Linux, Prometheus, Grafana, ELK, ArgoCD, Vault

EXPERIENCE

Pinyon Ridge Freight — Senior DevOps Engineer — Dallas, TX — ${year - 3}-02 to present
• Built the EKS platform on which 70 engineers deploy; a new environment takes ten minutes, not two weeks.
• Terraform modules with policy checks, state per team, drift reported daily.
• Main pipeline down from 52 to 14 minutes.
• Introduced ArgoCD and progressive delivery; rolled back 31 releases without a call.

Quarrywell Logistics — DevOps Engineer — Irving, TX — ${year - 6}-05 to ${year - 3}-01
• Ansible for 400 warehouse hosts, Jenkins shared libraries, Vault for secrets.
• Prometheus and Grafana from nothing to something people trust.

Fernhollow & Daughters — Linux Systems Administrator — Tulsa, OK — ${year - 8}-06 to ${year - 6}-04
• Linux servers, VMware, backups, first steps on AWS.

CERTIFICATIONS
AWS Solutions Architect, Certified Kubernetes Administrator

EDUCATION
B.S. Information Technology, ${year - 8}
`,
  'Tanvi Deshpriya': (year, { email, phone }) => `Tanvi Deshpriya
${email}
${phone}
Jersey City, NJ

OBJECTIVE
QA Automation Engineer role in New York, New Jersey or Philadelphia, hybrid or remote. Expected rate $55/hr on C2C.

SUMMARY OF QUALIFICATIONS
7 years in software testing, 5 of them in automation with Selenium WebDriver and Java.
Experience with TestNG, Cucumber, REST Assured, Postman, Jenkins, SQL and Jira.
Insurance domain: policy, billing, claims.

EMPLOYMENT

SDET                                   Copperfen Mutual, New York, NY
October ${year - 3} - Current
  - Rebuilt the regression suite in Selenium 4, TestNG and Cucumber: 1,900 checks in 35 minutes, flaky ones under 0.5%.
  - Moved 600 browser checks down to API tests with REST Assured.
  - Began the Playwright suite for the new agent portal.

QA Automation Engineer                 Wexmoor Bank, Newark, NJ
March ${year - 5} - September ${year - 3}
  - Selenium framework with page objects; nightly run in Jenkins; SQL validation against Oracle.
  - JMeter load tests before each quarter end.

QA Analyst                             Infovanthi LLC, Edison, NJ
January ${year - 7} - February ${year - 5}
  - Manual and regression testing, test cases in HP ALM, defects in JIRA.

EDUCATION
Master of Science, Computer Engineering, ${year - 7}
`,
  'Colette Abernethy-Zhou': (year, { email, phone }) => `COLETTE ABERNETHY-ZHOU
Senior Business Analyst, Insurance and Payments
Hartford, Connecticut / ${phone} / ${email}

I find out what people need before it is built, and write it so that it can be tested. Eleven years, mostly claims
and payments, in Agile teams and in those that say they are. U.S. citizen. $60/hr; W2, 1099 or corp-to-corp.

METHODS AND TOOLS
Requirements gathering, user stories, BRD, process models (BPMN, Visio), data mapping, UAT, Jira, Confluence,
SQL, Excel, Power BI, Scrum

POSITIONS

Senior Business Analyst — Copperfen Mutual, Hartford, CT — May ${year - 4} to present
Replacement of the claims payment engine: 240 stories, field-by-field mapping of 1,100 attributes,
acceptance testing with 60 adjusters, and a go-live without a weekend of overtime.

Business Systems Analyst — Halcyra Payments, Boston, MA — Jan. ${year - 8} to Apr. ${year - 4}
Merchant onboarding and chargebacks. Wrote API documents with the developers and checked data with SQL.

Business Analyst — Bramblecourt University Hospital, Boston, MA — Aug. ${year - 11} to Dec. ${year - 9}
Patient billing interfaces, HL7 feeds, first Scrum team of the hospital.

EDUCATION
B.A. Economics, ${year - 11}; CBAP certified
`,
  'Rebecca Tsinajinnie': (year, { email, phone }) => `Rebecca Tsinajinnie — Data Analyst
Denver, CO. ${email}, ${phone}. US citizen, full-time or W2, willing to relocate within the Southwest.

SKILLS: SQL, Tableau, Power BI, Excel, Python (Pandas), R, SAS, Snowflake, Alteryx, statistics, data visualization

EXPERIENCE
Data Analyst, Lanternfield Health, Denver, CO (July ${year - 2} – present)
– Network adequacy reports for regulators; moved from 40 spreadsheets to one Tableau workbook on Snowflake.
– Found and explained a double count in admissions that had survived three audits.

Junior Data Analyst, Fairwater County IT, Albuquerque, NM (June ${year - 4} – June ${year - 2})
– SQL and R reports on restaurant inspections and immunization.
– Weekly dashboards in Power BI for the health commissioner.

EDUCATION
MPH, Biostatistics, ${year - 4}
`,
};
