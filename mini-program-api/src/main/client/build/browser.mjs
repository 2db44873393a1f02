/**
 * Finds a browser for the tests, or brings one, and prints what is needed to start it:
 *
 *   node build/browser.mjs [path | bundled]   → {"executable", "env", "args", "node"}
 *
 * A browser that is named must be there. Otherwise: the environment's BROWSER if it is one for us, an installed Chrome,
 * Chromium or Edge, and on Linux x64 the one that npm carries.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUNDLED = 'bundled';
const OTHERWISE = 'Name one with -Dbrowser=/path/to/it, or leave these tests out with -Dskip.browser=true.';
const PATIENCE_MS = 30_000;

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const fonts = join(client, '..', 'resources', 'fonts');
const kept = join(client, 'node_modules', '.browser');

const named = process.argv[2];
const found = named ? await namedBrowser(named) : ((await fromEnvironment()) ?? installed() ?? (await bundled()));
if (!found) {
  fail(`There is no browser for the tests: no Chrome, Chromium or Edge is where they usually are, and the one that npm carries needs Linux on x64. ${OTHERWISE}`);
}
console.log(JSON.stringify({ executable: found.executable, env: { ...found.env, ...chineseFonts() }, args: argumentsOf(), node: process.execPath }));

async function namedBrowser(name) {
  const browser = name === BUNDLED ? await bundled() : { executable: name, env: {} };
  if (!browser || !works(browser)) fail(`The browser for the tests that is named, ${name}, can not be started. ${OTHERWISE}`);
  return browser;
}

/** Desktops name any browser there, editors a script of their own; only one that is ours to drive counts. */
function fromEnvironment() {
  const name = process.env.BROWSER;
  if (name === BUNDLED) return namedBrowser(BUNDLED);
  return name && existsSync(name) ? [{ executable: name, env: {} }].find(works) : undefined;
}

function installed() {
  return usualPlaces()
    .filter((executable) => existsSync(executable))
    .map((executable) => ({ executable, env: {} }))
    .find(works);
}

function usualPlaces() {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]).filter(Boolean);
    const programs = [['Google', 'Chrome', 'Application', 'chrome.exe'], ['Chromium', 'Application', 'chrome.exe'], ['Microsoft', 'Edge', 'Application', 'msedge.exe']];
    return programs.flatMap((parts) => roots.map((root) => join(root, ...parts)));
  }
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return names.flatMap((name) => ['/Applications', join(homedir(), 'Applications')].map((root) => join(root, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
  const roots = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin'];
  return [...names.flatMap((name) => roots.map((root) => join(root, name))), '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium'];
}

function works({ executable, env }) {
  if (process.platform === 'win32') return existsSync(executable); // There --version opens a window.
  const { status, stdout } = spawnSync(executable, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8', timeout: PATIENCE_MS });
  return status === 0 && /chrom|edge/i.test(stdout);
}

/** npm's Chromium comes packed, with the libraries that a bare machine lacks; those are unpacked only for somebody who says that this is a Lambda. */
async function bundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const browser = { executable: join(kept, 'chromium'), env: { LD_LIBRARY_PATH: [join(kept, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter) } };
  if (!existsSync(browser.executable)) await unpack();
  return works(browser) ? browser : undefined;
}

/** Into a folder of its own first, so that what is there is whole. */
async function unpack() {
  mkdirSync(dirname(kept), { recursive: true });
  const fresh = mkdtempSync(`${kept}-`);
  Object.assign(process.env, { TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    rmSync(kept, { recursive: true, force: true });
    renameSync(fresh, kept);
  } catch (failure) {
    console.error(`The browser that npm carries can not be unpacked: ${failure.message}`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Linux machines often have no Chinese font; the one that the posters are printed with is good for the pages, too. */
function chineseFonts() {
  if (process.platform !== 'linux') return {};
  const folder = join(dirname(kept), '.browser-fonts');
  const file = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${inXml(fonts)}</dir>
  <cachedir>${inXml(folder)}</cachedir>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}

/** Nothing but the pages under test is asked for anything. */
function argumentsOf() {
  return ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none'];
}

function inXml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function fail(words) {
  console.error(words);
  process.exit(1);
}
