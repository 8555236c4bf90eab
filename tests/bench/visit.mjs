// One visit to a page by a browser that was never there, and what was seen.

/** `profile` is null for the machine and the line as they are. */
export async function visit({ browser, origin, page: which, profile }) {
  const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    if (profile) await slowDown(devtools, profile);
    await page.addInitScript(watch, which);
    await page.goto(`${origin}/${which.path}`);
    await page.waitForFunction(() => window.seen.answer);
    await page.waitForLoadState("networkidle");
    const { seen, paint } = await page.evaluate(() => ({
      seen: { ...window.seen },
      paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    }));
    const box = page.locator(which.box).first();
    const clicks = [];
    for (let click = 0; click < 7; click += 1) clicks.push(await box.evaluate(clickToPaint));
    await answered(page, box, which);
    await devtools.send("HeapProfiler.enable");
    await devtools.send("HeapProfiler.collectGarbage");
    const heap = await page.evaluate(() => performance.memory.usedJSHeapSize);
    const wasm = which.id === "app" ? await page.evaluate(wasmBytes) : 0;
    return { ...seen, paint, click: median(clicks), memory: heap + wasm };
  } finally {
    await context.close();
  }
}

async function slowDown(devtools, { cpu, latency, kilobits }) {
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await devtools.send("Network.enable");
  const throughput = (kilobits * 1000) / 8;
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

/** In the page, before anything of its own. */
function watch({ box, deaf }) {
  window.seen = { blocked: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.blocked += Math.max(0, entry.duration - 50);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  // The first box of a checklist that one can see and tick, and whose tick is kept; and from when on a tick is answered.
  const look = setInterval(() => {
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    if (!painted || !document.querySelector(box)?.checkVisibility()) return;
    window.seen.box ??= Math.max(painted, performance.now());
    if (deaf && document.querySelector(deaf)) return;
    clearInterval(look);
    window.seen.answer = performance.now();
  }, 4);
}

/** In the page: from a click on the box until the frame after it is painted. */
function clickToPaint(box) {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      box.click();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now() - start);
        channel.port2.postMessage(0);
      });
    });
  });
}

/** A page whose ticks are lost or not counted would be measured for nothing. Throws for one. */
async function answered(page, box, { id, name }) {
  const number = () => document.querySelector("output")?.textContent === "1";
  if (id !== "app") await page.waitForFunction(number, null, { timeout: 5000 });
  if (!(await box.isChecked())) throw new Error(`${name}: the tick is not kept`);
}

/** In the page: the memory of its engine. */
async function wasmBytes() {
  const engine = document.querySelector('link[rel=modulepreload][href*="engine"]').href;
  const { initSync } = await import(engine);
  return Object.values(initSync()).find((one) => one instanceof WebAssembly.Memory).buffer.byteLength;
}

export function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}
