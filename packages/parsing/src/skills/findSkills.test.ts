import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSkills } from './fields/index.ts';
import { findSkills } from './findSkills.ts';

const names = (text: string) => findSkills(text).map(({ value }) => value);

describe('skills that a text names', () => {
  it.each<[string, string[]]>([
    ['Java developer', ['Java']],
    ['Strong knowledge of Core Java and J2EE', ['Java', 'Jakarta EE']],
    ['Java/J2EE, Spring, Hibernate', ['Java', 'Jakarta EE', 'Spring Framework', 'Hibernate']],
    ['C#/.NET, SQL Server 2012', ['C#', '.NET', 'SQL Server']],
    ['C, C++ and Python', ['C', 'C++', 'Python']],
    ['5 years of C++.', ['C++']],
    ['Fluent in C++/C#.', ['C++', 'C#']],
    ['Experience with R and SAS', ['R', 'SAS']],
    ['R, Python', ['R', 'Python']],
    ['Python/R', ['Python', 'R']],
    ['R programming', ['R']],
    ['Go developer wanted', ['Go']],
    ['services written in Go', ['Go']],
    ['Golang', ['Go']],
    ['Rust, Go, Kubernetes', ['Rust', 'Go', 'Kubernetes']],
    ['iOS developer: Swift, Objective-C', ['iOS', 'Swift', 'Objective-C']],
    ['MS Excel and MS Word', ['Excel', 'Word']],
    ['Microsoft Excel required', ['Excel']],
    ['Word, Excel, PowerPoint and Outlook', ['Word', 'Excel', 'PowerPoint', 'Outlook']],
    ['Advanced Excel skills', ['Excel']],
    ['Proficient in Excel', ['Excel']],
    ['MS Office (Word, Excel, Access)', ['Microsoft Office', 'Word', 'Excel', 'Access']],
    ['Spring Boot microservices', ['Spring Boot', 'Microservices']],
    ['experience in Spring', ['Spring Framework']],
    ['Spring, Struts and JSP', ['Spring Framework', 'Struts', 'JSP']],
    ['java, spring, hibernate', ['Java', 'Spring Framework', 'Hibernate']],
    ['HTML5/CSS3', ['HTML', 'CSS']],
    ['CI/CD pipelines with Jenkins', ['CI/CD', 'Jenkins']],
    ['CI-CD', ['CI/CD']],
    ['PL/SQL and T-SQL', ['PL/SQL', 'T-SQL']],
    ['PL SQL', ['PL/SQL']],
    ['TCP/IP networks', ['TCP/IP']],
    ['AWS(EC2,S3)', ['AWS', 'EC2', 'S3']],
    ['AWS (EC2, S3, RDS, Lambda)', ['AWS', 'EC2', 'S3', 'RDS', 'AWS Lambda']],
    ['Node.js,React.js', ['Node.js', 'React']],
    ['node js and mongo db', ['Node.js', 'MongoDB']],
    ['NodeJS/Express', ['Node.js', 'Express.js']],
    ['ReactJS, Redux, TypeScript', ['React', 'Redux', 'TypeScript']],
    ['ASP.NET MVC, Web API', ['ASP.NET MVC', 'ASP.NET Web API']],
    ['.NET Core and ASP.NET', ['.NET Core', 'ASP.NET']],
    ['VB.NET', ['VB.NET']],
    ['AngularJS and Angular 8', ['AngularJS', 'Angular']],
    ['Angular 1.x', ['AngularJS']],
    ['Java8, Python3', ['Java', 'Python']],
    ['Oracle 11g', ['Oracle Database']],
    ['Oracle PL/SQL', ['PL/SQL']],
    ['Windows10 and Windows Server 2016', ['Windows', 'Windows Server']],
    ['QTP/UFT, LoadRunner and SoapUI', ['UFT', 'LoadRunner', 'SoapUI']],
    ['HP ALM / Quality Center', ['HP ALM']],
    ['Selenium WebDriver with TestNG', ['Selenium WebDriver', 'TestNG']],
    ['SAP FICO consultant', ['SAP FICO']],
    ['SAP MM/SD', ['SAP MM']],
    ['SAP ABAP on HANA', ['ABAP', 'SAP HANA']],
    ['COBOL, JCL, CICS, DB2', ['COBOL', 'JCL', 'CICS', 'IBM DB2']],
    ['Informatica PowerCenter, Ab Initio, DataStage', ['Informatica', 'Ab Initio', 'DataStage']],
    ['SSIS/SSRS/SSAS', ['SSIS', 'SSRS', 'SSAS']],
    ['Hadoop, Hive, Pig, Sqoop', ['Hadoop', 'Hive', 'Pig', 'Sqoop']],
    ['Spark and Scala', ['Spark', 'Scala']],
    ['Apache Spark', ['Spark']],
    ['Tableau, Power BI', ['Tableau', 'Power BI']],
    ['reports in tableau', ['Tableau']],
    ['Puppet, Chef, Ansible, Salt', ['Puppet', 'Chef', 'Ansible', 'SaltStack']],
    ['Salesforce Apex and Visualforce', ['Apex', 'Visualforce']],
    ['Workday HCM', ['Workday']],
    ['REST and SOAP web services', ['REST', 'SOAP']],
    ['RESTful APIs', ['REST']],
    ['Experience with rest apis', ['REST']],
    ['Less, Sass, CSS', ['Less', 'Sass', 'CSS']],
    ['React Native', ['React Native']],
    ['experience with React', ['React']],
    ['Our stack is React on the front', ['React']],
    ['HL7, FHIR and HIPAA', ['HL7', 'FHIR', 'HIPAA']],
    ['CCNA, CCNP', ['CCNA', 'CCNP']],
    ['Security+ certified', ['CompTIA Security+']],
    ['Solidity, Ethereum, Hyperledger Fabric', ['Solidity', 'Ethereum', 'Hyperledger']],
    ['BRD, FRD and UAT', ['Business requirements', 'Functional specifications', 'User acceptance testing']],
    ['A/B testing', ['A/B testing']],
    ['AI/ML', ['Artificial intelligence']],
    ['RAG with LangChain and LLMs', ['Retrieval-augmented generation', 'LangChain', 'Large language models']],
    ['Skills â¢ R â¢ Python â¢ SAP HANA', ['R', 'Python', 'SAP HANA']],
    ['â€¢ Java â€¢ Swift', ['Java', 'Swift']],
    ['• Go\n• Java', ['Go', 'Java']],
    ['Languages: C', ['C']],
    ['Java 8, Java 11 and java', ['Java']],
    ['Kubernetes (k8s)', ['Kubernetes']],
    ['git, svn', ['Git', 'Subversion']],
    ['Photoshop, Illustrator, InDesign, Sketch', ['Photoshop', 'Illustrator', 'InDesign', 'Sketch']],
    ['Agile/Scrum', ['Agile']],
    ['unit tests and code reviews', ['Unit testing', 'Code review']],
    ['Data warehouses, data lakes', ['Data warehousing', 'Data lake']],
    ['PythonExperience with DjangoStrong SQL', ['Python', 'Django', 'SQL']],
    [
      'Python API Developer. W2 ONLY - NO C2C, NO 1099. Python with Django',
      ['Python', 'API development', 'Django'],
    ],
    ['SQLExperience', ['SQL']],
    ['SQL.Experience in Java.Strong', ['SQL', 'Java']],
    ['C# & ASP.Net', ['C#', 'ASP.NET']],
    ['VB.Net or ADO.Net.Strong SQL', ['VB.NET', 'ADO.NET', 'SQL']],
  ])('in %j', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('plain words that are no skills', () => {
  it.each([
    'Excel in a fast-paced environment',
    'You will excel at what you do',
    'go to market strategy',
    'Go to our site',
    'ready to go the extra mile',
    'spring 2024 internship',
    'Spring 2024',
    'swift response to customers',
    'Swift response needed',
    'R&D department',
    'our R & D group',
    'Vitamin C',
    'C-level executives',
    'John C. Smith',
    'the rest of the team',
    'TAKE A REST TODAY FRIENDS',
    'access to data',
    'our office in San Francisco, near the ferry',
    'offices in SAN JOSE and elsewhere',
    'Palo Alto, California',
    'define critical success factors',
    'Access to a car',
    'react to incidents',
    'React quickly to changes',
    'less than five years',
    'with less supervision',
    'a spark of genius',
    'assembly line workers',
    'puppet show',
    'head chef of the canteen',
    'word of mouth',
    'the office is downtown',
    'cross-functional teams',
    'a bright outlook',
    'from scratch',
    'basic understanding',
    'means to an end',
    'express your ideas',
    'salt of the earth',
    'a storm of ideas',
    'bean counting',
    'network of partners',
    'in the cloud of dust',
    'soap and water',
    'a pig in a poke',
    'beehive of activity',
    'communication skills and teamwork',
    'excellent written and verbal communication',
    'a workday of eight hours',
    'He will direct the flow',
    'Mark is a rally driver',
    'unity of purpose',
    'crystal clear',
    'a gem of a ruby ring',
    'flask of coffee',
    'the julia child award',
    'self-motivated team player',
    'Apply at https://jobs.example.com/java/spring.aspx',
    'www.python.example/sql',
    'mail jobs@python.example',
    'captivate the audience',
    'sales of 20 percent',
    'we are looking for an a+ player',
    '',
    '   \n\t ',
    '....,,,;;;',
  ])('in %j', (text) => expect(names(text)).toEqual([]));
});

describe('skills that a text rules out', () => {
  it.each<[string, string[]]>([
    ['no Java experience required', []],
    ['No prior SQL experience needed', []],
    ['Java not required', []],
    ['Java experience is not required', []],
    ['This is not a Java role', []],
    ['Not a Java developer position, but Python', ['Python']],
    ['without Python', []],
    ['SQL is a must. Perl not required.', ['SQL']],
    ['No travel. Java and SQL', ['Java', 'SQL']],
    ['Java not required at first, but Java later', ['Java']],
    ['no nonsense team that loves Java', ['Java']],
  ])('in %j', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('findSkills', () => {
  it('keeps the words of the first mention', () => {
    expect(findSkills('K8s, later Kubernetes; Amazon  Web Services')).toEqual([
      { value: 'Kubernetes', text: 'K8s' },
      { value: 'AWS', text: 'Amazon  Web Services' },
    ]);
  });

  it('does not join items of a list into one name', () => {
    expect(names('SQL, Server')).toEqual(['SQL']);
    expect(names('Spring; Boot, Java')).not.toContain('Spring Boot');
    expect(names('Azure\nDevOps')).toEqual(['Azure', 'DevOps']);
  });

  const spelling = fc.constantFrom(
    ...allSkills().flatMap(({ spellings }) => spellings.map(({ text }) => text)),
  );
  const glue = fc.constantFrom(' ', ', ', '/', ' and ', '. ', '\n', '(', ')', '', ' not required', ' the ');
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(spelling, glue, fc.string({ maxLength: 6 })), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );

  it('gives each skill once, by its canonical name, with words of the text', () => {
    const known = new Set(allSkills().map(({ name }) => name));
    fc.assert(
      fc.property(text, (given) => {
        const found = findSkills(given);
        expect(new Set(found.map(({ value }) => value)).size).toBe(found.length);
        for (const { value, text: words } of found) {
          expect(known.has(value)).toBe(true);
          expect(words).not.toBe('');
          expect(given).toContain(words);
        }
      }),
    );
  });

  it('finds every spelling that needs no context', () => {
    for (const { name, spellings } of allSkills()) {
      for (const { text: written, mention } of spellings) {
        if (mention === 'anywhere') expect(names(`we use ${written} daily`), written).toContain(name);
      }
    }
  });

  it('finds the plain words of its tables in a list of skills', () => {
    for (const { name, spellings } of allSkills()) {
      for (const { text: written, mention } of spellings) {
        if (mention === 'never') continue;
        expect(names(`Kubernetes, ${written}, PostgreSQL`), written).toContain(name);
      }
    }
  });
});
