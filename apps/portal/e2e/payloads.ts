/** Calls that a page of ours would notice (`sentinel` in scrapedText.test.ts). */
const CODES = ['alert(1)', 'ran`1`', 'top["al"+"ert"](1)', '\\u0061lert(1)', '&#97;lert(1)'] as const;

/** What text may stand in, and have to break out of. */
const BREAKS = ['', '">', "'>", '</textarea>', '</title>', '</script>', '</style>', '-->', ']]>'] as const;

/** Elements with an event that needs nobody to do anything. */
const EVENTS = [
  ['img src=x', 'onerror'],
  ['svg', 'onload'],
  ['body', 'onload'],
  ['iframe srcdoc=x', 'onload'],
  ['object data=x', 'onerror'],
  ['video><source src=x', 'onerror'],
  ['audio src=x', 'onerror'],
  ['input autofocus', 'onfocus'],
  ['textarea autofocus', 'onfocus'],
  ['details open', 'ontoggle'],
  ['marquee', 'onstart'],
  ['style', 'onload'],
  ['link rel=stylesheet href=x', 'onerror'],
  ['div style=animation-name:x tabindex=1 autofocus', 'onanimationstart'],
] as const;

/** How an attribute may be written, that a filter may not know. */
const ATTRIBUTES: readonly ((element: string, event: string, code: string) => string)[] = [
  (element, event, code) => `<${element} ${event}="${code}">`,
  (element, event, code) => `<${element} ${event}='${code}'>`,
  (element, event, code) => `<${element} ${event}=\`${code}\`>`,
  (element, event, code) => `<${element}\n${event}\t=\n${code}>`,
  (element, event, code) => `<${element.replaceAll(' ', '/')}/${event.toUpperCase()}=${code}//`,
];

const SCRIPTS = [
  '<script>alert(1)</script>',
  '<ScRiPt>alert(1)</sCrIpT >',
  '<script/x>alert(1)</script/x>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script src="data:text/javascript,alert(1)"></script>',
  '<script type=module>alert(1)</script>',
  '<svg><script>alert&lpar;1&rpar;</script></svg>',
  '<math><script>alert(1)</script></math>',
  '<script>/*\n*/alert(1)//</script',
] as const;

const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java\nscript:',
  ' javascript:',
  '&#106;avascript:',
  'javascript&colon;',
  'javascript://%0a',
  'vbscript:',
  'data:text/html,<script>alert(1)</script>',
] as const;

/** Elements that follow an address, by themselves or when pressed. */
const FOLLOWERS: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => `<a href="${address}">open</a>`,
  (address) => `[open](${address})`,
  (address) => `<iframe src="${address}">`,
  (address) => `<form action="${address}"><button autofocus>open</button></form>`,
  (address) => `<svg><a xlink:href="${address}"><text>open</text></a></svg>`,
  (address) => `<object data="${address}">`,
  (address) => `<embed src="${address}">`,
  (address) => `<meta http-equiv=refresh content="0;url=${address}">`,
  (address) => `<base href="${address}//">`,
];

/** What changes its meaning when it is parsed, sanitised and parsed again, or is made of a template. */
const MUTATIONS = [
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<template><img src=x onerror=alert(1)></template>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<style>@import "data:text/css,*{background:url(x)}";</style>',
  '<div style="background:url(javascript:alert(1))">',
  '<div style="width:expression(alert(1))">',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would fill in.
  '${alert(1)}',
  '<%= alert(1) %>',
  "'-alert(1)-'",
  '";alert(1);//',
  '\\";alert(1);//',
  '</script><script>alert(1)</script>',
  '__proto__',
  '{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=alert(1)>"}}',
] as const;

/** The same sign in other letters. */
const DISGUISES = [
  (text: string) => text.replace(/[<>]/g, (sign) => (sign === '<' ? '＜' : '＞')),
  (text: string) => text.replace(/[<>]/g, (sign) => (sign === '<' ? '%3C' : '%3E')),
  (text: string) => text.replace(/[<>]/g, (sign) => (sign === '<' ? '\\x3c' : '\\x3e')),
  (text: string) => text.replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;')),
  (text: string) => text.replace(/[<>]/g, (sign) => (sign === '<' ? '+ADw-' : '+AD4-')),
  (text: string) => text.replaceAll('s', 'ſ'),
  (text: string) => text.replaceAll('<', '<\u200b'),
  (text: string) => `\u202e${text}`,
  (text: string) => `\u2028${text}\u2029`,
  (text: string) => `\ufeff${text}`,
] as const;

/** Texts that would run where any of them became markup: parts, each with each. */
export const PAYLOADS: readonly string[] = [
  ...new Set([
    ...EVENTS.flatMap(([element, event], i) =>
      ATTRIBUTES.map((write, j) => write(element, event, CODES[(i + j) % CODES.length]!)),
    ),
    ...BREAKS.flatMap((end) => [
      `${end}<img src=x onerror=alert(1)>`,
      `${end}<svg onload=alert(1)>`,
      `${end}<script>alert(1)</script>`,
    ]),
    ...SCRIPTS,
    ...SCHEMES.flatMap((scheme) => FOLLOWERS.map((follow) => follow(`${scheme}alert(1)`))),
    ...MUTATIONS,
    ...DISGUISES.flatMap((disguise) => [
      disguise('<img src=x onerror=alert(1)>'),
      disguise('<script>alert(1)</script>'),
      disguise('<svg onload=alert(1)>'),
    ]),
    ...CODES.flatMap((code) => [
      `<img src=x onerror=${code}>`,
      `<svg><animate onbegin=${code} attributeName=x dur=1s>`,
      `<svg><set onbegin=${code} attributename=x>`,
      `<x onclick=${code} autofocus contenteditable>`,
      `<button onpointerenter=${code} style=position:fixed;inset:0>`,
      `<select onfocus=${code} autofocus><option>`,
      `<a autofocus tabindex=1 onfocusin=${code}>`,
      `<iframe srcdoc="<script>parent.${code}</script>">`,
      `<form id=x tabindex=1 autofocus onfocus=${code}><input>`,
      `<isindex type=image src=x onerror=${code}>`,
      `<table background="javascript:${code}">`,
      `<input type=image src=x onerror=${code}>`,
    ]),
  ]),
];
