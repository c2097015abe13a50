import { describe, expect, it } from 'vitest';
import { skillVocabulary } from './vocabulary.ts';

/** Skills that look alike; those of one line are all different. Some are outside the vocabulary on purpose. */
const DISTINCT = `
java, javascript, java ee, javafx, java me, jscript
c, c++, c#, objective-c, f#
react, react native, preact, redux, recoil
sql, mysql, nosql, pl/sql, t-sql, sqlite, sql server, spark sql
go, gcp, goal, django, mongo
.net, asp.net, vb.net, .net core, ado.net, asp.net core, asp.net mvc
angular, angularjs, angular material
scala, scalar, scalable
spark, sparc, sparql
r, rust, ruby, rpg
hive, hbase, hire
vue, vuex, vuetify
azure, azure devops, azure data factory, azure functions, azure sql
aws, aws lambda, aws glue, ecs, eks, ec2, s3, ecr
sas, saas, sass, sap, sssas
iaas, paas, saas
spring, sprint, spring boot, spring mvc, swing, string
hadoop, hive, hudi
python, jython, cpython3k, pytorch, pytest
perl, pearl, pern
node.js, deno, next.js, nuxt.js, nestjs
typescript, coffeescript, actionscript, vbscript, applescript
junit, nunit, xunit, qunit, phpunit
maven, mavenir
ansible, ansys
docker, docker compose, docker swarm, dockyard
kubernetes, kubeflow
jenkins, jenkins x pipeline library
jira, jina
oracle, oracle apex, oracle ebs, oracle forms, oracle fusion, oracle adf
oracle ap, oracle ar, oracle gl
sap fi, sap co, sap mm, sap sd, sap pp, sap pm, sap ps, sap bw, sap hana, sap tm
salesforce, salesforce cpq, salesforce lightning
workday, workato
informatica, informatics, informatica cloud, informatica mdm
tableau, tableau prep, table
power bi, power apps, power automate, power query, power pivot
excel, access, word, powerpoint
hibernate, nhibernate
struts, servlets
flask, flash, flink, flex, flutter
puppet, puppeteer
cucumber, cumulus
cassandra, cassava
dynamodb, dynamics 365
couchdb, couchbase
mariadb, maxdb, mongodb
redis, redux, redash, redshift
kafka, kafka streams, kappa
elasticsearch, elastic beanstalk
logstash, logback
websphere, weblogic, webmethods, webpack, webstorm, webflow
websocket, web services, web development
web3, web design
soap, soapui
rest, rest assured
graphql, graph databases
etl, elt
bi, bw
tcp/ip, udp
ospf, eigrp, bgp
ccna, ccnp, ccie
cissp, cism, cisa
pmp, pmo, pmi-acp
csm, cspo
sdlc, stlc
uat, unit testing, usability
manual testing, mobile testing
load testing, load balancing
regression testing, linear regression, logistic regression
data mining, data modeling, data mapping, data management, data migration
data analysis, data science, data engineering, data entry
machine learning, deep learning, e-learning
natural language processing, machine language processing
git, github, gitlab, github actions, github copilot
linux, unix, linus
solaris, polaris
windows, windows server, windows phone
vmware, vsphere, vcenter
tensorflow, tensorboard
keras, keratin
pandas, panda3d
numpy, scipy
ssis, ssrs, ssas
db2, h2
log4j, log4net, log5j
hl7, html
html, dhtml, xhtml, xml, yaml
css, csv
json, jsonnet
xpath, xquery, xslt
cobol, cobra
jcl, tcl
cics, cisco
dev ops, dev tools
devops, devsecops
agile, agility
scrum, scrum master, scrumban
itil, itsm
selenium, selenide, selenium grid
cypress, express
appium, appian
jmeter, jupyter
jasmine, jest, jasper
mocha, moka
symfony, symphony
laravel, larva
magento, marketo
drupal, druid
joomla, jooby
clojure, closure
kotlin, kibana
swift, swiftui, swift messaging
vertica, vertical, vertex ai
oracle oam, oracle oim
servicenow, service cloud, service design
sales cloud, marketing cloud, data cloud
solidity, solid principles
ethereum, etherchannel, ethernet
hyperledger, hyper-v
figma, sigma
visual basic, visual studio, visual studio code, visualforce
confluence, confluent platform
cloudformation, cloudfront, cloudflare, cloudwatch, cloudera, cloud foundry
bigquery, bigtable, big data
snowflake, snowpark, snowpipe
databricks, data cloud
dimensional modeling, dimensionality reduction
terraform, terragrunt
prometheus, promethium
splunk, splunk enterprise security
oauth, auth0
saml, sam
ldap, imap
dns, dhcp
vpn, vpc
siem, sem
llm, lms
rag, rad
statistics, statistica, statistical analysis
matlab, mathematica
actuate, articulate storyline
`;

const pairs = DISTINCT.trim()
  .split('\n')
  .flatMap((line) => {
    const skills = line.split(',').map((skill) => skill.trim());
    return skills.flatMap((a, index) => skills.slice(index + 1).map((b) => ({ a, b })));
  });

describe('different skills that look alike', () => {
  it('are 200 pairs at least', () => expect(pairs.length).toBeGreaterThanOrEqual(200));

  it.each(pairs)('does not join $a and $b', ({ a, b }) => {
    const [keyA, keyB] = [skillVocabulary.keyOf(a), skillVocabulary.keyOf(b)];
    expect(keyA).not.toBe(keyB);
    expect(skillVocabulary.alike(keyA, keyB)).toBe(false);
  });
});
