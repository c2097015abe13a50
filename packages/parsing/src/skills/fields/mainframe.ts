export const mainframe = `
Mainframe | Mainframes, IBM Mainframe, Main frame
z/OS | zOS, IBM z/OS, OS/390, MVS^
z/VM
z/Linux | Linux on z
AS/400 | AS400, iSeries, IBM i, System i, IBM iSeries, IBM AS/400
CL/400 | CLLE, CLP^
JCL | Job Control Language
CICS | CICS/TS
IMS^ | IMS DC, IMS TM
TSO/ISPF | TSO, ISPF
Easytrieve | Easytrieve Plus
Endevor | CA Endevor
ChangeMan | Change Man, Serena ChangeMan
File-AID | FileAid, File Aid
Xpeditor
Abend-AID
SyncSort for z/OS | DFSORT
SPUFI
QMF^
RACF
CA-7 | CA7, CA 7
SMP/E
HLASM | IBM Assembler, Mainframe Assembler, BAL!
REXX EXEC
Synon | CA 2E, CA/2E
Micro Focus COBOL | MicroFocus COBOL, Micro Focus
Tandem~ | HP NonStop, NonStop
OpenVMS | VAX/VMS
Unisys^
Mainframe modernization
`;
