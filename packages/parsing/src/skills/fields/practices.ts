export const practices = `
Agile^ | Agile methodology, Agile methodologies, Agile development, Agile software development, Agile/Scrum, Agile Scrum, Scrum/Agile, Agile practices, Agile framework, Agile environment, Agile process, Agile team
Scrum | Scrum methodology, Scrum framework, Scrum ceremonies
Scrum Master | ScrumMaster, Scrum Mastering
Kanban
Scrumban
SAFe^ | Scaled Agile Framework, Scaled Agile, SAFe Agile
Large-Scale Scrum
Extreme programming | XP!
Lean^ | Lean methodology, Lean software development
Six Sigma | Lean Six Sigma, 6 Sigma
Waterfall^ | Waterfall model, Waterfall methodology
V-Model | V Model
Rational Unified Process | RUP^
SDLC | Software development life cycle, Software development lifecycle, System development life cycle, Systems development life cycle
STLC | Software testing life cycle, Software test life cycle
Object-oriented programming | OOP^, OOPS^, Object oriented programming, OO programming, Object-oriented, Object Oriented
OOAD | Object-oriented analysis and design, Object oriented analysis and design, Object-oriented design, OOD^, Object oriented design
Functional programming
Asynchronous programming | Async programming
Reactive programming
Parallel programming | Parallel computing
Concurrent programming | Concurrency~
Distributed systems | Distributed computing, Distributed system, Distributed applications
Design patterns | Software design patterns, OO design patterns, GoF
SOLID principles
Clean architecture
Domain-driven design | DDD^, Domain driven design
Event-driven architecture | Event driven architecture, Event-driven
Event sourcing
CQRS
Microservices | Micro services, Microservice architecture, Microservice, Micro-services, Microservices architecture
MVC^ | Model View Controller, MVC architecture, MVC framework
MVVM
MVP pattern
Client-server architecture | Client/server, Client server
Three-tier architecture | N-tier, N-tier architecture, Multi-tier architecture, 3-tier architecture
Enterprise architecture
TOGAF
Solution architecture | Solutions architecture, Solution design
Software architecture | Application architecture
System architecture | Systems architecture
System design | Systems design
Technical architecture
Integration architecture
High-level design | HLD^, High level design
Low-level design | LLD^, Low level design
Software development! | Application development!, Software design and development!
Software engineering!
Software design!
Systems engineering
Systems integration | System integration
Embedded systems | Embedded software, Embedded programming, Embedded development
Firmware | Firmware development
Code review | Code reviews, Peer code review
Pair programming
Refactoring~ | Code refactoring
Debugging~
Performance tuning | Performance optimization, Application performance tuning
Performance engineering
Scalability!
Caching~
Data structures
Algorithms | Algorithm design, Algorithm
Application support | Application maintenance, Application maintenance and support
Production support | Prod support, L2 support, L3 support
Root cause analysis | RCA^
Technical support | Tech support, IT support
Desktop support | Deskside support
Help desk | Helpdesk, Service desk
Hardware troubleshooting | Computer hardware, PC hardware, Hardware installation
ITIL | ITIL v3, ITIL v4, Information Technology Infrastructure Library, ITIL framework, ITIL Foundation
ITSM^ | IT service management
Incident management
Problem management
Change management | Change control
Service management
SLA management | Service level agreements!, Service level agreement!, SLA!
Asset management!
Vendor management
Stakeholder management
Requirements gathering | Requirement gathering, Requirements elicitation, Requirements analysis, Requirement analysis, Gathering requirements, Business requirements gathering, Gather requirements
Requirements management
Business requirements | Business requirement, BRD^, Business requirements document, Business requirements documents, Business requirement document
Functional specifications | Functional requirements, FRD^, Functional requirements document, FSD^, Functional specification, Functional design documents, Functional specs, FRS^
Software requirements specification | SRS^
Technical specifications | Technical design documents, Technical specification
Technical documentation | System documentation
User stories | User story
Use cases | Use case, Use case diagrams, Use case modeling
Acceptance criteria
Backlog management | Product backlog, Backlog grooming, Backlog refinement
Sprint planning
Business analysis | Business analyst!
Business process modeling | Business process modelling, Process modeling, Process mapping, Business process mapping, Process flows
Business process improvement | Process improvement, Process improvements, Business process re-engineering, Business process reengineering, BPR^
Gap analysis
Impact analysis
Feasibility studies | Feasibility study, Feasibility analysis
Cost-benefit analysis | Cost benefit analysis
SWOT analysis
JAD sessions | JAD^, Joint application development, Joint application design
Workflow analysis
Product management
Product ownership | Product owner
Product roadmap | Product roadmaps, Roadmapping
Project management | IT project management, Project mgmt, Managing projects
Program management | Programme management
Portfolio management | Project portfolio management, PPM^
PMO^ | Project management office
Project planning
Project scheduling
Project coordination
Resource planning | Resource management!, Resource allocation!
Budget management | Budgeting~
Risk mitigation
Earned value management
Work breakdown structure | WBS^
Prince2
PMBOK
Change request management
Organizational change management | OCM^
CMMI | CMMI Level 5, CMM^
Quality management | Quality management systems
Knowledge transfer
Jira | Atlassian Jira
Confluence | Atlassian Confluence
Atlassian suite | Atlassian, Atlassian tools
Rally~ | CA Rally, Rally Software, CA Agile Central
VersionOne | Version One
Trello
Asana
Monday.com
Basecamp
Redmine
Smartsheet | Smartsheets
Notion~
Slack^
Zoom~
Airtable
Enterprise Architect! | Sparx Enterprise Architect, Sparx EA
iRise
Caliber RM
HP PPM
Eclipse~ | Eclipse IDE
IntelliJ IDEA | IntelliJ, Intelli J
NetBeans | Net Beans
PyCharm
WebStorm
PhpStorm
JDeveloper | Oracle JDeveloper
Rational Application Developer | RAD!, IBM RAD, IBM Rational Application Developer
MyEclipse
Sublime Text
Notepad++
Vim^
Emacs
Cursor IDE
XMLSpy
Edit Plus | EditPlus
PuTTY
WinSCP
FileZilla
Low-code development | Low-code, Low code, No-code
Internationalization | i18n
Localization~ | l10n
Virtual assistants
Data entry!
`;
