export const microsoft = `
.NET | Dot Net, DotNet, .NET Framework, MS .NET, Microsoft .NET, NET Framework, .NET development, Net!
.NET Core | DotNet Core, .NET 5, .NET 6, .NET 7, .NET 8, Net Core
.NET MAUI
ASP.NET | ASP .NET, ASPX
ASP.NET MVC | ASP .NET MVC, .NET MVC, MVC 4, MVC 5, MVC4, MVC5
ASP.NET Core | ASP .NET Core, ASP.NET Core MVC, ASP.NET MVC Core
ASP.NET Web API | Web API, Web APIs, WebAPI, .NET Web API, ASP .NET Web API
ASP.NET Web Forms | WebForms, Web Forms
Classic ASP | ASP^, Active Server Pages, ASP 3.0
Blazor
Razor~ | Razor Pages, Razor Views
SignalR
ADO.NET | ADO .NET, ADO^
Entity Framework | EF Core, Entity Framework Core, EF^
LINQ | Language Integrated Query
NHibernate
Dapper~
WPF^ | Windows Presentation Foundation
WCF^ | Windows Communication Foundation
WinForms | Windows Forms
Windows Workflow Foundation | WWF!, Windows Workflow
UWP^ | Universal Windows Platform
XAML
Silverlight | MS Silverlight
COM/DCOM | DCOM, COM+
ActiveX
MFC^ | Microsoft Foundation Classes
Win32 | Win32 API, Windows API
IIS^ | Internet Information Services, Internet Information Server
Visual Studio | Microsoft Visual Studio, MS Visual Studio, Visual Studio .NET
Visual Studio Code | VS Code
Visual SourceSafe | VSS^
Team Foundation Server | TFS^, Microsoft TFS, MS Team Foundation Server, Microsoft Team Foundation Server, VSTS^, Visual Studio Team Services
NuGet
Telerik | Telerik Kendo
Kendo UI
DevExpress
Infragistics
Crystal Reports | SAP Crystal Reports, Crystal Report
SQL Server | MS SQL Server, Microsoft SQL Server, MSSQL, MS SQL, MS-SQL, Microsoft SQL, SQL Server Database, SQL 2005, SQL 2008, SQL 2012, SQL 2014, SQL 2016, SQL 2017, SQL 2019, SQL 2022
SSIS | SQL Server Integration Services, MS SSIS, Microsoft SSIS
SSRS | SQL Server Reporting Services, MS SSRS, Microsoft SSRS
SSAS | SQL Server Analysis Services, MS SSAS, Microsoft SSAS
SQL Server Management Studio | SSMS
Microsoft BI | MSBI, MS BI, Microsoft Business Intelligence, MSBI stack
Power BI | PowerBI, Microsoft Power BI, MS Power BI, Power BI Desktop, PBI^
Power Apps | PowerApps, Microsoft Power Apps, MS PowerApps
Power Automate | Microsoft Flow, Microsoft Power Automate, MS Flow
Power Platform | Microsoft Power Platform, MS Power Platform
Power Pivot | PowerPivot
Copilot Studio | Power Virtual Agents
Microsoft Dataverse | Dataverse, Common Data Service
SharePoint | Share Point, Microsoft SharePoint, MS SharePoint, MOSS^, WSS^, SharePoint Server
SharePoint Online
SharePoint Designer
SharePoint Framework | SPFx
InfoPath | MS InfoPath, Microsoft InfoPath
Nintex
Microsoft Office | MS Office, MS Office Suite, Microsoft Office Suite, Office Suite, MSOffice, Microsoft Suite, MS Suite
Microsoft 365 | Office 365, O365, M365, MS Office 365, Microsoft Office 365, Office365
[Microsoft/MS] Excel~ | MS-Excel, Excel spreadsheets, Advanced Excel, Excel Pivot Tables, Excel formulas
[Microsoft/MS] Word~ | MS-Word
[Microsoft/MS] PowerPoint | Power Point, MS-PowerPoint, PPT^
[Microsoft/MS] Access~ | MS-Access, Access database, Access DB
[Microsoft/MS] Outlook~ | MS-Outlook
[Microsoft/MS] OneNote
[Microsoft/MS] OneDrive
[Microsoft/MS] Visio | MS-Visio
Microsoft Project | MS Project, Microsoft Project Server, MS-Project
Microsoft Teams | MS Teams, Teams!
Microsoft Planner | MS Planner
Skype for Business | Lync, Microsoft Lync
Microsoft Exchange | Exchange Server, MS Exchange, Exchange Online, Microsoft Exchange Server, MS Exchange Server
Active Directory | AD~, Microsoft Active Directory, MS Active Directory, AD DS, Windows Active Directory
Azure Active Directory | Azure AD, Entra ID, Microsoft Entra ID, AAD^
ADFS | Active Directory Federation Services, AD FS
Group Policy | GPO^, Group Policy Objects, Group Policies
Windows Server | Microsoft Windows Server, MS Windows Server, Windows 2008 Server, Windows 2012 Server, Windows Server Administration, Windows Servers
Windows^ | Microsoft Windows, MS Windows, Windows OS, Windows operating system, Windows 10, Windows 11, Windows 7, Windows XP, Windows NT, Windows administration
Hyper-V | Microsoft Hyper-V, HyperV
SCCM | System Center Configuration Manager, MECM, ConfigMgr, Microsoft SCCM
SCOM^ | System Center Operations Manager
Intune | Microsoft Intune, MS Intune
WSUS | Windows Server Update Services
BizTalk | BizTalk Server, Microsoft BizTalk, MS BizTalk, Biz Talk
Dynamics 365 | MS Dynamics 365, Microsoft Dynamics 365, D365, Dynamics365
Dynamics CRM | MS Dynamics CRM, Microsoft Dynamics CRM, MS CRM, Microsoft CRM, D365 CRM, Dynamics 365 CRM, Dynamics 365 CE
Dynamics AX | MS Dynamics AX, Microsoft Dynamics AX, Axapta, AX 2012
Dynamics 365 Finance and Operations | D365 F&O, D365 FO, Dynamics 365 F&O, Dynamics 365 Finance & Operations, D365 Finance
Dynamics NAV | MS Dynamics NAV, Microsoft Dynamics NAV, Navision
Dynamics GP | MS Dynamics GP, Microsoft Dynamics GP, Great Plains
Business Central | Dynamics 365 Business Central, D365 Business Central
X++
Microsoft Purview | Azure Purview
Microsoft Defender | Defender for Endpoint, Windows Defender
Microsoft Sentinel | Azure Sentinel
Remote Desktop Services | Terminal Services, RDP^, Remote Desktop
`;
