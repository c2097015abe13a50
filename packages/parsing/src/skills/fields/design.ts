export const design = `
UX design | User experience design, UX^, User Experience^
UI design | User interface design, UI^, UI development, User interface!, User interfaces!, User interface development
UI/UX | UX/UI, UI/UX design, UX/UI design
Interaction design
Visual design
Graphic design | Graphics design
Web design | Website design
Product design
Service design
Motion graphics | Motion design
Information architecture
User research | UX research
Usability~
User-centered design | User centered design, Human-centered design
Human-computer interaction | HCI^
Design systems | Design system
Design thinking
Wireframing | Wireframes, Wire frames, Wireframe, Wire framing
Prototyping | Rapid prototyping
Mockups | Mock-ups
Storyboarding
User flows
Personas~
Journey mapping | Customer journey mapping
Heuristic evaluation
Typography~
Branding~
[Adobe] Photoshop | Photo Shop, Adobe PhotoShop CS
[Adobe] Illustrator^
[Adobe] InDesign
Adobe XD
[Adobe] After Effects
[Adobe] Premiere Pro | Adobe Premiere
[Adobe] Lightroom
[Adobe] Acrobat~
[Adobe] Dreamweaver | Macromedia Dreamweaver, Dream Weaver
[Adobe] Fireworks~ 
Adobe Flash | Flash~, Macromedia Flash
Adobe Flex | Flex~, Apache Flex
Adobe AIR
Adobe Creative Suite | Adobe Creative Cloud, Creative Suite, Adobe CS, Adobe Suite, Creative Cloud
CorelDRAW | Corel Draw, Corel
GIMP^
Figma
Sketch~ | Sketch App
InVision
Zeplin
Axure | Axure RP
Balsamiq | Balsamiq Mockups
Marvel App
Framer~
Miro^
Lucidchart | Lucid Chart
Draw.io | diagrams.net
Canva
Blender~
Maya~ | Autodesk Maya
3ds Max | 3D Studio Max
Cinema 4D
ZBrush
SketchUp
AutoCAD | Auto CAD
Revit
SolidWorks | Solid Works
CATIA
Pro/ENGINEER | PTC Creo, Creo
ANSYS
NX CAD | Siemens NX, Unigraphics
Video editing
Final Cut Pro
Camtasia
Adobe Captivate
Articulate Storyline | Articulate 360
Content strategy
Copywriting
Technical writing
`;
