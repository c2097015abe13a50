export const networking = `
Networking~ | Computer networking, Network engineering
Network administration | Network management
Network design | Network architecture
Network security
Network monitoring
Network troubleshooting
TCP/IP | TCP^, TCP-IP, TCPIP
UDP^
SMTP
NFS^ | Network File System
CIFS | SMB/CIFS
OSI model
NFV^ | Network functions virtualization
SDN^ | Software-defined networking, Software defined networking
EtherChannel
IS-IS^ | ISIS^
DNS^ | Domain Name System
DHCP
SNMP
BGP
OSPF
EIGRP
MPLS
RIP!
VLAN | VLANs
STP!
VTP^
HSRP
VRRP
NAT^
ACL!
QoS^
LAN/WAN | LAN^, WAN^, WAN/LAN, Local Area Network, Wide Area Network
SD-WAN | SDWAN
VPN^ | Virtual private network, VPNs^
IPsec | IPsec VPN
SSL VPN
SSL/TLS | TLS^, SSL^
SSH^
IPv4
IPv6
Subnetting
VoIP | Voice over IP
SIP^ | Session Initiation Protocol
Unified communications
Wireless networking | Wi-Fi, WiFi, WLAN, Wireless LAN, 802.11
LTE^ | 4G LTE
5G
Cisco | Cisco networking
Cisco IOS | IOS XE
Cisco Nexus | Nexus switches
Cisco ASA
Cisco ACI
Cisco ISE
Cisco Catalyst
Cisco Meraki | Meraki
Cisco UCS
Cisco Call Manager | CUCM, Cisco Unified Communications Manager
Cisco AnyConnect
Cisco Webex | WebEx
Juniper | Juniper Networks, Junos
Arista
Aruba | Aruba Networks, HPE Aruba
Avaya
Genesys
NICE inContact
Five9
Twilio
Asterisk PBX
Interactive voice response | IVR^
Contact center technologies | Call center technologies
F5 BIG-IP | F5, F5 LTM, BIG-IP, F5 load balancers
Citrix NetScaler | NetScaler, Citrix ADC
Riverbed
Brocade
Infoblox
Wireshark
Firewalls | Firewall, Firewall administration, Firewall management
Palo Alto~ | Palo Alto Networks, Palo Alto firewalls, Palo Alto firewall
Fortinet | FortiGate
Check Point firewall | Checkpoint firewall, Check Point
SonicWall
pfSense
Zscaler
Proxy servers | Blue Coat
Routing and switching | Routing & switching, Routers and switches, Routing protocols, Switching and routing, Routing/Switching
Routers~ | Router configuration
Network switches | Switches~
Structured cabling
Fiber optics
Data center operations | Data center~, Data centers~, Datacenter~
Telecommunications~ | Telecom~
OSS/BSS | BSS/OSS
SONET
DWDM
`;
