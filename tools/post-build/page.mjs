// index.html: names the files of the release, all of them at once, so that the browser asks for none of them late.
export async function page(build) {
  const { boot, engine, manifest, style, tasseido, wasm } = build.files;
  const links = [
    `<link rel="stylesheet" href="./${style}">`,
    `<link rel="manifest" href="./${manifest}">`,
    // What instantiateStreaming asks for is the same request only with this `as` and `crossorigin`.
    `<link rel="preload" href="./${wasm}" as="fetch" type="application/wasm" crossorigin>`,
    ...[engine, tasseido].map((path) => `<link rel="modulepreload" href="./${path}">`),
    `<script type="module" src="./${boot}"></script>`,
  ];
  const html = build.html
    .replace(/<!--.*?-->/gs, "")
    .replace("</head>", `${links.join("\n")}\n</head>`)
    .replace(/\s*\n\s*/g, "\n");
  await build.write("index.html", html);
}
