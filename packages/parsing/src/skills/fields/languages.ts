export const languages = `
Java | Core Java, Advanced Java, Java SE, J2SE, JSE!, Java Programming Language, JDK
Jakarta EE | J2EE, JEE, Java EE, Java Enterprise Edition, Java 2 Enterprise Edition, Java2EE
Java ME | J2ME
JavaScript | JS^, Java Script, ECMAScript, ES6, ES5, ES2015, Vanilla JavaScript, Vanilla JS, JavaScipt!
TypeScript | TS!, Type Script
Python | Core Python, Python3, Python2, CPython, Pyton!, Phyton!, Python Programming Language
C~ | C language, C programming, C programming language, ANSI C, Embedded C, C99
C++ | CPP^, C Plus Plus, VC++, Visual C++, C++11, C++14, C++17, C++20, Modern C++, Cplusplus
C# | C Sharp, CSharp, C#.NET, Visual C#
F# | FSharp, F Sharp
Visual Basic | VB^, VB6, VB 6.0, Visual Basic 6, Classic VB
VB.NET | Visual Basic .NET, VB .NET, VBNet
VBA | Visual Basic for Applications, Macros~, Excel VBA, VBA Macros, Excel Macros
VBScript | VB Script, Visual Basic Script
Go~ | Golang, Go language, Go programming language
Rust~ | Rust language, Rustlang
Ruby~ | Ruby language, Ruby programming
Perl | Perl scripting, Perl5, Practical Extraction and Report Language
PHP | PHP5, PHP7, PHP8, Core PHP, Hypertext Preprocessor
R~ | R language, R programming, R Studio, RStudio, R programming language, R statistical software
Scala
Kotlin
Swift~ | Swift language, SwiftLang, Swift programming, Swift 5
Objective-C | ObjC, Obj-C, Objective C
Groovy~ | Apache Groovy, Groovy scripting
Clojure
ClojureScript
Google Closure | Closure!, Closure Compiler, Closure Library
Haskell
Erlang
Elixir~ | Elixir language
Elm~
OCaml
Lua
Julia~ | Julia language
Dart~ | Dart language
Crystal~
Nim~
Zig~
Lisp | Common Lisp
Scheme~
Racket~
Prolog
Fortran | Fortran 77, Fortran 90
Pascal~ | Object Pascal, Turbo Pascal
Delphi | Borland Delphi, Embarcadero Delphi
Ada~ | Ada 95, Ada programming
Assembly language | Assembly~, Assembler~, x86 assembly, ARM assembly, Assembly programming
Smalltalk
Tcl | Tcl/Tk, Tool Command Language
MATLAB | Mat Lab
Simulink
LabVIEW | Lab VIEW
GNU Octave | Octave~
SAS^ | Base SAS, SAS programming, SAS/BASE, SAS/STAT, SAS/SQL, SAS/MACRO, SAS Macros, Statistical Analysis System
SAS Enterprise Guide | SAS EG
SAS Enterprise Miner | SAS EM!
SAS Visual Analytics | SAS VA!
SAS Data Integration Studio | SAS DI, SAS DI Studio
SPSS | IBM SPSS, SPSS Statistics
SPSS Modeler | IBM SPSS Modeler, Clementine!
Stata^
EViews
Minitab
JMP^ | SAS JMP
Statistica
SQL | Structured Query Language, ANSI SQL, SQL queries, SQL scripting, SQL programming, S.Q.L
T-SQL | Transact-SQL, TSQL, Transact SQL
PL/SQL | PLSQL, PL SQL, Oracle PL/SQL, Procedural Language/SQL
PL/pgSQL
Bash | Bash scripting, Bourne Again Shell, Bash shell
Shell scripting | Shell script, Unix shell scripting, Unix shell, Linux shell scripting, Unix scripting, Korn shell, KSH, KornShell, C Shell, Bourne shell, Shell programming, Linux scripting
PowerShell | Power Shell, Windows PowerShell, PowerShell scripting, PoSh!
AWK^ | gawk
sed~
Regular expressions | Regex, RegExp
Batch scripting | Windows batch, DOS batch, Batch files, BAT scripts
XML | Extensible Markup Language
XSLT | XSL Transformations, XSL
XPath
XQuery
XSD | XML Schema, XML Schema Definition
DTD^
JSON | JavaScript Object Notation
YAML
TOML^
Protocol Buffers | Protobuf
Apache Avro | Avro
Parquet | Apache Parquet
HTML | HTML5, HTML 5, HTML4, HyperText Markup Language
XHTML
DHTML | Dynamic HTML
CSS | CSS3, CSS 3, Cascading Style Sheets
Sass~ | SCSS, Syntactically Awesome Style Sheets
Less~ | LESS CSS, Less.js
Solidity
Vyper
Apex~ | Salesforce Apex, Apex Classes, Apex Triggers, Apex programming
ABAP | SAP ABAP, ABAP/4, Advanced Business Application Programming
ABAP OO | OO ABAP, Object Oriented ABAP, ABAP Objects
COBOL | Cobol II, Mainframe COBOL, Enterprise COBOL, VS COBOL, COBOL/400
RPG^ | RPGLE, RPG IV, RPG/400, RPG ILE, ILE RPG, RPG III
PL/I | PL1, PL/1
REXX
CLIST
Natural~ | Natural/Adabas, Software AG Natural
FoxPro | Visual FoxPro
PowerBuilder | Power Builder, Sybase PowerBuilder
Progress 4GL | OpenEdge, Progress OpenEdge, OpenEdge ABL
Informix 4GL
Uniface
ActionScript
CoffeeScript
ColdFusion | Adobe ColdFusion, CFML, Cold Fusion
Verilog
SystemVerilog | System Verilog
VHDL
SystemC
CUDA | NVIDIA CUDA
OpenCL
OpenMP
MPI^ | Message Passing Interface, OpenMPI
GLSL
HLSL
WebAssembly | WASM
AppleScript
AutoHotkey
AutoIt
DAX^ | Data Analysis Expressions
MDX^ | Multidimensional Expressions
Power Query | Power Query M, M language, M Query
HiveQL | Hive QL, HQL^
Pig Latin
Cypher~ | Cypher Query Language
SPARQL
GraphQL | Graph QL
KQL^ | Kusto Query Language, Kusto
SPL^ | Search Processing Language
SOQL | Salesforce Object Query Language
SOSL
UML | Unified Modeling Language, UML diagrams
BPMN | Business Process Model and Notation
LaTeX^ | TeX^
Markdown^
q/kdb+ | kdb+, kdb, kdb/q
MUMPS^ | InterSystems Caché ObjectScript
Mojo~
HashiCorp Configuration Language
Rego~ | OPA Rego
APL^
`;
