import type { Handwritten } from './types.ts';

export const HANDWRITTEN_SOFTWARE: Handwritten[] = [
  {
    on: 'dice',
    title: 'Sr. Java Developer || Dallas, TX || Locals only',
    company: 'Vantrelle Technologies',
    location: 'Dallas, TX',
    salary: '$62 - $66/hr',
    experience: '8+ years',
    skills: 'Java, Spring Boot, Kafka, Oracle, AWS, Microservices',
    type: 'Contract - Corp-to-Corp',
    age: 3,
    text: `Hi,
We have two openings for a Sr. Java Developer with one of our banking clients in Dallas. Final round is face to face, so candidates who live within driving distance only.

Start: two weeks from selection
Term: 12 months, likely 24
Rate: 62 to 66 on C2C

The client is moving card disputes off a WebSphere application. About half of it now runs as Spring Boot services on EKS, and the hard half is left: the parts with stored procedures of 3,000 lines.

Mandatory:
• Java 11 or 17, 8+ years overall
• Spring Boot and Spring Batch
• Kafka (producer side and consumer side, the client will ask about rebalancing)
• Oracle and PL/SQL reading knowledge
• AWS basics, Docker, Jenkins

Please mention visa and expiry in the mail. H1B with valid I-94 is fine, C2C OK.`,
    also: [
      {
        on: 'techfetch',
        title: 'Senior Java/Kafka Developer - Dallas TX (local)',
        company: 'Vantrelle Technologies Inc',
        salary: '$66.00 Hourly',
        age: 2,
        edits: [['Hi,\nWe have two openings', 'We have one more opening']],
      },
      {
        on: 'monster',
        title: 'Sr. Java Developer',
        company: 'Vantrelle Technologies, Inc.',
        location: 'Dallas, Texas',
        salary: '$60 - $66 per hour',
        age: 4,
      },
    ],
  },
  {
    on: 'linkedin',
    title: 'Senior Software Engineer, Ledger',
    company: 'Halcyra Payments',
    location: 'New York, New York, United States (Hybrid)',
    salary: '$165,000.00/yr - $195,000.00/yr',
    type: 'Full-time',
    age: 6,
    text: `Every payment that passes through Halcyra ends as two rows in a ledger. This team owns those rows.

Today the ledger is one PostgreSQL database and a Java service that grew around it. It posts 3,000 entries per second on a quiet day. You will help us partition it by bank, prove that nothing is lost on the way, and do so while it is running.

You probably
- have written Java for six years or longer, with Spring Boot or without any framework
- know what SERIALIZABLE costs, and have paid for it once
- have used Kafka as a log rather than as a queue
- think about failure first: retries, idempotency, reconciliation
- can write a two-page proposal that people agree or disagree with

It would be nice if you had worked with double-entry bookkeeping, or had operated services on Kubernetes and AWS. Neither is required.

We are in the office near Hanover Square on Tuesdays and Wednesdays. Interviews: a conversation, a design session about your own past work, an afternoon of pairing. No puzzles. We do transfer H1B visas.`,
    also: [
      {
        on: 'glassdoor',
        location: 'New York, NY',
        salary: '$165K - $195K (Employer est.)',
        age: 5,
        edits: [['We do transfer H1B visas.', 'H1B transfers are fine with us.']],
      },
    ],
  },
  {
    on: 'techfetch',
    title: 'JAVA FULL STACK W/ ANGULAR - ONLY GC/USC',
    company: 'Sundarika Solutions Inc',
    location: 'Irving, TX',
    salary: 'Market',
    experience: '10+ years',
    skills: 'Java, Angular, Spring Boot, SQL',
    type: 'C2C, W2',
    age: 1,
    text: 'JAVA FULL STACK DEVELOPER. ANGULAR 12+ NOT ANGULARJS. 10+ YRS. SPRING BOOT, SQL, REST, GITHUB. IRVING TX 4 DAYS ONSITE. USC/GC ONLY. NEED DL COPY AND LINKEDIN. SEND TODAY, CLOSING BY EOD.',
  },
  {
    on: 'indeed',
    title: 'Software Developer I',
    company: 'Fairwater County IT',
    location: 'Columbus, OH 43215',
    salary: '$62,000 - $71,500 a year',
    type: 'Full-time',
    age: 9,
    text: `Fairwater County is looking for a junior developer for the team that builds the sites and forms residents use to pay a water bill, register a dog, or ask about a pothole.

What the work is like: tickets come from real departments, and you will meet the people behind them. You start with small changes in an ASP.NET application (C#, SQL Server, a bit of JavaScript), always together with a senior colleague. After half a year most people have a module of their own.

What is needed: one or two years of experience or a finished degree or certificate; some C# or Java; HTML, CSS and JavaScript; basic SQL. We can teach the rest.

What you get: county pension, 13 holidays, health cover, and work that your neighbours will notice. The office is downtown, on-site with one remote day after probation.

Residency in the county is not required. A background check is.`,
  },
  {
    on: 'monster',
    title: 'Python Developer (Django) - 6 Month Contract to Hire',
    company: 'Thornbury Lane Search',
    location: 'Jersey City, NJ',
    salary: '$58.00 - $64.00 /hour',
    experience: '5+ years',
    skills: 'Python, Django, PostgreSQL, Celery',
    type: 'Contract to Hire - W2',
    age: 5,
    text: `A reinsurance firm by the water needs a Python developer who is happier with a boring stack than with a new one.

The application: Django 4, PostgreSQL 15, Celery with Redis, plain templates with a little JavaScript. Forty underwriters use it from seven in the morning. It computes treaty shares, and it may not be wrong.

Your first two months: upgrade Django, replace three raw SQL reports, and get test coverage of the share calculation to a level where the auditors smile.

Must: 5+ years Python, Django in depth, SQL, Pytest, Git. Good: Pandas, Docker, AWS. Insurance words will be explained.

Three days a week in the Jersey City office. W2 only; GC, GC-EAD, H4-EAD and citizens. Conversion after six months at 130-145K.`,
    also: [
      {
        on: 'indeed',
        title: 'Django Developer (contract-to-hire)',
        location: 'Jersey City, NJ 07302',
        salary: '$58 - $64 an hour',
        age: 3,
        edits: [['happier with a boring stack than with a new one', 'glad of a stable stack']],
      },
      { on: 'dice', salary: '$64/hr', age: 6, edits: [['Your first two months', 'The first two months']] },
    ],
  },
  {
    on: 'glassdoor',
    title: 'Frontend Engineer II',
    company: 'Opalweave Software',
    location: 'Remote',
    salary: '$125K - $148K (Employer est.)',
    type: 'Full-time',
    age: 12,
    text: `Home care nurses plan their day on our app, often in the car, with one hand. If a button moves, somebody is late for an insulin shot. That is why we take front end work seriously.

We write TypeScript and React. State is mostly server state (React Query). Components live in Storybook; tests run in Jest and Playwright. We ship on weekdays before noon.

We are looking for someone with four or more years of React, a good command of CSS, and some opinion about accessibility. You need not have used our exact tools. GraphQL knowledge shortens the first weeks.

Remote within US time zones. We meet in person every spring. Pay is by level, and levels are public inside the company. Sorry, we cannot sponsor visas.`,
    also: [
      {
        on: 'linkedin',
        title: 'Front End Engineer (React/TypeScript)',
        location: 'United States (Remote)',
        salary: '$125,000.00/yr - $148,000.00/yr',
        age: 11,
        edits: [['If a button moves, somebody is late for an insulin shot. ', '']],
      },
    ],
  },
  {
    on: 'dice',
    title: 'React JS / Next JS Developer (100% Remote) - OPT/CPT welcome',
    company: 'Zentravio Inc.',
    location: 'Remote',
    salary: '$48 - $52/hr',
    experience: '4+ years',
    skills: 'React, Next.js, TypeScript, GraphQL, Jest',
    type: 'Contract - W2',
    remote: true,
    age: 2,
    text: `W2 role, OPT/CPT welcome. Client is a retailer (name on submission).

-React 18, Next JS 13 or above (app router)
-TypeScript, not just any any any
-GraphQL with Apollo
-Jest + RTL, Cypress a plus
-Contentful or any headless CMS
-must work in CST hours

Two rounds of video. The first one has a live coding part of 30 minutes. Please do not send profiles that cannot switch on the camera.`,
  },
  {
    on: 'indeed',
    title: 'Node Developer',
    company: 'Tidewick Airways',
    location: 'Salt Lake City, UT',
    salary: 'From $115,000 a year',
    type: 'Full-time',
    age: 17,
    text: `<p>Tidewick sells seats on 61 small aircraft, most of them to people who book the evening before. When fog closes Elko, 400 of them rebook within ten minutes. You will work on the service that lets them.</p>
<p><b>The job</b></p>
<ul><li>Node.js and TypeScript services on AWS (Lambda, DynamoDB, SQS)</li><li>MongoDB for the older booking data, to be moved</li><li>REST APIs for the airport kiosks and the crew app</li><li>On call every sixth week; weather does not keep office hours</li></ul>
<p><b>You</b></p>
<ul><li>3-5 years of Node.js, Express or Fastify</li><li>tests, logs, and the patience to read both</li><li>some React, for the operations screens</li></ul>
<p>Hybrid in Salt Lake City. Free standby flights. We&rsquo;re small; you will know everybody by the summer.</p>`,
  },
  {
    on: 'techfetch',
    title: '.Net Core Developer with Azure exp',
    company: 'Kestrelbay IT Partners',
    location: 'Hybrid - Columbus, OH',
    salary: '$65-$70 per hour',
    experience: '9+ years',
    skills: 'C#, .NET Core, Azure, SQL Server, Angular, Web API',
    type: 'C2C, W2',
    age: 4,
    text: `State project, extension every June until 2029. Interview by video, then an in-person visit for the background check form.

The consultant will work with a vendor team of nine on the benefits portal. The monolith is ASP.NET MVC 5, the target .NET 8 and Angular, and the two live side by side behind one sign-in.

Skill / years asked / weight
C# and .NET Core / 7 / required
ASP.NET MVC and Web API / 7 / required
Entity Framework, LINQ / 5 / required
SQL Server with T-SQL / 7 / required
Angular 10 or above / 3 / highly desired
Azure (App Service, Functions, Key Vault) / 3 / highly desired
Accessibility (Section 508) / 1 / desired

Onsite two days a week in Columbus. Ohio residents score higher. C2C OK, GC/USC/H1B.`,
    also: [
      {
        on: 'dice',
        title: '.NET Developer - Columbus, OH (hybrid) - State client',
        company: 'Kestrelbay IT Partners LLC',
        location: 'Columbus, OH',
        salary: 'DOE',
        age: 25,
        edits: [['extension every June until 2029', 'long term']],
      },
    ],
  },
  {
    on: 'linkedin',
    title: 'Android Engineer',
    company: 'Quarrywell Logistics',
    location: 'Phoenix, Arizona, United States',
    type: 'Full-time',
    salary: '$132,000.00/yr - $150,000.00/yr',
    age: 8,
    text: `38 warehouses, 9,000 hand scanners, one Android app. It is written in Kotlin (with a cellar in Java), runs on devices you have not heard of, and is used with gloves.

In the role you would:
• own scanning, picking and packing flows from sketch to roll-out
• keep battery use low enough for a ten-hour shift
• move the last fragments to Jetpack Compose
• spend one day a month on the floor, picking

You should have shipped Android software for 4+ years, know Kotlin coroutines, Room and WorkManager, and be used to REST APIs that time out. Bluetooth or barcode SDK experience gets our attention; so do Firebase and Gradle skills.

The team sits in Phoenix and works on-site Monday to Thursday.`,
  },
  {
    on: 'monster',
    title: 'iOS/Android Mobile Consultant',
    company: 'Meridock Talent Group',
    location: 'Scottsdale, AZ (Hybrid)',
    salary: '$68 - $74 per hour',
    experience: '7+ years',
    skills: 'Swift, Kotlin, iOS, Android SDK, REST APIs',
    type: 'Contract',
    age: 10,
    text: `Our client, a bank with a popular app, lost two mobile developers to parenthood at the same time. We are happy for them. The client needs you from the first of the month, for seven months.

You will work in both code bases: Swift with SwiftUI for iOS, Kotlin with Jetpack Compose for Android. Work in progress is card controls, passkeys, and a new home screen. CI runs on Bitrise with Fastlane. Security review is thorough; code signing and certificate pinning should not be news to you.

Seven years of mobile development, at least two in each world. Two days a week in the Scottsdale office.

W2 or 1099, C2C possible. US citizens and green card holders, since the client checks credit.`,
  },
  {
    on: 'glassdoor',
    title: 'Mainframe Programmer (COBOL) - Remote',
    company: 'Marrowby Insurance Group',
    location: 'Hartford, CT',
    salary: '$95K - $118K (Employer est.)',
    type: 'Full-time',
    age: 20,
    text: `Yes, we still write COBOL, and no, it is not going away before 2033. Somebody has to look after 11 million lines that pay claims every night without complaint.

We ask for ten years with COBOL, JCL, DB2 and CICS. VSAM and Easytrieve turn up weekly. We use Endevor for changes and Control-M for the batch schedule. If you have exposed CICS programs through z/OS Connect or MQ, tell us.

We offer a four-day week at full pay after the first year (ask in the interview how we do it), remote work from any state in which we have an entity (23 of them), and colleagues who stay: the median is 14 years.`,
  },
  {
    on: 'dice',
    title: 'Java Architect - 15+ yrs - NO H1B',
    company: 'Infovanthi LLC',
    location: 'Charlotte, NC',
    salary: '$85/hr max',
    experience: '15+ years',
    skills: 'Java, Spring Boot, Kafka, AWS, Kubernetes, Architecture',
    type: 'Contract - W2',
    age: 24,
    text: `No H1B, no exceptions, the client has been clear. 15 years minimum, of which 5 as architect for Java platforms in a bank.

Looks for: domain driven design, event driven architecture with Kafka, Spring Boot, Kubernetes/OpenShift, AWS or Azure, OAuth2 / OIDC, strong documents (C4, ADRs). Will present to the architecture board in week 3.

Onsite Charlotte 3 days. Interview is a 90 minute whiteboard session at the client.`,
    also: [
      {
        on: 'dice',
        age: 0,
        salary: '$90/hr max',
        edits: [['No H1B, no exceptions, the client has been clear.', 'Reopened, rate is up. Still no H1B.']],
      },
    ],
  },
  {
    on: 'indeed',
    title: 'PHP / Laravel Developer',
    company: 'Fernhollow & Daughters',
    location: 'Nashville, TN',
    salary: '$88,000 - $102,000 a year',
    type: 'Full-time',
    age: 22,
    text: `Fifty years of catalogs, eight years of web shop. The shop is PHP: Laravel in front, MySQL behind, a small Vue part for the size finder. Orders double in November, and that is when it has to stand.

We look for a developer with 3+ years of PHP and Laravel, good SQL, Redis, Git, and a friendly way of telling the buyers that a discount rule contradicts itself. JavaScript is needed weekly, Linux now and then.

Nashville, on site, four days. Dogs allowed on Fridays. 40% off boots.`,
  },
  {
    on: 'indeed',
    title: 'Junior Java Developer (new grads welcome)',
    company: 'Opalweave Software',
    location: 'Austin, TX 78701',
    salary: '$85,000 - $94,000 a year',
    type: 'Full-time',
    age: 3,
    text: `Twice a year we hire someone who has not done this before. It works because we plan for it: a mentor with free afternoons, small tasks first, and a year in which nobody asks you to be fast.

You will write Java (Spring Boot) and SQL for the module that plans home visits. There are JUnit tests; you will write more. Git, REST APIs and a little JavaScript come up from week one.

Please show us something you made, however small. A degree, a bootcamp or a year of work in any software job is enough (0 to 2 years of experience). MySQL knowledge saves you a week.

Austin, hybrid, three days with the team. OPT/CPT welcome; we can talk about what comes after.`,
    also: [
      {
        on: 'glassdoor',
        title: 'Associate Software Engineer, Java',
        location: 'Austin, TX',
        salary: '$85K - $94K (Employer est.)',
        age: 3,
        edits: [['a mentor with free afternoons, ', 'a mentor, ']],
      },
    ],
  },
  {
    on: 'dice',
    title: 'Entry Level Java Developer - Dallas - W2 - OPT OK',
    company: 'Bluepetal Infotech',
    location: 'Dallas, TX',
    salary: '$38/hr',
    experience: '0-1 years',
    skills: 'Java, SQL, HTML, JavaScript, Git',
    type: 'Contract - W2',
    age: 7,
    text: `We train and place. Eight weeks of paid training in Dallas (Core Java, Spring Boot, REST APIs, SQL, Git, a first look at Docker and Angular), then a project with one of our clients.

0-1 years. Degree finished. OPT/CPT welcome on W2, GC and citizens of course. Bond? No, and we never ask for a deposit.`,
  },
  {
    on: 'linkedin',
    title: 'Senior .NET Engineer',
    company: 'Marrowby Insurance Group',
    location: 'Cincinnati, Ohio, United States (Hybrid)',
    salary: '$130,000.00/yr - $146,000.00/yr',
    type: 'Full-time',
    age: 9,
    text: `Marine insurance is old: our first rating rules were written for sailing ships. The current ones are in C#, 1,900 of them, and each needs an owner who can say why it is there.

You will lead the rating team's move from .NET Framework to .NET 8: Web API services, Entity Framework Core over SQL Server, an Angular front end for underwriters, pipelines in Azure DevOps. The old WCF endpoints stay until the last broker has gone over; you will know his name by then.

About eight years of C# and T-SQL, some Azure, unit tests as a matter of course (xUnit). Leading by review and example; no direct reports.

Two days a week in Cincinnati. Employees only, no third parties.`,
  },
  {
    on: 'monster',
    title: 'Jr. Full Stack Developer (Java/Angular)',
    company: 'Vesperlyne Telecom',
    location: 'Plano, TX',
    salary: '$78K to $88K per year',
    experience: '1+ years',
    skills: 'Java, Spring Boot, Angular, SQL, Git',
    type: 'Full Time',
    age: 8,
    text: `When a storm takes a line down, customers open our outage map before they open the curtains. You would help four developers keep it truthful.

Java with Spring Boot in the back, Angular in front, MySQL below. One year of experience or a good internship. Git, some SQL, HTML and CSS. Night work only when there is ice.

Plano, on-site, with a window.`,
  },
  {
    on: 'techfetch',
    title: 'Angular UI Developer - Philadelphia PA (hybrid)',
    company: 'Saffronbyte Solutions',
    location: 'Philadelphia, PA',
    salary: '$52-$56 per hour',
    experience: '3+ years',
    skills: 'Angular, TypeScript, RxJS, NgRx, HTML5, CSS3',
    type: 'W2',
    age: 4,
    text: `Portal for pharmacists, Angular 17. The state lives in NgRx, the styles in one very long file, and both need someone with patience.

Angular 3 years, TypeScript, RxJS (real streams, not one subscribe inside another), HTML5 and CSS3, Git. NgRx is used on every page. You talk to the API team about each REST payload.

Two days in Center City. W2, OPT/CPT welcome with offer letter from us, no C2C.`,
  },
];
