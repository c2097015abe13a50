import type { Handwritten } from './types.ts';

export const HANDWRITTEN_DATA: Handwritten[] = [
  {
    on: 'linkedin',
    title: 'Senior Data Engineer',
    company: 'Goldthistle Grocers',
    location: 'Dallas-Fort Worth Metroplex',
    salary: '$140,000.00/yr - $162,000.00/yr',
    type: 'Full-time',
    age: 5,
    text: `A strawberry has about five days. Our replenishment data has less than one hour to be useful, and at the moment it often arrives after lunch. Please help.

What exists: 310 stores sending sales and shrink through Kafka, Spark jobs on Databricks, a Snowflake warehouse, Airflow around it, and dbt for the marts that buyers look at.

What is missing: incremental models that can be rerun, tests that fail before the buyer calls, and somebody who can tell the other four engineers why a join explodes on Sundays.

Please bring six or more years of data engineering, strong Python and SQL, production Spark, and either Snowflake or BigQuery. Terraform is good to have. Grocery experience is not needed; appetite is.

Hybrid: two days at the support office in Irving, the rest wherever you like in Texas.`,
    also: [
      {
        on: 'indeed',
        title: 'Sr Data Engineer (Spark / Snowflake)',
        location: 'Irving, TX',
        salary: '$140,000 - $162,000 a year',
        age: 4,
        edits: [
          ['A strawberry has about five days. Our', 'Our'],
          ['Please help.', 'We want to change that.'],
        ],
      },
      {
        on: 'glassdoor',
        location: 'Irving, TX (Hybrid)',
        salary: '$138K - $162K (Glassdoor est.)',
        age: 5,
        edits: [['appetite is.', 'curiosity is.']],
      },
    ],
  },
  {
    on: 'dice',
    title: 'Databricks Data Engineer - Austin TX - C2C OK',
    company: 'Saffronbyte Solutions',
    location: 'Austin, TX (Hybrid)',
    salary: '68-72/hr C2C',
    experience: '8+ years',
    skills: 'Databricks, PySpark, Python, SQL, Azure Data Factory, Delta Lake',
    type: 'Contract - Corp-to-Corp',
    age: 1,
    text: `Client: public agency (via prime vendor)
Duration: through August, renewals after that
Interview: Teams, one round

8 yrs Required  Data engineering in large programs
6 yrs Required  Python and SQL
4 yrs Required  Databricks with PySpark, Delta Lake, Unity Catalog
4 yrs Required  Azure Data Factory or AWS Glue
2 yrs Preferred Power BI
2 yrs Preferred Medicaid or benefits data
1 yr  Preferred CI/CD with Azure DevOps

Candidate has to be in Austin twice a week, no exceptions on that. C2C OK, any visa with work permit.`,
    also: [{ on: 'dice', age: 27, salary: '66/hr C2C', edits: [['one round', 'two rounds']] }],
  },
  {
    on: 'monster',
    title: 'Informatica Developer (IICS) to Snowflake migration',
    company: 'Maplewharf Consulting',
    location: 'Charlotte, NC',
    salary: '$58 - $63 per hour',
    experience: '7+ years',
    skills: 'Informatica, IICS, Snowflake, Oracle, Unix',
    type: 'Contract',
    age: 7,
    text: `The bank has 640 PowerCenter workflows and a date on which the license ends. 210 are done. We add three developers for the rest.

You take a workflow, find out what it is for (sometimes the hardest step), rebuild it in IICS or as Snowflake SQL, reconcile both outputs for ten business days, and switch it off with a small ceremony.

Seven years of ETL with Informatica PowerCenter, one or more with IICS. Good Oracle SQL and PL/SQL. Snowflake with tasks and streams. Unix shell; Control-M. Reading dimensional models must come naturally, data warehousing being the whole job.

Uptown Charlotte, hybrid, Tuesday and Thursday in. C2C or W2, any valid visa.`,
    also: [
      {
        on: 'techfetch',
        title: 'Sr. ETL Informatica Developer with Snowflake',
        location: 'Charlotte, North Carolina',
        salary: '$63.00 Hourly',
        age: 6,
        edits: [[', and switch it off with a small ceremony', ' and retire it']],
      },
    ],
  },
  {
    on: 'indeed',
    title: 'Data Analyst - Health Equity',
    company: 'Lanternfield Health',
    location: 'Denver, CO',
    salary: '$78,000 - $92,000 a year',
    type: 'Full-time',
    age: 11,
    text: `Who misses appointments, and whose fault is that? (Usually the bus schedule's.) This position answers questions of that sort for 22 clinics.

Duties
1. Write SQL against the Snowflake warehouse, and keep the queries in Git.
2. Build and maintain Tableau dashboards for clinic managers.
3. Run simple statistics in R or Python, and say plainly what they do not show.
4. Work with community advisors who will question your categories. Listen.

Required: three years as an analyst; SQL; Tableau or Power BI; Excel; ability to explain a confidence interval over the phone.
Helpful: SAS, public health background, Spanish or Vietnamese.

Hybrid in Denver, two days. Benefits start on the first day. EOE.`,
    also: [
      {
        on: 'linkedin',
        location: 'Denver, Colorado, United States (Hybrid)',
        salary: '$78,000.00/yr - $92,000.00/yr',
        age: 10,
        edits: [["(Usually the bus schedule's.) ", '']],
      },
    ],
  },
  {
    on: 'techfetch',
    title: 'TABLEAU DEVELOPER 6 MONTHS RALEIGH NC',
    company: 'Bluepetal Infotech',
    location: 'Raleigh, NC',
    salary: 'DOE',
    skills: 'Tableau, SQL, Snowflake',
    type: 'W2',
    age: 16,
    text: 'TABLEAU DESKTOP + SERVER, STRONG SQL, SNOWFLAKE, LIFE SCIENCES EXP PLUS. RALEIGH HYBRID. W2 ONLY, NO C2C CALLS PLEASE. 5 YRS MIN.',
  },
  {
    on: 'glassdoor',
    title: 'Business Intelligence Developer (Power BI)',
    company: 'Bramblecourt University Hospital',
    location: 'Tampa, FL',
    salary: '$92K - $112K (Employer est.)',
    type: 'Full-time',
    age: 3,
    text: `There are 214 reports about the emergency department. Nobody can name more than six. The chief nurse has asked for one page.

You would build that page, then the next, on a Power BI model that the finance and quality teams already trust. Much of the work is not on the screen: agreeing what a "visit" is, loading it from SQL Server with SSIS, keeping patients' names out, and teaching charge nurses to filter.

Ask yourself:
* Have I written DAX for five years, and do I still like it?
* Do I know T-SQL, SSRS, and the ways of Azure Data Factory?
* Can I sit in a room at 6:45 in the morning when the night shift has time to talk?

If yes three times, apply. On-site at first, hybrid after 90 days. We cannot sponsor visas.`,
  },
  {
    on: 'linkedin',
    title: 'Data Scientist II, Demand',
    company: 'Fernhollow & Daughters',
    location: 'Seattle, Washington, United States (Remote)',
    salary: '$138,000.00/yr - $160,000.00/yr',
    type: 'Full-time',
    age: 13,
    text: `How many green parkas, size L, will Duluth want in the second week of November? We order in April. An error of ten percent is a warehouse.

The demand team is two data scientists, one data engineer and a merchant who has been right since 1991. You would be the third scientist. We use Python, pandas, scikit-learn and a little PyTorch; the data is in Redshift; models run on SageMaker. Forecasts are judged against the merchant.

We would like four years or more of applied machine learning, solid statistics (hierarchical models, calibration), good SQL, and experience with A/B tests that had a business owner. A doctorate is fine and so is none.

Remote within the US; two visits a year to the shop floor. H1B transfers considered.`,
    also: [
      {
        on: 'glassdoor',
        title: 'Data Scientist - Demand Forecasting',
        location: 'Remote',
        salary: '$138K - $160K (Employer est.)',
        age: 12,
        edits: [['An error of ten percent is a warehouse.', 'Being wrong by ten percent fills a warehouse.']],
      },
    ],
  },
  {
    on: 'dice',
    title: 'GenAI / LLM Engineer with RAG - San Francisco hybrid',
    company: 'Arcuvia Systems LLC',
    location: 'San Francisco, CA',
    salary: '$85 - $92/hr',
    experience: '5+ years',
    skills: 'Python, LLM, RAG, LangChain, AWS, FastAPI, Vector Databases',
    type: 'Contract - Independent',
    age: 4,
    text: `The end client, a law publisher, has a prototype that answers questions about case law. It is right eight times out of ten, which in law means it is wrong. Task: make it say "I don't know" when it should, cite the paragraph, and cost a tenth.

Must: Python (5 yrs), retrieval (BM25 as well as embeddings), RAG with evaluation sets, FastAPI, AWS Bedrock or SageMaker, Docker. Good: LangChain or LlamaIndex (they want to leave it), fine-tuning in PyTorch, pgvector or OpenSearch, Kubernetes.

Please attach a page about something you have put in production and how you measured it. GitHub links count more than certificates.

2 days in SF. W2/C2C/1099. 9 months.`,
    also: [
      {
        on: 'indeed',
        title: 'LLM Engineer (Contract)',
        salary: '$85 - $92 an hour',
        age: 3,
        edits: [['W2/C2C/1099. 9 months.', 'W2 or 1099, nine months.']],
      },
    ],
  },
  {
    on: 'techfetch',
    title: 'MLOps Engineer - AWS, Kubernetes',
    company: 'Hexagrove IT Services',
    location: 'Remote - US',
    salary: '75 to 80/hr',
    experience: '6+ years',
    skills: 'Python, MLOps, MLflow, Kubernetes, AWS, Terraform, SageMaker',
    type: 'C2C, W2',
    remote: true,
    age: 9,
    text: `Insurance client with nine models in production and a spreadsheet that says which version is where. They want MLflow, pipelines, and alerts for drift, before the regulator asks.

Looking for an engineer with 6+ years, out of which 3 in MLOps: SageMaker pipelines, model registry, feature store, Docker and Kubernetes (EKS), Terraform, Python packaging, CI/CD in GitHub Actions. Knowledge of model risk documentation (SR 11-7) would be a strong plus.

Remote, EST hours. C2C fine. H1B, GC, GC-EAD, USC.`,
  },
  {
    on: 'monster',
    title: 'Database Administrator (Oracle/PostgreSQL)',
    company: 'Stonefallow Energy',
    location: 'Houston, TX 77002',
    salary: '$118,000.00 - $136,000.00 /year',
    experience: '8+ years',
    skills: 'Oracle, PostgreSQL, RMAN, Data Guard, Linux',
    type: 'Full-time',
    age: 18,
    text: `Gas is nominated by the hour, and so our databases have no quiet time. Two DBAs look after 46 Oracle instances and a growing number of PostgreSQL clusters; with you there will be three.

Typical month: a patch round with rolling restarts, one rehearsal of a restore to a point in time (timed, and posted on the wall), a partitioning change on the meter table, three arguments with developers of which you win two.

Background wanted: 8 years as a production DBA. Oracle 19c with RMAN, Data Guard, RAC, AWR. PostgreSQL with Patroni or similar. Linux and shell scripting. Ansible is a plus, AWS RDS too, since the trading floor is going there.

Downtown Houston, four days on site. On call every third week with extra pay. US work authorization needed.`,
    also: [
      {
        on: 'glassdoor',
        title: 'Oracle and PostgreSQL DBA',
        location: 'Houston, TX',
        salary: '$118K-$136K (Employer est.)',
        age: 17,
        edits: [
          [', three arguments with developers of which you win two', ' and a few debates with developers'],
        ],
      },
    ],
  },
  {
    on: 'dice',
    title: 'Power BI/SSIS consultant needed, start Monday',
    company: 'Juniperline Staffing',
    location: 'Tampa, FL',
    salary: '$55/hr',
    experience: '4+ years',
    skills: 'Power BI, SSIS, SQL Server',
    type: 'Contract - W2',
    age: 0,
    text: `Consultant fell ill, go-live is in five weeks. The client needs a pair of hands that knows SSIS packages, T-SQL and Power BI with row level security.

Everything is documented better than usual. You fix the load order, finish four reports (DAX measures are specified) and stay for two weeks of support.

Tampa or remote from Florida. W2, can pay weekly. USC/GC/EAD.`,
  },
  {
    on: 'techfetch',
    title: 'AWS Data Engineer (Glue, Kinesis) - Los Angeles',
    company: 'Corvallen Tech Group',
    location: 'Hybrid - Los Angeles, CA',
    salary: '$60-$64 per hour',
    experience: '4-6 years',
    skills: 'AWS Glue, Python, PySpark, Redshift, Kinesis, SQL',
    type: 'W2',
    age: 2,
    text: `Transit agency; the buses send their position every five seconds and nobody keeps it longer than a day. Now they want to.

Kinesis to S3, Glue jobs in PySpark, Redshift for the planners, Athena for the curious, Airflow on top. Terraform is in place. Four to six years of experience, of which two on AWS; good SQL; Python you would show to someone.

W2 only (TN, GC, GC-EAD, USC, H4-EAD). Downtown LA two days a week, contract of 12 months.`,
    also: [
      {
        on: 'indeed',
        title: 'Data Engineer - AWS (Contract)',
        location: 'Los Angeles, CA 90017',
        salary: '$60 - $64 an hour',
        age: 1,
        edits: [['Python you would show to someone', 'clean Python']],
      },
    ],
  },
  {
    on: 'glassdoor',
    title: 'Analytics Engineer',
    company: 'Cinderpath Analytics',
    location: 'Remote - US',
    salary: '$118K - $134K (Employer est.)',
    type: 'Full-time',
    age: 15,
    text: `Water leaves the plant and part of it never arrives. Utilities pay us to find out where, and our analysts need tables they can trust.

dbt on Snowflake, Python for the stubborn sources, Airflow for the clock, Git for everything. You turn meter events into models with tests and documentation, and you sit in on customer calls to hear what the columns mean.

Three or more years with SQL and dbt or another ETL tool; data modeling; some AWS. Tableau users are your customers. Remote; we are sixty people in fourteen states.`,
  },
];
