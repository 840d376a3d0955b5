import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { Ears } from '../../support/ears.ts';
import { namesLookedUp, namesSoFar } from '../../support/names-looked-up.ts';
import { withoutCard } from '../../support/own-session.ts';
import { testRuntime } from '../../support/runtime.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { freshApp } from '../../support/shared-app.ts';
import { codeOf, waysOut } from '../../support/ways-out.ts';

const ways = Object.entries(waysOut);
const ears = new Ears();
test.afterAll(() => ears.close());

/** A port of its own for each way. */
async function ports(): Promise<Map<string, number>> {
  const opened = await Promise.all(ways.map(async ([name]) => [name, await ears.open()] as const));
  return new Map(opened);
}
const portOf = (of: ReadonlyMap<string, number>, name: string): number => of.get(name) ?? 0;

function netLogAt(name: string): string {
  const file = test.info().outputPath(`${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

/** Not the number of the dead end. */
const isName = (host: string): boolean => !/^(?:\w+:\/\/)?[\d.:]+$/.test(host);

/** Tries all of them; those that lead to another address last, each where `anew` says. */
async function tries(
  at: ReadonlyMap<string, number>,
  anew: () => Promise<Pick<Page, 'evaluate'> | Frame>,
): Promise<void> {
  const stays = await anew();
  for (const [name, way] of ways) if (!way.leaves) await stays.evaluate(codeOf(way, portOf(at, name)));
  for (const [name, way] of ways)
    if (way.leaves) {
      const page = await anew();
      // A frame that is led away shows that it may not.
      await page.evaluate(codeOf(way, portOf(at, name))).catch(() => {});
    }
}

/** The page in which others' files are read: a job makes it, and it stays for the next. */
async function sandboxOf({ app, page }: LaunchedApp): Promise<Pick<Page, 'evaluate'>> {
  await page.evaluate(() => window.renkei.ask('documents:evaluate', { packId: 'tsuruoka-finelink', formId: '1', context: {}, overrides: {} })); // prettier-ignore
  const evaluate = (code: string): Promise<void> =>
    app.evaluate(
      ({ webContents }, text) =>
        webContents
          .getAllWebContents()
          .find((one) => one.getURL().startsWith('app://sandbox/'))
          ?.executeJavaScript(text)
          .then(() => {}),
      code,
    );
  return { evaluate } as Pick<Page, 'evaluate'>;
}

/** Another frame of papers in the page. */
async function paperIn(page: Page): Promise<Frame> {
  await page.evaluate(async () => {
    const host = document.createElement('div');
    const shown = new Promise((settle) => host.addEventListener('paper-there', settle));
    document.body.append(host);
    host.dispatchEvent(new Event('paper-wanted'));
    await shown;
  });
  const frame = page.frames().at(-1);
  if (!frame?.url().startsWith('app://paper/')) throw new Error('no frame of papers');
  return frame;
}

/** Read as harmless markup, where the browser has a way for that; else the tree is made as any is. */
const asksInDeclaredTree = async (): Promise<object> => {
  let tree: Node = document;
  const spy = `spy-${Date.now()}`;
  const looks = (at: Node): void => void (tree = at);
  customElements.define(
    spy,
    class extends HTMLElement {
      connectedCallback(): void {
        looks(this.getRootNode());
      }
    },
  );
  const read = document.createElement('div') as HTMLElement & { setHTML?: (html: string, how: object) => void };
  document.body.append(read);
  const markup = `<div><template shadowrootmode="closed" shadowrootclonable><${spy}></${spy}></template></div>`;
  read.setHTML?.(markup, { sanitizer: {} });
  const host = document.importNode(read.firstElementChild ?? document.createElement('div'), true);
  const shown = new Promise((settle) => host.addEventListener('paper-there', settle));
  document.body.append(host);
  host.dispatchEvent(new Event('paper-wanted'));
  await shown;
  return {
    reads: [Element.prototype, ShadowRoot.prototype, Document].flatMap((of) =>
      Object.getOwnPropertyNames(of).filter((name) => /^(?:set|parse)HTML/.test(name)),
    ),
    knowsTree: tree !== document,
    hasFrame: (tree as ParentNode).querySelector('iframe') !== null,
  };
};

/** The same attempts where nothing of ours stands in their way: all of them arrive. @returns names that were looked up */
async function bareWindowTries(at: ReadonlyMap<string, number>): Promise<string[]> {
  const { executable, sandbox } = testRuntime();
  const netLogFile = netLogAt('bare');
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const bare = spawn(
    executable,
    [
      join(import.meta.dirname, '../../fixtures/bare-window/main.cjs'),
      ...(sandbox ? [] : ['--no-sandbox']),
      ...withoutCard(),
    ],
    {
      env: {
        ...env,
        RENKEI_WAYS_OUT: JSON.stringify({
          netLogFile,
          ways: ways.map(([name, way]) => ({ code: codeOf(way, portOf(at, name)), leaves: way.leaves })),
        }),
      },
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  // Peers take most of a minute to find that there is no way; the names that they ask for are looked up long before.
  const unheard = () => {
    const names = namesSoFar(netLogFile);
    return ways.filter(([name, { name: host }]) =>
      host === null ? !ears.hears(portOf(at, name)) : !names.some((one) => one.includes(host)),
    );
  };
  await expect.poll(() => unheard().map(([name]) => name), { timeout: 60_000 }).toEqual([]);
  bare.stdin.write('end\n');
  await once(bare, 'exit');
  return namesLookedUp(netLogFile);
}

test('a page that was taken over, the frame of papers in it, and the page without powers send nothing out by any way, and no name is looked up', async () => {
  const opened = await freshApp();
  const { app, page, close } = opened;
  const [fromPage, fromPaper, fromSandbox, fromBare] = [await ports(), await ports(), await ports(), await ports()];
  const netLogFile = netLogAt('app');
  await app.evaluate(({ netLog }, file) => netLog.startLogging(file), netLogFile);

  await tries(fromPaper, () => paperIn(page));
  await tries(fromSandbox, () => sandboxOf(opened));
  await tries(fromPage, () => Promise.resolve(page));

  // While nothing was in their way, each of them arrived; and only then it is asked what has come of the others.
  const lookedUp = await bareWindowTries(fromBare);
  for (const [name, { name: host }] of ways)
    if (host !== null)
      expect(
        lookedUp.some((one) => one.includes(host)),
        name,
      ).toBe(true);

  await app.evaluate(({ netLog }) => netLog.stopLogging());
  const heard = (at: ReadonlyMap<string, number>) =>
    ways.filter(([name]) => ears.hears(portOf(at, name))).map(([name]) => name);
  const sent = { page: heard(fromPage), paper: heard(fromPaper), sandbox: heard(fromSandbox) };
  const names = namesLookedUp(netLogFile).filter(isName);
  expect({ ...sent, names }).toEqual({ page: [], paper: [], sandbox: [], names: [] });
  // A paper asked for in a tree that the page has declared, and of which an element in it tells.
  expect(await page.evaluate(asksInDeclaredTree)).toEqual({ reads: [], knowsTree: false, hasFrame: false });
  expect(await page.evaluate(() => [location.origin, 'RTCPeerConnection' in globalThis])).toEqual([
    'app://renkei',
    false,
  ]);
  await close();
});
