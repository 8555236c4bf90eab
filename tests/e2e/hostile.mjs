// What people who mean harm put into a text, and a draft that holds it wherever a draft may hold text.
//
// `__xss` stands for whatever an attacker runs; `watchFor` defines it, and notes every element and attribute that such a
// text could have made.

/** Each tries another way from text into a document. */
export const CORPUS = [
  // Elements that run on their own.
  "<script>__xss()</script>",
  `"><script>__xss()</script>`,
  `'><img src=x onerror=__xss()>`,
  `<img src="x" onerror="__xss()">`,
  "<img\nsrc=x\tonerror\n=\n__xss()>",
  "<<script>__xss();//<</script>",
  `<svg/onload=__xss()>`,
  `<svg><script href="data:text/javascript,__xss()"/></svg>`,
  `<svg><animate onbegin=__xss() attributeName=x dur=1s>`,
  `<math><mi xlink:href="javascript:__xss()">x</mi></math>`,
  `<iframe srcdoc="<script>parent.__xss()</script>"></iframe>`,
  `<iframe src="javascript:parent.__xss()"></iframe>`,
  `<object data="javascript:__xss()"></object>`,
  `<embed src="javascript:__xss()">`,
  `<video><source onerror=__xss()></video>`,
  `<audio src=x onerror=__xss()></audio>`,
  `<input autofocus onfocus=__xss()>`,
  `<details open ontoggle=__xss()>x</details>`,
  `<body onload=__xss()>`,
  `<template shadowrootmode=open><img src=x onerror=__xss()></template>`,
  `<a href="javascript:__xss()">x</a>`,
  `<form action="javascript:__xss()"><button>x</button></form>`,
  // Elements that ask elsewhere.
  `<meta http-equiv="refresh" content="0;url=https://foreign.invalid/">`,
  `<base href="https://foreign.invalid/">`,
  `<link rel=stylesheet href="https://foreign.invalid/x.css">`,
  `<style>@import "https://foreign.invalid/x.css"</style>`,
  `<script type=module>import "https://foreign.invalid/x.js"</script>`,
  `<img src="https://foreign.invalid/x.png">`,
  // Ends of what the text may stand in.
  "</title><script>__xss()</script>",
  "</textarea><script>__xss()</script>",
  "</script><script>__xss()</script>",
  "</style><script>__xss()</script>",
  `<noscript><p title="</noscript><img src=x onerror=__xss()>">`,
  "--><script>__xss()</script><!--",
  "]]><script>__xss()</script><![CDATA[",
  `" onmouseover="__xss()" autofocus onfocus="__xss()" x="`,
  `' onmouseover='__xss()' autofocus onfocus='__xss()' x='`,
  // What is read a second time.
  "&lt;img src=x onerror=__xss()&gt;",
  "&#60;script&#62;__xss()&#60;/script&#62;",
  "\\u003cscript\\u003e__xss()\\u003c/script\\u003e",
  "%3Cscript%3E__xss()%3C/script%3E",
  "{{constructor.constructor('__xss()')()}}",
  "\u202e<script>__xss()</script>\u2066",
  // Links, formulas, Markdown.
  "javascript:__xss()",
  "data:text/html,<script>__xss()</script>",
  `=HYPERLINK("https://foreign.invalid/";"x")`,
  "+cmd|' /C calc'!A0",
  "[x](javascript:__xss()) ![x](https://foreign.invalid/x.png)",
];

