export const testing = `
Software testing | Application testing, Software QA testing
Quality assurance | QA^, Software quality assurance, SQA^, QA testing, QA/QC
Manual testing | Manual QA, Manual test, Manual tester!, Manual test execution
Test automation | Automation testing, Automated testing, QA automation, Automated tests, Automation test, Automated test scripts, Automated software testing, Test automation frameworks, Automation frameworks, Test automation framework
Functional testing | Functional tests, Functional QA
Regression testing | Regression tests, Regression test
Integration testing | Integration tests, SIT^, System integration testing
System testing | System test!
Unit testing | Unit tests, Unit test
User acceptance testing | UAT^, User acceptance test, UAT testing, Acceptance testing, User acceptance
End-to-end testing | E2E testing, End to end testing
Smoke testing | Smoke tests
Sanity testing
Black box testing | Black-box testing, Blackbox testing
White box testing | White-box testing, Whitebox testing
Exploratory testing
Usability testing
Performance testing | Performance tests, Performance test
Load testing | Load test, Load tests
Stress testing | Stress tests
Security testing
API testing | API test automation, Rest API testing
Web services testing | Web service testing
Mobile testing | Mobile app testing, Mobile application testing
Database testing | Backend testing, Back-end testing
GUI testing | UI testing
Compatibility testing
Localization testing
Data testing
Mainframe testing
Test planning | Test plans, Test plan
Test cases | Test case design, Test case development, Test case, Test case writing
Test strategy | Test strategies
Test management
Test scripts | Test scripting, Test script
Test data management | Test data
Defect tracking | Defect management, Bug tracking, Defect reporting, Bug reporting, Defect life cycle
Traceability matrix | Requirements traceability matrix, RTM^, Requirement traceability matrix, Requirements traceability
Test-driven development | TDD^, Test driven development
Behavior-driven development | BDD^, Behaviour driven development, Behavior driven development
Acceptance test-driven development | ATDD
Page Object Model | POM!
Data-driven testing | Data driven framework, Data-driven framework
Keyword-driven testing | Keyword driven framework, Keyword-driven framework
Hybrid framework
Selenium | Selenium automation, Selenium testing
Selenium WebDriver | Selenium Web Driver, WebDriver^
Selenium IDE
Selenium Grid
Selenium RC
Cypress~ | Cypress.io, Cypress testing
Playwright^ | Microsoft Playwright
Puppeteer
WebdriverIO | WDIO^
TestCafe
Protractor~ | Angular Protractor
Nightwatch.js
Appium
Espresso~
XCUITest
Robotium
Calabash
Perfecto
SeeTest
Sauce Labs | SauceLabs
BrowserStack | Browser Stack
LambdaTest
Cucumber^ | Cucumber BDD, Cucumber JVM
Gherkin
SpecFlow
JBehave
Serenity BDD | Serenity~
Karate~ | Karate DSL, Karate framework
Robot Framework
TestNG | Test NG
JUnit | J Unit, JUnit 5
NUnit
xUnit | xUnit.net
MSTest
Mockito
PowerMock
EasyMock
Moq^
Spock~ | Spock framework
PyTest | Py Test
Nose tests
RSpec
PHPUnit
Jest^ | Jest.js
Mocha~ | Mocha.js
Chai~ | Chai.js
Jasmine~ | Jasmine.js
Karma~ | Karma Runner
Enzyme~
React Testing Library
Sinon.js
QUnit
Vitest
Google Test | GTest, GoogleTest
TestComplete | Test Complete
Ranorex
Katalon | Katalon Studio
Tosca~ | Tricentis Tosca
Worksoft | Worksoft Certify
Leapwork
Testim
Mabl
Squish~
Sikuli
UFT^ | QTP, QuickTest Pro, QuickTest Professional, Unified Functional Testing, HP UFT, HP QTP, QTP/UFT, UFT/QTP, Micro Focus UFT, Quick Test Pro, UFT One, Quick Test Professional
LoadRunner | Load Runner, HP LoadRunner, HP Load Runner, Micro Focus LoadRunner
HP Performance Center | Performance Center
JMeter | Apache JMeter, J Meter
Gatling
Locust~
k6^ | Grafana k6
NeoLoad | Neo Load
BlazeMeter
Silk Test | SilkTest
Silk Performer | SilkPerformer
WinRunner | Win Runner
Rational Robot
Rational Functional Tester | RFT^, IBM Rational Functional Tester
Rational Team Concert | RTC^, IBM RTC, IBM Rational Team Concert
Rational Performance Tester | RPT^
Rational Quality Manager | RQM^
SoapUI | Soap UI, SoapUI Pro, ReadyAPI
Postman^ | Postman API
REST Assured | RestAssured, Rest-Assured
Newman~
Insomnia~
Pact~
WireMock
Fiddler~
Charles Proxy
Parasoft | Parasoft SOAtest
CA LISA | ITKO LISA, iTKO
Service virtualization
HP ALM | ALM^, HP ALM/QC, Quality Center, HP Quality Center, HPQC, HP QC, Application Lifecycle Management, ALM/QC, Micro Focus ALM, HP ALM Quality Center, QC/ALM, QC!
qTest
TestRail | Test Rail
Zephyr~ | Zephyr for Jira
Xray~
TestLink | Test Link
Bugzilla
Mantis~ | MantisBT
JaCoCo
Cobertura
Code coverage | Test coverage
Microsoft Test Manager | MTM!
ISTQB | ISTQB certified
`;
