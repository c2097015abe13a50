export const webFrameworks = `
React^ | React.js, ReactJS
React Native | RN!
Redux^ | Redux.js, React Redux
Redux Toolkit | RTK Query
Redux Saga
MobX
Recoil~ | Recoil.js
Zustand
React Router
React Query | TanStack Query
React Hooks
Next.js
Nuxt.js | Nuxt
Gatsby^ | Gatsby.js
Remix~ | Remix.run
Preact
Angular | Angular 2, Angular 2+, Angular2, AngularJS 2, AngularJS 4, AngularJS 5, AngularJS 6, AngularJS 7, AngularJS 8, Angular CLI
AngularJS | Angular.js, Angular JS, Angular 1, Angular 1.x
Angular Material
NgRx
RxJS
Vue.js | Vue^, VueJS
Vuex
Vuetify
Pinia
Svelte
SvelteKit
SolidJS | Solid.js
Ember.js | Ember^
Backbone.js | Backbone~
Knockout.js | KnockoutJS, Knockout~
Ext JS | ExtJS, Sencha Ext JS, Sencha
Dojo^ | Dojo Toolkit
jQuery | JQuery UI, J Query
jQuery Mobile
Prototype.js
Underscore.js
Lodash
Handlebars^ | Handlebars.js
Mustache~ | Mustache.js
D3.js | D3^, Data-Driven Documents
Highcharts
Chart.js | ChartJS
Three.js
Leaflet~ | Leaflet.js
Bootstrap^ | Twitter Bootstrap, Bootstrap CSS
Tailwind CSS | Tailwind
Material UI | MUI^
Ant Design | AntD
Foundation~ | Zurb Foundation
Bulma
Styled Components
Web Components
Lit~ | LitElement
Polymer^ | Polymer.js
Stencil~ | StencilJS
Alpine.js
HTMX
Webpack
Vite^ | ViteJS
Rollup~ | Rollup.js
Parcel~ | Parcel.js
esbuild
Babel^ | Babel.js
Gulp^ | Gulp.js
Grunt^ | Grunt.js
Bower^
npm
Yarn~
pnpm
ESLint
Storybook
Node.js | NodeJS, Node~, Node JS
Deno
Bun~
Express.js | Express~, Express JS, Node Express
NestJS | Nest.js
Koa~ | Koa.js
Hapi^ | Hapi.js
Fastify
Meteor~ | Meteor.js
Sails.js
MEAN stack | MEAN^
MERN stack | MERN^
MEVN stack
LAMP stack | LAMP^
JAMstack
AJAX | Asynchronous JavaScript and XML
WebSocket | Web Sockets, WebSockets
Socket.IO
WebRTC
WebGL
Progressive web apps | PWA^, Progressive Web Application
Service workers
Single-page applications | SPA^, Single Page Application
Micro frontends | Micro-frontend, Microfrontend
Server-side rendering | SSR^
Responsive web design | RWD^, Responsive design, Responsive UI, Responsive web
Cross-browser compatibility | Cross browser development, Cross-browser testing
Web accessibility | WCAG, Section 508, ADA compliance, 508 compliance, A11y, Accessibility testing, ARIA^
SEO | Search Engine Optimization, SEO optimization
Front-end development | Frontend, Front end, Front-end, Front-end web development, Frontend development, Client-side development
Back-end development | Backend, Back end, Back-end, Backend development, Server-side development
Full-stack development | Full stack, Full-stack, Fullstack
Web development | Web application development, Web applications, Web app development, Website development
Spring Framework | Spring~, Spring Core, Java Spring, Spring IoC
Spring Boot
Spring MVC
Spring Security
Spring Cloud
Spring Data | Spring Data JPA
Spring Batch
Spring Integration
Spring AOP
Spring WebFlux | WebFlux
Hibernate | Hibernate ORM
JPA^ | Java Persistence API
EJB | Enterprise JavaBeans, EJB3, EJB 3.0, Enterprise Java Beans
JSP^ | JavaServer Pages, Java Server Pages
JSF^ | JavaServer Faces, Java Server Faces
PrimeFaces
RichFaces
IceFaces
Servlets | Java Servlets, Servlet
Struts | Apache Struts, Struts 2, Struts2
Tapestry~ | Apache Tapestry
Apache Wicket | Wicket~
JDBC | Java Database Connectivity
JNDI
JMS^ | Java Message Service, Java Messaging Service
JTA^
JMX^ | Java Management Extensions
JAXB
JAX-RS
JAX-WS
JAX-RPC
RMI^ | Java RMI
JSTL
MyBatis | iBATIS
Swing~ | Java Swing
AWT^
JavaFX
Java multithreading | Java concurrency, Multithreading, Multi-threading, Multi-threaded programming, Multithreaded programming
Java Collections | Collections Framework
JVM^ | Java Virtual Machine
Micronaut
Quarkus
Dropwizard
Vert.x
Play Framework | Play~
Akka
Grails
Vaadin
GWT^ | Google Web Toolkit
Jersey~ | Jersey REST
RESTEasy
Apache CXF | CXF^
Apache Axis | Axis~, Axis2
Apache Camel | Camel~
Lombok | Project Lombok
Log4j
SLF4J
Logback
Apache Tiles
Velocity~ | Apache Velocity
FreeMarker
Thymeleaf
Jackson~
iText
JasperReports | Jasper Reports, JasperSoft
Quartz Scheduler | Quartz~
Drools | JBoss Drools
jBPM
Activiti
Camunda | Camunda BPM
OSGi
JBoss Seam
Portlets | Portlet, JSR 168, JSR 286
Liferay
Django
Django REST Framework | DRF^
Flask^ | Python Flask
FastAPI | Fast API
Pyramid~
Tornado~
Bottle~
SQLAlchemy
Celery^ | Python Celery
Pydantic
asyncio
Zope
Plone
Ruby on Rails | Rails^, RoR^
Sinatra^
Sidekiq
Laravel
Symfony
CodeIgniter | Code Igniter
CakePHP
Yii | Yii2
Zend Framework | Zend
Composer~ | PHP Composer
Phalcon
WordPress | Word Press
WooCommerce
Drupal
Joomla
Magento | Adobe Commerce
Shopify
Shopify Plus
BigCommerce
PrestaShop
OpenCart
Hybris | SAP Hybris, SAP Commerce, SAP Commerce Cloud
ATG^ | Oracle ATG, ATG Web Commerce, Oracle Commerce
Endeca | Oracle Endeca
WebSphere Commerce | WCS^, IBM WebSphere Commerce, HCL Commerce
Demandware | Salesforce Commerce Cloud, SFCC
Adobe Experience Manager | AEM^, Adobe CQ, CQ5, Adobe CQ5
Sitecore
Sitefinity
Kentico
Umbraco
Contentful
Strapi
Ghost CMS
Webflow
Wix^
Squarespace
Documentum | EMC Documentum
FileNet | IBM FileNet, File Net
OpenText | Open Text
Alfresco
Content management systems | CMS^, Content Management System, Content Management
Phoenix framework | Elixir Phoenix
gRPC
REST^ | REST API, REST APIs, RESTful, RESTful API, RESTful APIs, RESTful web services, REST services, REST web services, Representational State Transfer, RESTful services
SOAP^ | SOAP web services, SOAP API, SOAP services, Simple Object Access Protocol
WSDL
UDDI
Web services | Webservices, Web Service API, XML web services
OData
JSON-RPC
XML-RPC
API development | API~, APIs~, API design, API Design and Development
API integration | API integrations, APIs integration
Swagger
OpenAPI | Open API, OpenAPI Specification
RAML
Webhooks
HTTP^ | HTTPS^, HyperText Transfer Protocol
Thrift~ | Apache Thrift
CORBA
Apollo GraphQL | Apollo Client, Apollo Server
Hasura
tRPC
`;
