import { chromium } from "@playwright/test"; import { serve } from "./tools/serve.mjs";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--no-first-run"] });
const server = await serve({ mounts: { "/app/": "/tmp/dist-g" } });
const page = await (await browser.newContext({locale:"ja-JP"})).newPage();
const cdp = await page.context().newCDPSession(page);
await page.goto(`${server.origin}/app/`); await page.waitForTimeout(1500);
await cdp.send("Profiler.enable"); await cdp.send("Profiler.setSamplingInterval",{interval:200});
await cdp.send("Profiler.start");
console.log(await page.evaluate(async()=>{ const { ready, evaluate, parseDraft } = await import(new URL("tasseido.js", document.baseURI).href); await ready;
 const engagement = (number) => ({ id: `e${number}`, period: { from: `${2012 + number}-04`, to: `${2014 + number}-03` }, role: "manager", successful: true, duties: ["sla-service"], conditions: ["organization", "contract", "system-risk"], staff: 40 + number, annual_contract_yen: 400_000_000 });
 const d = parseDraft(JSON.stringify({schema:1,id:"p",sheets:{"operations-management":{engagements:[0,1,2,3,4].map(engagement)}}}));
 const r=[]; for(let k=0;k<4;k++){const s=performance.now(); for(let i=0;i<1000;i++) evaluate(d,{asOf:"2026-11",gaps:false}); r.push(performance.now()-s);} 
 const t=JSON.stringify(d); const s=performance.now(); for(let i=0;i<1000;i++) parseDraft(t); r.push("parse",performance.now()-s); const x=evaluate(d,{asOf:"2026-11",gaps:false}); r.push(JSON.stringify(x).length); return r;}));
const { profile } = await cdp.send("Profiler.stop");
const self = new Map(), total = new Map(); const nodes = new Map(profile.nodes.map(n=>[n.id,n])); const parent=new Map(); for(const n of profile.nodes) for(const c of n.children??[]) parent.set(c,n.id);
profile.samples.forEach((id,i)=>{ const d=profile.timeDeltas[i]/1000; const nm=n=>n.callFrame.functionName||"("+n.callFrame.url.slice(-20)+")"; let n=nodes.get(id); self.set(nm(n),(self.get(nm(n))??0)+d); const seen=new Set(); while(n){const k=nm(n); if(!seen.has(k)){seen.add(k); total.set(k,(total.get(k)??0)+d);} n=nodes.get(parent.get(n.id));} });
const top=(m,k)=>[...m].sort((a,b)=>b[1]-a[1]).slice(0,k).map(([n,t])=>t.toFixed(1)+"  "+n.replace(/::h[0-9a-f]{16}$/,"").slice(0,140)).join("\n");
console.log("SELF\n"+top(self,22)); console.log("TOTAL\n"+top(total,35));
await browser.close(); await server.close();
