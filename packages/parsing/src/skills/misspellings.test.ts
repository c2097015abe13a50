import { describe, expect, it } from 'vitest';
import { canonicalSkill, skillVocabulary } from './vocabulary.ts';

/** Typing mistakes as resumes and postings have them: "right: wrong, wrong". */
const MISSPELLINGS = `
Kubernetes: Kuberenetes, Kubernets, Kubernates, Kubernetis, Kubernettes, Kubenetes
JavaScript: Javascrpit, Javasript, Javscript, Javascipt, JavaScrit, Javascriptt
PostgreSQL: Postgressql, PostgresSQL, Postgresq, PostgrSQL, Postgesql
Python: Pyhton, Pythn, Pythoon, Pyton, Ptyhon
Elasticsearch: Elasticseach, Elastisearch, Elasticsaerch, Elasticserach
Ansible: Ansibel, Anisble, Ansbile, Ansibble
TypeScript: Typscript, Typescrpt, TypeScirpt
Angular: Anguler, Angualr, Angluar, Angullar
Jenkins: Jenkis, Jenkings, Jenkens
Selenium: Selinium, Selenuim, Selenim, Selenum
Hibernate: Hibernet, Hybernate, Hibernat, Hibernte
Salesforce: Saleforce, Salesforc, Salesfroce, Sallesforce
MongoDB: MongDB, MongoBD, MangoDB
Cassandra: Casandra, Cassendra, Cassandara
Terraform: Teraform, Terrafrom, Terrform
Tableau: Tableu, Tabluea, Tablaeu
Informatica: Informtica, Informatca, Infromatica
Snowflake: Snowflke, Snowfalke, Snoflake
Databricks: Databrics, Databriks, Datbricks
SharePoint: Sharepint, Sharpoint, SharePiont
ServiceNow: SeviceNow, ServiceNw, ServicNow
WebLogic: WebLogc, Weblgoic
WebSphere: Websphare, Websphre, WebShpere
Bootstrap: Bootsrap, Boostrap, Bootstarp
Django: Djagno, Djanog
Docker: Dokcer, Dockerr
Hadoop: Hadop, Haddoop
Oracle Database: Orcale, Oralce
Machine learning: Machine learnig, Machne learning, Machine lerning
Data science: Data scince, Data sceince
Spring Boot: Sprng Boot, Spirng Boot
Microservices: Microservces, Micorservices, Microsevices
Cucumber: Cucmber, Cuccumber
Photoshop: Photoshp, Potoshop
Illustrator: Ilustrator, Illustartor
Wireshark: Wiershark, Wireshrk
Kafka: Kakfa
Tomcat: Tomact
Confluence: Confluance, Conflunce
PowerShell: PowerShel, Powershall
TensorFlow: Tensorflw, TenserFlow, Tensoflow
Regression testing: Regresion testing, Regression testting
Business analysis: Buisness analysis, Business anlysis
Project management: Project managment, Project mangement
Requirements gathering: Requirments gathering
Test automation: Test automaton
PeopleSoft: PeopelSoft, Peoplesft
MicroStrategy: Microstratgy, MicroStartegy
GraphQL: GrahpQL
CloudFormation: CloudFormaton
Prometheus: Promethues, Promotheus
Visual Studio: Visual Sudio, Vissual Studio
React Native: Raect Native
Blockchain: Blokchain, Blockchian
Ethereum: Etherium, Etherum
Cybersecurity: Cybersecurty
Data warehousing: Data warehosing
Active Directory: Active Direcotry, Active Directry
Object-oriented programming: Object oreinted programming
Entity Framework: Entity Framwork
`;

const misspellings = MISSPELLINGS.trim()
  .split('\n')
  .flatMap((line) => {
    const [right, wrongs] = line.split(':');
    return wrongs!.split(',').map((wrong) => ({ right: right!, wrong: wrong.trim() }));
  });

describe('misspelled skills', () => {
  it('are 100 at least', () => expect(misspellings.length).toBeGreaterThanOrEqual(100));

  it('are recognised, 95 of 100 and more', () => {
    const missed = misspellings.filter(({ right, wrong }) => canonicalSkill(wrong) !== right);
    expect(missed.length / misspellings.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['too short to tell a mistake from another word', 'jaav', 'jaav'],
    ['in a short word of the name', 'oracle aq', 'oracle aq'],
    ['with other digits', 'log5j', 'log5j'],
    ['at the end of a short word', 'scalar', 'scalar'],
  ])('are left alone when %s', (_, typed, key) => expect(skillVocabulary.keyOf(typed)).toBe(key));

  it.each([
    ['blue widget modeling', 'blue widget modelling', true],
    ['quantum widgetry', 'quantum widgetri', true],
    ['fooscript', 'fooscripts', true],
    ['fooscript', 'barscript', false],
    ['foo lib', 'fop lib', false],
    ['widget 2000', 'widget 3000', false],
  ])('compares %s and %s, both unknown', (a, b, alike) => {
    expect(skillVocabulary.alike(a, b)).toBe(alike);
    expect(skillVocabulary.alike(b, a)).toBe(alike);
  });
});
