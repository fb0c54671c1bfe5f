// What the widget costs a page: prints figures, never a verdict. Usage: node measure.mjs http://localhost:8080
import lighthouse from 'lighthouse';
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const baton = process.argv[2];
const rounds = Number(process.argv[3] ?? 9);
const throttle = Number(process.env.THROTTLE ?? 0);
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (!chromium) {
  console.log('Chromium is absent: nothing was measured.');
  process.exit(0);
}
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
/** What it is at, to standard error: nobody need wonder for minutes. */
const tell = (what, at, of) => console.error(`widget: ${what}, ${at} of ${of}`);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** A page of a fresh profile. */
async function fresh(work) {
  const profile = await browser.createBrowserContext();
  const page = await profile.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  try {
    return await work(page);
  } finally {
    await profile.close();
  }
}

/** A page with nothing on it but some words, so that what the widget does is not lost in the noise of a shop. */
async function plainPages(work) {
  const words = '<p>' + 'Made slowly, used every day. '.repeat(40) + '</p>';
  const html = (line) => `<!doctype html><html lang=en><title>Plain</title><link rel=icon href=data:,><body><h1>Plain</h1>${words.repeat(6)}${line}`;
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(html(request.url === '/with' ? `<script async src="${baton}/widget.js" data-store="demo"></script>` : ''));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  await work(`http://127.0.0.1:${server.address().port}`);
  server.close();
}

/** Milliseconds of processor time the main thread of a page took until three seconds after it was there. */
async function mainThread(address) {
  return fresh(async (page) => {
    if (throttle) await page.emulateCPUThrottling(throttle);
    await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
    await page.goto(address, { waitUntil: 'load' });
    await pause(3000);
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    const started = traceEvents.find((event) => event.name === 'TracingStartedInBrowser');
    const frame = started.args.data.frames.find((each) => !each.parent);
    // the process that showed the page in the end
    const committed = traceEvents.filter((event) => event.name === 'FrameCommittedInBrowser' && event.args.data?.frame === frame.frame).at(-1);
    const pid = committed?.args.data.processId ?? frame.processId;
    const tid = traceEvents.find((event) => event.name === 'thread_name' && event.pid === pid && event.args.name === 'CrRendererMain').tid;
    const mine = traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
    const sum = (...names) => mine.filter((event) => names.includes(event.name)).reduce((all, event) => all + (event.tdur ?? 0) / 1000, 0);
    const from = (name) => mine.filter((event) => event.name === name && /widget\.js/.test(JSON.stringify(event.args))).reduce((all, event) => all + (event.tdur ?? 0) / 1000, 0);
    if (process.env.DETAIL && address.endsWith('/with')) {
      const names = {};
      mine.forEach((event) => (names[event.name] = (names[event.name] ?? 0) + (event.tdur ?? 0) / 1000));
      console.log(Object.entries(names).sort((a, b) => b[1] - a[1]).slice(0, 25).map(([name, ms]) => `${name} ${ms.toFixed(1)}`).join(' · '));
    }
    return { all: sum('RunTask'), script: from('EvaluateScript') + from('FunctionCall') + from('FireIdleCallback') + from('v8.compile') };
  });
}

async function mainThreadFigures() {
  await plainPages(async (address) => {
    const without = [];
    const withIt = [];
    const script = [];
    for (let i = 0; i < rounds; i += 1) {
      tell('main thread', i + 1, rounds);
      without.push((await mainThread(`${address}/without`)).all);
      const figure = await mainThread(`${address}/with`);
      withIt.push(figure.all);
      script.push(figure.script);
    }
    const difference = median(withIt) - median(without);
    console.log(`main thread before anything is touched, ${throttle ? `processor time at 1/${throttle} of the speed` : "processor time at full speed"}, medians of ${rounds}: ${difference.toFixed(1)} ms more than without (${median(withIt).toFixed(1)} - ${median(without).toFixed(1)}); its script alone ${median(script).toFixed(1)} ms`);
  });
}

async function demoPage() {
  const clicks = { cold: [], warm: [] };
  let requests = [];
  let shift = 0;
  for (let i = 0; i < rounds; i += 1) {
    tell('demo page', i + 1, rounds);
    await fresh(async (page) => {
      const asked = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(baton, { waitUntil: 'load' });
      await pause(1500);
      requests = asked.filter((path) => /^\/(widget|chat|api)/.test(path));
      shift = Math.max(shift, await page.evaluate(() => new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value))).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 200);
      })));
      clicks.cold.push(await click(page));
      await page.reload({ waitUntil: 'load' });
    });
    await fresh(async (page) => {
      await page.goto(baton, { waitUntil: 'load' });
      await click(page);
      // another shopper's first click, the files known already
      await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
      await page.goto(baton, { waitUntil: 'load' });
      await pause(500);
      clicks.warm.push(await click(page));
    });
  }
  console.log(`requests before anything is touched: ${requests.length} (${requests.join(', ')}); layout shift: ${shift.toFixed(4)}`);
  console.log(`click until there is a place to write and the first message, medians of ${rounds}: ${median(clicks.cold).toFixed(0)} ms with nothing cached, ${median(clicks.warm).toFixed(0)} ms with the files cached`);
}

async function click(page) {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const root = [...document.body.children].find((each) => each.shadowRoot)?.shadowRoot;
        const began = performance.now();
        root.querySelector('button').click();
        const look = () => {
          const chat = root.querySelector('iframe')?.contentDocument;
          if (chat?.querySelector('textarea') && chat.querySelector('.message.assistant')) {
            done(performance.now() - began);
          } else {
            requestAnimationFrame(look);
          }
        };
        look();
      }),
  );
}

async function lighthouseFigures() {
  const times = Math.min(rounds, 3); // each takes Lighthouse 10 to 20 seconds
  const score = async (what, blocked) => {
    const found = [];
    for (let i = 0; i < times; i += 1) {
      tell(`Lighthouse ${what}`, i + 1, times);
      const profile = await browser.createBrowserContext();
      const page = await profile.newPage();
      const result = await lighthouse(baton, { onlyCategories: ['performance'], blockedUrlPatterns: blocked, maxWaitForLoad: 20_000, logLevel: 'silent' }, undefined, page);
      const { categories, audits } = result.lhr;
      // on a machine that is too busy Lighthouse gives up waiting, and has no figures
      if (audits['total-blocking-time'].numericValue !== undefined) {
        found.push({ score: categories.performance.score * 100, blocking: audits['total-blocking-time'].numericValue, shift: audits['cumulative-layout-shift'].numericValue });
      }
      await profile.close();
    }
    if (found.length === 0) {
      return undefined;
    }
    return { score: median(found.map((each) => each.score)), blocking: median(found.map((each) => each.blocking)), shift: Math.max(...found.map((each) => each.shift)) };
  };
  const without = await score('without', ['*/widget.js']);
  const withIt = await score('with', []);
  if (!without || !withIt) {
    console.log('Lighthouse gave up on this machine: it is too busy. Nothing was measured by it.');
    return;
  }
  const words = ({ score, blocking, shift }) => `${score.toFixed(0)} points, ${blocking.toFixed(0)} ms blocked, layout shift ${shift.toFixed(3)}`;
  console.log(`Lighthouse, phone, performance of the demo page, medians of ${times}: with ${words(withIt)}; without ${words(without)}`);
}

await mainThreadFigures();
if (!process.env.DETAIL) {
  await demoPage();
  await lighthouseFigures();
}
await browser.close();
