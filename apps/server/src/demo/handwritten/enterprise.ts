import type { Handwritten } from './types.ts';

export const HANDWRITTEN_ENTERPRISE: Handwritten[] = [
  {
    on: 'techfetch',
    title: 'SDET (Java + Selenium + API) || Jersey City, NJ || Hybrid',
    company: 'Zentravio Inc.',
    location: 'Jersey City, NJ',
    salary: '$52-$56 per hour',
    experience: '7+ years',
    skills: 'Selenium, Java, REST Assured, TestNG, Cucumber, SQL',
    type: 'C2C, W2',
    age: 1,
    text: `Please share profiles for the below requirement.

Automation engineer (NOT manual with some Selenium). The candidate has to write code in the interview: a page object, a REST Assured test and one SQL query with a join.

Must haves: Java 8+, Selenium WebDriver 4, TestNG, Cucumber, REST Assured / Postman, Jenkins, Git, SQL.
Good to have: Playwright, JMeter, Kafka testing, insurance domain.

Jersey City three days in office. C2C 56 max, W2 50. H1B, H4-EAD, GC, USC.
Photo ID and bench sales mails will be ignored without resume.`,
    also: [
      {
        on: 'monster',
        title: 'QA Automation Engineer - Selenium/Java',
        location: 'Jersey City, NJ 07302',
        salary: '$50 - $56 per hour',
        age: 0,
        edits: [['Please share profiles for the below requirement.\n\n', '']],
      },
    ],
  },
  {
    on: 'glassdoor',
    title: 'Senior Software Engineer in Test',
    company: 'Ottersby Devices',
    location: 'Boston, MA',
    salary: '$128K - $146K (Employer est.)',
    type: 'Full-time',
    age: 10,
    text: `An infusion pump has no undo. Our test group is therefore as large as the development group, sits in the same room, and has the last word.

You would own the automation of the hospital gateway: Java services, REST APIs, HL7 and FHIR messages, a web console. Tests are in Java (JUnit, REST Assured) and for the console in Selenium and Playwright. Each requirement is traced to a check, each check to a run, each run to a person. Some find that tedious; the good ones find it restful.

Requirements: 6+ years in test automation, strong Java, API testing, SQL, Jenkins, Git. Knowledge of IEC 62304 or FDA validation helps. Python is used on the hardware rigs.

Hybrid, Boston Seaport, three days. EOE.`,
  },
  {
    on: 'indeed',
    title: 'QA Tester - UAT Coordinator',
    company: 'Meridock Talent Group',
    location: 'Richmond, VA',
    salary: '$42 - $46 an hour',
    type: 'Contract',
    age: 6,
    text: `Six-month contract, likely extension, at a state benefits agency in Richmond.

The new eligibility system goes to 120 local offices in waves. You prepare each wave's user acceptance test: scripts, data, training room, coffee. Defects go to Jira, evidence to HP ALM, and the summary to people who sign.

We want five years of manual testing with UAT and regression testing, sensible SQL, experience in Agile teams, and someone who is liked by eligibility workers. Healthcare or Medicaid background a plus; Postman too.

W2 only. GC-EAD, GC, USC. Hybrid, some travel in Virginia by car.`,
    also: [
      {
        on: 'dice',
        title: 'UAT Coordinator / QA Analyst',
        salary: '$46/hr',
        age: 5,
        edits: [['scripts, data, training room, coffee', 'scripts, data and training']],
      },
    ],
  },
  {
    on: 'linkedin',
    title: 'Senior Business Analyst, Claims',
    company: 'Copperfen Mutual',
    location: 'Hartford, Connecticut, United States (Hybrid)',
    salary: '$108,000.00/yr - $124,000.00/yr',
    type: 'Full-time',
    age: 4,
    text: `A hailstorm in Nebraska produces nine thousand claims in an afternoon. The way they move from a phone call to a check has 61 steps, of which, we believe, 20 are needed.

We look for a business analyst who will find out which. You will shadow adjusters, draw the process as it is (Visio or BPMN, we are not religious), write user stories with acceptance criteria, map data from the old system to the new with SQL at hand, and stay through UAT.

About eight years of experience, some in property insurance. Jira and Confluence. Agile without the theater. Good Excel. You need to be as comfortable in a barn in Kearney as in a steering meeting.

Hybrid in Hartford, two days. Travel three weeks per year, in season.`,
    also: [
      {
        on: 'glassdoor',
        title: 'Sr. Business Analyst - P&C Claims',
        location: 'Hartford, CT',
        salary: '$108K - $124K (Employer est.)',
        age: 4,
        edits: [
          [' (Visio or BPMN, we are not religious)', ' (Visio or BPMN)'],
          ['Agile without the theater. ', ''],
        ],
      },
    ],
  },
  {
    on: 'dice',
    title: 'IT BUSINESS ANALYST - CAPITAL MARKETS - NYC - 10+ YRS',
    company: 'Quillmark Consulting Inc',
    location: 'New York, NY',
    salary: 'Best rate',
    experience: '10+ years',
    skills: 'Business Analysis, SQL, Agile, Capital Markets, Jira',
    type: 'Contract - W2',
    age: 8,
    text: 'BA WITH FIXED INCOME OR EQUITIES BACKGROUND, 10+ YRS. SQL HANDS ON. BRD, USER STORIES, DATA MAPPING, UAT. NYC 3 DAYS ONSITE. W2 ONLY. USC/GC. 2 REFERENCES FROM WALL ST CLIENTS.',
  },
  {
    on: 'monster',
    title: 'Scrum Master (2 teams)',
    company: 'Ostrava Point Staffing',
    location: 'Phoenix, AZ',
    salary: '$56.00 - $60.00 /hour',
    experience: '6+ years',
    skills: 'Scrum, Agile, Jira, SAFe, Kanban',
    type: 'Contract to Hire - W2',
    age: 15,
    text: `One team likes Scrum, one team does not, and both build the same claims product for a dental insurer. Our client hopes you can live with that.

The first weeks: listen; find out why stories take 31 days; make the board tell the truth. Then: planning every ten weeks (SAFe, the light sort), retrospectives that change something, a release calendar with operations.

CSM or PSM, six years with software teams, Jira as an administrator, Confluence, Kanban practice. Experience with Azure DevOps would help, since the mobile vendor uses it.

Phoenix, hybrid two days. W2, conversion after six months around 125K. C2C not possible, sorry.`,
    also: [
      {
        on: 'indeed',
        title: 'Scrum Master - contract to hire',
        salary: 'Up to $60 an hour',
        age: 14,
        edits: [['Our client hopes you can live with that.', '']],
      },
    ],
  },
  {
    on: 'indeed',
    title: 'IT Project Manager - EHR Rollout',
    company: 'Lanternfield Health',
    location: 'Nashville, TN (Hybrid)',
    salary: '$128,000 - $147,000 a year',
    type: 'Full-time',
    age: 21,
    text: `Eight of our 22 clinics are live on the new record. Fourteen to go, one every five weeks, none of them alike.

You will hold the plan (MS Project), the budget (9.4 million) and the nerve. Vendors report to you, so do the trainers; physicians do not, but they will call you. Each go-live ends with a week in which you are on the floor in a colored vest.

We expect ten years of IT project management, PMP or an equal certificate, healthcare background, strong vendor and risk management, and the skill to write one page that a board reads. Agile words are fine if there is a date at the end. Knowledge of HL7 is a plus.

Based in Nashville; two weeks out of five in a clinic. Car required. No sponsorship.`,
  },
  {
    on: 'glassdoor',
    title: 'Salesforce Developer',
    company: 'Nimbrelle',
    location: 'Boston, MA (Hybrid)',
    salary: '$120K - $140K (Employer est.)',
    type: 'Full-time',
    age: 3,
    text: `We are 140 people and one Salesforce org, configured by whoever had time. It is charming and cannot go on.

You would be the first full-time developer on it: Apex, Lightning Web Components, Flows; Sales Cloud and Service Cloud; integrations by REST with our billing (Node) and with the support tool. There is an admin, Dolores, who knows where everything is.

In the first quarter: tests that pass, deployments by SFDX and Git instead of change sets, and an end to three triggers on the Account. Afterwards a partner community (Experience Cloud).

4+ years of Salesforce development, Platform Developer I, good JavaScript, SOQL that respects limits. CPQ would be a nice surprise.

Hybrid, two days, near South Station. Visa transfers possible.`,
    also: [
      {
        on: 'linkedin',
        title: 'Salesforce Engineer (first dedicated hire)',
        location: 'Boston, Massachusetts, United States (Hybrid)',
        salary: '$120,000.00/yr - $140,000.00/yr',
        age: 2,
        edits: [
          [
            'There is an admin, Dolores, who knows where everything is.',
            'You will work with an experienced admin.',
          ],
        ],
      },
    ],
  },
  {
    on: 'techfetch',
    title: 'SAP FICO S/4 HANA Lead (C2C, 90/hr) - Detroit, travel 25%',
    company: 'Sundarika Solutions Inc',
    location: 'Detroit, MI',
    salary: '$90.00 Hourly',
    experience: '12+ years',
    skills: 'SAP FICO, S/4HANA, SAP MM, Fiori, Migration Cockpit',
    type: 'C2C',
    age: 5,
    text: `Greenfield S/4HANA 2023 for a supplier of seats. Nine plants, three currencies, one controller who has seen it all before.

Lead consultant for FICO, with a working knowledge of MM and SD integration points.
- universal journal, asset accounting, product costing (actual costing is in scope)
- intercompany, 1099 reporting, bank communication
- fit-to-standard workshops in plants
- data migration with the migration cockpit, LSMW for the remains
- mock closings, cut-over, hypercare 8 weeks

12+ years SAP, at least 2 full S/4 cycles as lead. Detroit Mon-Thu every second week, otherwise remote. C2C, 90 all inclusive, GC/USC/H1B.`,
    also: [
      {
        on: 'dice',
        title: 'SAP S/4HANA Finance Lead',
        company: 'Sundarika Solutions',
        salary: '$85 - $90/hr',
        age: 4,
        edits: [[', one controller who has seen it all before', '']],
      },
    ],
  },
  {
    on: 'monster',
    title: 'ServiceNow Developer - ITSM/HRSD',
    company: 'Vantrelle Technologies',
    location: 'Nashville, TN or Remote',
    salary: '$66 - $70 per hour',
    experience: '5+ years',
    skills: 'ServiceNow, JavaScript, ITSM, HRSD, Flow Designer',
    type: 'Contract',
    age: 2,
    text: `Hospital operator, 12,000 staff, ServiceNow since 2019. HR wants case management to go live before open enrollment; IT wants its change process back.

You build: HRSD cases and lifecycle events, catalog items, Flow Designer flows with approvals, Integration Hub spokes to the HR system, reports that the chief of staff can filter. You also upgrade the instance once and clean 300 skipped records.

5+ years ServiceNow, JavaScript and Glide, ITSM certified (CSA is a must, CIS-HR would be great). CMDB knowledge helps.

Nashville hybrid preferred, remote possible for the right person. C2C/W2. 10 months.`,
    also: [
      {
        on: 'monster',
        age: 28,
        salary: '$64 - $68 per hour',
        edits: [['remote possible for the right person', 'no remote']],
      },
    ],
  },
  {
    on: 'linkedin',
    title: 'Director, Software Engineering',
    company: 'Stonefallow Energy',
    location: 'Houston, Texas, United States (On-site)',
    salary: '$205,000.00/yr - $240,000.00/yr',
    type: 'Full-time',
    age: 16,
    text: `Four teams, 31 engineers, and a trading floor one flight of stairs above. The floor has strong opinions about software and is often right.

You would lead trade capture, risk and settlement: mostly Java and Python on AWS, with Kafka between and an Oracle ledger below. There is a three-year plan, which you may rewrite in your first hundred days if you tell us why.

We expect fifteen years in software, five of them leading managers, and a background in commodities or another market where minutes matter. You no longer need to code each day; you need to notice when a design will not hold.

Houston, in the office. Relocation is paid. Bonus up to 40%.`,
  },
  {
    on: 'dice',
    title: 'Workday Integration Consultant',
    company: 'Hexagrove IT Services',
    location: 'Minneapolis, MN (Hybrid)',
    salary: 'Negotiable',
    experience: '5+ years',
    skills: 'Workday, Workday Studio, EIB, XSLT, REST APIs',
    type: 'Contract - W2',
    age: 23,
    text: `Forty integrations between Workday and payroll, benefits and badge systems; eleven fail on the first of the month. Bring order.

Workday Studio, EIB, core connectors, XSLT, calculated fields, RaaS reports, REST and SOAP APIs, PGP and SFTP. Payroll knowledge for the US and Canada is preferred.

Minneapolis hybrid (first week of each month onsite). W2 with benefits. No C2C. H1B transfer OK.`,
  },
  {
    on: 'indeed',
    title: 'ServiceNow Engineer with Python',
    company: 'Plumecrest Media',
    location: 'Atlanta, GA',
    salary: '$125,000 - $140,000 a year',
    type: 'Full-time',
    age: 5,
    text: `When a stream stutters, twelve systems open twelve tickets. We would prefer one.

The job is half ServiceNow (ITSM, CMDB, REST APIs, JavaScript), half Python: small services that gather alerts, ask the CMDB what belongs together, and open a single incident with the right owner. Change records for planned work come from the same source.

Five years with ServiceNow, ITIL words used with moderation, and Python that runs unattended. Hybrid in Atlanta, two days. H1B transfers are considered.`,
  },
  {
    on: 'dice',
    title: 'Business Analyst - Guidewire claims - Boston/Hartford',
    company: 'Quillmark Consulting Inc',
    location: 'Hartford, CT (Hybrid)',
    salary: '$60 - $64/hr',
    experience: '8+ years',
    skills: 'Business Analysis, User Stories, SQL, Jira, UAT, Guidewire',
    type: 'Contract - Corp-to-Corp',
    age: 2,
    text: `An insurer moves claims to Guidewire ClaimCenter and has more developers than people who know what to tell them.

8+ years as BA in P&C insurance. Requirements gathering, user stories, data mapping, SQL, Jira, UAT with adjusters. Guidewire knowledge is what the client will ask about first.

Hybrid, Hartford or Boston office, two days. C2C OK, GC/USC/H4-EAD.`,
  },
];
