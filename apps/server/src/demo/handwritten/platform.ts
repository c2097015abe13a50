import type { Handwritten } from './types.ts';

export const HANDWRITTEN_PLATFORM: Handwritten[] = [
  {
    on: 'dice',
    title: 'AWS DevOps Engineer (EKS/Terraform) - Plano, TX',
    company: 'Trellisoft Resources Inc',
    location: 'Plano, TX (Hybrid)',
    salary: '$68 - $73/hr',
    experience: '7+ years',
    skills: 'AWS, Terraform, Kubernetes, Helm, Jenkins, Python',
    type: 'Contract - Corp-to-Corp',
    age: 2,
    text: `Direct client, no layers. They sell insurance to car dealers; the platform team is four people and they are tired.

Why they are tired: 60 services, one Jenkins, environments built by hand in three AWS accounts.

What they need from you:
1) Terraform modules for EKS, RDS and the network, and a plan to import what is there
2) Helm charts that product teams can own
3) Jenkins to GitHub Actions, or a good reason not to
4) Prometheus/Grafana dashboards that lead to an action

Skills: AWS 6 yrs, Terraform 4, Kubernetes 4, Docker, Linux, Python or Bash. ArgoCD and Vault are pluses.

Plano office two days a week. C2C OK. No OPT. Rate 68-73.`,
    also: [
      {
        on: 'linkedin',
        title: 'DevOps Engineer',
        location: 'Plano, Texas, United States (Hybrid)',
        salary: '$68.00/hr - $73.00/hr',
        age: 1,
        edits: [
          ['they are tired.', 'they need help.'],
          ['Why they are tired:', 'Today:'],
        ],
      },
      {
        on: 'monster',
        title: 'DevOps Engineer - AWS / EKS / Terraform',
        company: 'Trellisoft Resources, Inc.',
        location: 'Plano, TX 75024',
        salary: '$65.00 - $73.00 /hour',
        age: 2,
        edits: [['Direct client, no layers. ', '']],
      },
    ],
  },
  {
    on: 'linkedin',
    title: 'Staff Site Reliability Engineer',
    company: 'Plumecrest Media',
    location: 'United States (Remote)',
    salary: '$185,000.00/yr - $210,000.00/yr',
    type: 'Full-time',
    remote: true,
    age: 7,
    text: `On the first Saturday of the high school playoffs, eleven million households press the same button within four minutes. We held last year, just. You are the reason we will hold this year.

The estate: Kubernetes on AWS and bare metal, services in Go and some Python, Kafka for events, Terraform for nearly everything, Prometheus and Grafana, a CDN contract with sharp teeth.

As staff engineer you set direction for reliability over six teams: service levels, load tests, capacity, incident practice. You write code weekly. You are the incident commander one weekend in six, and you train others to be.

Ten years in operations or software, some of it at a scale that hurt. Golang or Python. Linux networking in depth. You can tell a story about an outage that was your fault.

Fully remote, US only.`,
    also: [
      {
        on: 'dice',
        title: 'Staff SRE - Streaming (Remote)',
        location: 'Remote',
        salary: '$185,000 - $210,000',
        age: 6,
        edits: [
          [
            'We held last year, just. You are the reason we will hold this year.',
            'We want somebody who makes sure that it holds.',
          ],
        ],
      },
    ],
  },
  {
    on: 'glassdoor',
    title: 'Cloud Engineer - Azure',
    company: 'Wexmoor Bank',
    location: 'Denver, CO',
    salary: '$128K - $150K (Employer est.)',
    type: 'Full-time',
    age: 14,
    text: `Wexmoor has two data centers with leases that end. We are moving to Azure, slowly and with the examiners watching, which suits people who like to do things once.

Responsibilities
• Landing zones in Terraform, reviewed like application code
• Hub-and-spoke networking with ExpressRoute and private endpoints
• AKS clusters for three product groups
• Pipelines in Azure DevOps with evidence that auditors accept
• Identity: Entra ID, conditional access, break-glass accounts tested monthly

Qualifications
• 5+ years in infrastructure, of those 3+ on Microsoft Azure
• Terraform or Bicep, PowerShell, some Python
• Windows Server and Active Directory history
• Kubernetes and Helm basics
• A calm way of saying no

Hybrid in downtown Denver (Tue/Wed/Thu). Bonus 12%. Visa sponsorship is not available.`,
    also: [
      {
        on: 'indeed',
        title: 'Azure Cloud Engineer (Hybrid)',
        location: 'Denver, CO 80202',
        salary: '$128,000 - $150,000 a year',
        age: 13,
        edits: [['• A calm way of saying no\n', '']],
      },
    ],
  },
  {
    on: 'techfetch',
    title: 'DEVOPS LEAD - AZURE + GCP - 12 YRS - ATLANTA',
    company: 'Infovanthi LLC',
    location: 'Atlanta, GA',
    salary: 'max $80/hour',
    experience: '12+ years',
    skills: 'Azure, GCP, Terraform, Kubernetes, CI/CD',
    type: 'C2C',
    age: 6,
    text: 'DEVOPS LEAD 12 YRS MIN (NO PADDING, CLIENT CHECKS). AZURE AND GCP BOTH. TERRAFORM, K8S, GITLAB CI, PYTHON. LEAD TEAM OF 6 OFFSHORE. ATLANTA ONSITE FROM DAY 1. GC/USC/H4/L2. PASSPORT NUMBER NOT NEEDED, PLEASE STOP SENDING IT.',
  },
  {
    on: 'monster',
    title: 'Network Engineer III',
    company: 'Bramblecourt University Hospital',
    location: 'Raleigh, NC',
    salary: '$98,000.00 - $116,000.00 /year',
    experience: '6+ years',
    skills: 'Cisco, BGP, OSPF, Palo Alto, Wireless',
    type: 'Full-time',
    age: 9,
    text: `When the network is slow here, a nurse walks. When it is down, a surgeon waits. Five engineers keep 900 beds, 14,000 ports and a lot of wireless in order.

The next two years: replace the core (Cisco Nexus), segment medical devices, retire a firewall pair older than some residents, bring SD-WAN to the outpatient sites.

We need someone with six years of enterprise routing and switching, good BGP and OSPF, Palo Alto firewalls, VPN, and an honest CCNP or equal knowledge. Wireless survey experience is welcome, F5 and Python are bonuses.

Changes happen Thursdays after 11 pm and are paid as such. On-site, Raleigh campus. Flu shot required.`,
    also: [
      {
        on: 'linkedin',
        title: 'Senior Network Engineer',
        location: 'Raleigh, North Carolina, United States (On-site)',
        age: 8,
        edits: [['retire a firewall pair older than some residents', 'replace old firewalls']],
      },
    ],
  },
  {
    on: 'indeed',
    title: 'Information Security Analyst',
    company: 'Marrowby Insurance Group',
    location: 'Reston, VA',
    salary: '$112,000 - $131,000 a year',
    type: 'Full-time',
    age: 2,
    text: `<div><p>Last year somebody pretended to be our CFO, very well, twice. The second time an accountant called security first. We would like more of that, and we would like you on the other end of the line.</p><p><strong>You will</strong></p><ul><li>watch Splunk with two colleagues and a managed service, and write better detections than the ones we bought</li><li>handle incidents from first alert to the letter to the regulator</li><li>run vulnerability management with Qualys and follow up without being hated</li><li>review access in Okta and Active Directory every quarter</li></ul><p><strong>You have</strong></p><ul><li>four years or more in a SOC or a similar role</li><li>SIEM and incident response practice, endpoint tools (CrowdStrike or the like)</li><li>knowledge of NIST CSF or ISO 27001</li><li>some Python or PowerShell</li></ul><p>Hybrid in Reston. Security+ expected, CISSP supported (we pay). No agencies.</p></div>`,
  },
  {
    on: 'dice',
    title: 'Cyber Security Engineer w/ active clearance',
    company: 'Palmyra Ridge Consulting',
    location: 'Baltimore, MD',
    salary: '$150,000 - $175,000',
    experience: '8+ years',
    skills: 'Splunk, SIEM, NIST, Linux, Incident Response',
    type: 'Full-time',
    age: 19,
    text: `US citizens with an active clearance only; please do not apply if yours has lapsed more than 24 months ago.

Work on a government site north of Baltimore, no remote work, no phones inside. You engineer a Splunk cluster (indexers, search heads, content), harden Linux hosts to STIG, map controls to NIST 800-53 and lead the incident response shift twice a month.

8+ years in cyber security, Splunk administrator certificate, Bash and Python, Security+ CE. Firewalls and packet analysis are part of the interview.

Relocation possible. 10% uplift for nights.`,
  },
  {
    on: 'glassdoor',
    title: 'Linux Administrator',
    company: 'Aurelane Biosciences',
    location: 'Pittsburgh, PA',
    salary: '$90K - $106K (Employer est.)',
    type: 'Full-time',
    age: 24,
    text: `Sequencers write four terabytes a night, and in the morning people expect to find them.

You keep the compute cluster (Slurm on Red Hat), the storage behind it, 80 virtual machines on VMware and the odd workstation under somebody's bench. Ansible does most of the work; you write the Ansible. Puppet is on its way out. Nagios should be.

Five years of Linux administration, good Bash, fair Python, some networking (DNS, DHCP, LDAP). GxP experience makes validation weeks shorter. AWS for the archive.

On-site in Pittsburgh four days a week; the machines are loud but in another room.`,
    also: [
      {
        on: 'monster',
        title: 'Systems Administrator - Linux/HPC',
        salary: '$90K to $106K per year',
        age: 22,
        edits: [["the odd workstation under somebody's bench", 'some workstations']],
      },
    ],
  },
  {
    on: 'indeed',
    title: 'IT Support Technician (2nd shift)',
    company: 'Quarrywell Logistics',
    location: 'Jacksonville, FL',
    salary: '$26 - $31 an hour',
    type: 'Full-time, Contract',
    age: 4,
    text: `Shift: 2 pm to 10:30 pm, Sunday to Thursday.
Place: on the floor. Steel toes provided.

1,100 people, 600 scanners, 90 label printers that hate humidity. You are the person they wave at. Tickets in ServiceNow, laptops by Intune and SCCM, accounts in Active Directory and Office 365.

Two years of desktop support, patience, A+ or the like. Basic networking: you can tell a bad cable from a bad VLAN. VPN calls from the office staff come around 5 pm, all at once.

Forklift license is not needed but everyone ends up with one.`,
  },
  {
    on: 'techfetch',
    title: 'Sr SRE with Golang - Remote (PST)',
    company: 'Corvallen Tech Group',
    location: 'Remote, USA',
    salary: '$78-$82 per hour',
    experience: '8+ years',
    skills: 'Go, Kubernetes, Prometheus, Terraform, Linux, AWS',
    type: 'W2',
    remote: true,
    age: 12,
    text: `Ad platform, 400k requests per second, written in Go. SRE team of eight over two time zones; you would be in the Pacific half.

The person we place has
 - written Golang services or controllers (not only read them)
 - run Kubernetes at 500+ nodes
 - Prometheus with long term storage (Thanos, Mimir or similar)
 - Terraform, AWS, Linux debugging with perf and eBPF

W2 only, 12 months. GC and USC, H1B transfer case by case. Two technical rounds, one of them is an incident on paper.`,
    also: [
      {
        on: 'dice',
        title: 'Site Reliability Engineer (Go, Kubernetes) - Remote',
        salary: 'USD 78.00 - 82.00 per hour',
        age: 12,
        edits: [['Two technical rounds, one of them is an incident on paper.', 'Two rounds.']],
      },
    ],
  },
  {
    on: 'monster',
    title: 'Desktop Support Engineer',
    company: 'Juniperline Staffing',
    location: 'Tampa, FL',
    salary: '$30 - $34 per hour',
    experience: '3+ years',
    skills: 'Windows, Active Directory, Intune, Office 365, ServiceNow',
    type: 'Contract to Hire - W2',
    age: 3,
    text: `A cruise operator's head office, 700 people, most of whom have two laptops and one of whom has a parrot.

Windows 11 migration until summer, with SCCM and Intune; afterwards normal support: Active Directory, Office 365, VPN, meeting rooms, macOS for marketing. Tickets in ServiceNow. You can carry 40 pounds and explain multi-factor sign-in without sighing.

Three years of desktop support. A+ or MD-102 is nice. On-site in Tampa. W2, hire after six months. Any work authorization that does not need us to file something.`,
  },
];