/** The texts of a draft, by where they stand; a link must begin as one. */
export const FIELDS = {
  title: (draft, text) => Object.assign(draft, { title: text }),
  "person/name": (draft, text) => Object.assign(draft.person, { name: text }),
  "person/affiliation": (draft, text) => Object.assign(draft.person, { affiliation: text }),
  id: (draft, text) => Object.assign(draft, { id: text }),
  updated: (draft, text) => Object.assign(draft, { updated: text }),
  "an unknown field and its name": (draft, text) => Object.assign(draft, { [text]: { [text]: [text] } }),
  "engagement/id": ({ work }, text) => Object.assign(work, { id: text }),
  "engagement/title": ({ work }, text) => Object.assign(work, { title: text }),
  "engagement/note": ({ work }, text) => Object.assign(work, { note: text }),
  "engagement/link": ({ work }, text) => Object.assign(work, { link: asLink(text) }),
  "engagement/notes, duty": ({ work }, text) => Object.assign(work.notes, { "sla-service": text }),
  "engagement/notes, condition": ({ work }, text) => Object.assign(work.notes, { contract: text }),
  "expertise/note": ({ area }, text) => Object.assign(area, { note: text }),
  "expertise/link": ({ area }, text) => Object.assign(area, { link: asLink(text) }),
  "succession/note": ({ passed }, text) => Object.assign(passed, { note: text }),
  "succession/link": ({ passed }, text) => Object.assign(passed, { link: asLink(text) }),
  "mentoring/note": ({ guided }, text) => Object.assign(guided, { note: text }),
  "mentoring/link": ({ guided }, text) => Object.assign(guided, { link: asLink(text) }),
};

const asLink = (text) => `https://example.com/${text.replaceAll(/\s/g, "")}`;

/** A draft with `text` in every field; `in` says what each field then holds. */
export function hostileDraft(text) {
  const work = { period: { from: "2019-04", to: "2023-03" }, role: "leader", successful: true, notes: {} };
  Object.assign(work, { duties: ["sla-service"], conditions: ["organization", "contract"], staff: 40 });
  const [area, passed, guided] = [{ depth: "guides-juniors" }, { kind: "internal-lecturer" }, { done: true }];
  const draft = { schema: 1, person: {}, ap_passed: true };
  const parts = { work, area, passed, guided };
  for (const [field, put] of Object.entries(FIELDS)) {
    // So that each is told from the others.
    const own = field === "id" ? text : `${text}【${field}】`;
    put(/^(engagement|expertise|succession|mentoring)/.test(field) ? parts : draft, own);
  }
  draft.sheets = {
    "operations-management": {
      engagements: [work],
      expertise: { "service-level": area },
      succession: [passed],
      mentoring: guided,
    },
  };
  return draft;
}

/** Runs in the page before anything else: what a text has made of itself is noted in `window.harm`. */
export function watchFor() {
  window.harm = [];
  window.__xss = () => window.harm.push("it ran");
  for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = window.__xss;
  const forbidden =
    "iframe, object, embed, base, form[action], math, animate, template, video, audio, source, noscript p";
  const look = (root) => {
    for (const element of [root, ...root.querySelectorAll("*")]) {
      if (!(element instanceof Element)) continue;
      const name = element.localName;
      if (element.matches(forbidden)) window.harm.push(`<${name}>`);
      const src = element.getAttribute("src") ?? "";
      if (name === "script" && !/^\.\/(assets\/|unopened\.js$)/.test(src)) window.harm.push("<script>");
      if (name === "meta" && element.getAttribute("http-equiv") === "refresh") window.harm.push("a refresh");
      if (name === "img" && !/^(data|blob):/.test(element.getAttribute("src") ?? "data:")) window.harm.push("an image");
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute)) window.harm.push(`${name} ${attribute}`);
        if (/^\s*(javascript|vbscript|data:text)/i.test(value) && /^(xlink:)?(href|src|action|data)$/.test(attribute)) {
          window.harm.push(`${name} ${attribute}=${value}`);
        }
        if (/foreign\.invalid/.test(value) && ["base", "link", "img", "script"].includes(name)) window.harm.push(value);
      }
      if (element.shadowRoot) follow(element.shadowRoot);
    }
  };
  const followed = new WeakSet();
  const follow = (root) => {
    if (followed.has(root)) return;
    followed.add(root);
    look(root);
    new MutationObserver((records) => {
      for (const { target, addedNodes, type } of records) {
        if (type === "attributes") look(target);
        for (const node of addedNodes) if (node instanceof Element) look(node);
      }
    }).observe(root, { childList: true, subtree: true, attributes: true });
  };
  follow(document);
  document.addEventListener("securitypolicyviolation", (event) => window.harm.push(`violation: ${event.blockedURI}`));
}
