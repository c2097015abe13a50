export const devops = `
DevOps | Dev Ops, DevOps practices
DevSecOps | Dev Sec Ops
SRE^ | Site Reliability Engineering, Site Reliability
GitOps
Platform engineering
CI/CD | CICD, Continuous Integration/Continuous Deployment, CI/CD pipelines, Continuous Integration and Continuous Delivery, Continuous Integration and Continuous Deployment, Continuous Integration/Continuous Delivery, CI-CD
Continuous integration | CI^
Continuous delivery | Continuous deployment
Docker | Docker containers, Dockerization, Docker Engine
Docker Compose
Docker Swarm
Containerization | Containers~, Container technologies, Linux containers
Podman
containerd
Kubernetes | k8s, kube!, Kubernetes clusters
Helm~ | Helm charts, Helm Kubernetes
Kustomize
Istio
Service mesh
Envoy~ | Envoy Proxy
Linkerd
Rancher^ | Rancher Kubernetes
Argo CD | ArgoCD
Argo Workflows
Flux~ | FluxCD
Tekton
Spinnaker
Apache Mesos | Mesos
HP OpenView | OpenView
Jenkins | Jenkins CI, Jenkins Pipelines, Jenkins X
Hudson~ | Hudson CI
Bamboo~ | Atlassian Bamboo
TeamCity | Team City
CircleCI | Circle CI
Travis CI | Travis~
GitHub Actions
GitLab CI | GitLab CI/CD, GitLab pipelines
UrbanCode Deploy | IBM UrbanCode, UrbanCode, uDeploy
Octopus Deploy
XebiaLabs | XL Deploy
Harness.io
Go.CD | GoCD
CruiseControl | Cruise Control
[HashiCorp] Terraform | Terraform Cloud
OpenTofu
Terragrunt
Pulumi
[HashiCorp] Packer~
[HashiCorp] Vault~
[HashiCorp] Consul~
[HashiCorp] Nomad~
Vagrant^ | HashiCorp Vagrant
Infrastructure as code | IaC^, Infrastructure-as-Code
Ansible | Ansible playbooks, Red Hat Ansible
Ansible Tower | AWX^, Ansible Automation Platform
Chef~ | Opscode Chef, Chef Infra, Chef cookbooks
Puppet^ | Puppet Enterprise, Puppet Labs
SaltStack | Salt~, Salt Stack
CFEngine
Configuration management | Software configuration management
Build automation | Build and release, Build & release, Build engineering, Build and deployment automation
Release management | Release engineering, Software release management
Git | Git version control
GitHub | Git Hub, GitHub Enterprise
GitLab | Git Lab
Bitbucket | Bit Bucket, Atlassian Bitbucket, Stash~
Subversion | SVN, Apache Subversion, TortoiseSVN, Tortoise SVN
CVS^ | Concurrent Versions System
Mercurial^ 
Perforce | Helix Core
ClearCase | Rational ClearCase, IBM ClearCase, Clear Case, IBM Rational ClearCase
ClearQuest | Rational ClearQuest, IBM ClearQuest, Clear Quest
StarTeam
PVCS | PVCS Version Manager
Harvest~ | CA Harvest
Version control | Source control, Version control systems, Source code management, Source code control
Maven | Apache Maven, Maven build
Gradle
Ant~ | Apache Ant
Make~ | Makefile, GNU Make
CMake
Bazel
sbt^
MSBuild | MS Build
Nexus~ | Nexus Repository, Sonatype Nexus
Artifactory | JFrog Artifactory, JFrog
SonarQube | Sonar Qube, Sonar^
Checkstyle
FindBugs
PMD^
Prometheus | Prometheus monitoring
Grafana
Nagios
Zabbix
Icinga
Datadog | Data Dog
New Relic | NewRelic
Dynatrace
AppDynamics | App Dynamics
Splunk | Splunk Enterprise, Splunk Cloud
Sumo Logic
ELK stack | ELK^, Elastic Stack, Elasticsearch Logstash Kibana, EFK
Elasticsearch | Elastic Search, Elastic~
Logstash
Kibana
Fluentd | Fluent Bit
Filebeat
Graylog
Jaeger~
Zipkin
OpenTelemetry | Open Telemetry, OTel
PagerDuty | Pager Duty
Opsgenie
Sentry~ | Sentry.io
SolarWinds | Solar Winds
PRTG
Monitoring~ | System monitoring, Infrastructure monitoring, Application monitoring
Observability
Log management
Linux | GNU/Linux, Linux OS, Linux administration, Linux system administration, Linux Operating System
Unix | UNIX OS, Unix administration, Unix operating system
Red Hat Enterprise Linux | RHEL, Red Hat Linux, RedHat, Red Hat, RedHat Linux
CentOS | Cent OS
Ubuntu | Ubuntu Linux
Debian | Debian Linux
SUSE Linux | SUSE, SLES, SUSE Linux Enterprise Server
Oracle Linux | OEL^
Fedora~ | Fedora Linux
Amazon Linux
Alpine Linux
Solaris | Sun Solaris, Oracle Solaris, SunOS
AIX^ | IBM AIX
HP-UX | HPUX
FreeBSD
macOS | Mac OS X, Mac OS, OS X
ChromeOS | Chrome OS
Embedded Linux
Yocto | Yocto Project
Linux kernel | Linux kernel development, Kernel programming
Device drivers | Device driver development, Linux device drivers
RTOS^ | Real-time operating systems, Real time operating system
VxWorks
QNX^
FreeRTOS
Apache HTTP Server | Apache httpd, Apache web server, Apache~, Apache Server
Tomcat | Apache Tomcat, Tomcat Server
NGINX
HAProxy
JBoss | JBoss EAP, JBoss Application Server, Red Hat JBoss
WildFly
WebLogic | Oracle WebLogic, Web Logic, BEA WebLogic, WebLogic Server, Oracle WebLogic Server
WebSphere | WebSphere Application Server, IBM WebSphere, Web Sphere, IBM WebSphere Application Server, IBM WAS, WAS!
WebSphere Portal | IBM WebSphere Portal
GlassFish
Jetty~
Gunicorn
Load balancing | Load balancers, Load balancer
High availability~ | HA!
Disaster recovery | DR!, Disaster Recovery Planning, Business continuity and disaster recovery
Business continuity | BCP^, Business continuity planning
Backup and recovery | Backup and restore, Backup & recovery
Control-M | BMC Control-M, Control M
AutoSys | CA AutoSys, CA Workload Automation
Tidal~ | Tidal Enterprise Scheduler, Cisco Tidal
TWS^ | Tivoli Workload Scheduler, IBM Tivoli Workload Scheduler
Cron^ | Crontab, cron jobs
VMware | VM Ware, VMware Workstation
vSphere | VMware vSphere
ESXi | VMware ESXi, VMware ESX, ESX^
vCenter | VMware vCenter
VMware NSX | NSX^, NSX-T
VMware Horizon
vRealize | VMware vRealize, vRealize Automation
Citrix | Citrix XenApp, Citrix XenDesktop, XenApp, XenDesktop, Citrix Virtual Apps
XenServer | Citrix Hypervisor
KVM^
VirtualBox
Nutanix
Virtualization | Server virtualization, Virtualisation
VDI^ | Virtual Desktop Infrastructure
NetApp
EMC storage | Dell EMC, EMC VMAX, EMC VNX
SAN^ | Storage Area Network
NAS^ | Network Attached Storage
Veeam
Veritas NetBackup | NetBackup
Commvault
Veritas Volume Manager | VxVM
HPE OneView
Blade servers
System administration | Systems administration, System administrator!, Sysadmin, Server administration
Chaos engineering
Capacity planning
Feature flags | LaunchDarkly
Backstage.io
`;
