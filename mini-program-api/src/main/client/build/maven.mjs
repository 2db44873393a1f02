/**
 * What Maven calls: installs what the lock file names and builds the H5 site and the mini-program, each only when its
 * sources have changed; or runs the client's own tests. Plain Node, so that it is there before anything is installed.
 *
 *   node build/maven.mjs build <folder>   → <folder>/h5 and <folder>/mp-weixin
 *   node build/maven.mjs test <folder>    → types, and the tests over what was built there
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const client = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

const [what, folder] = process.argv.slice(2);
if (!folder || !['build', 'test'].includes(what)) fail('usage: node build/maven.mjs build|test <folder>');
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(`The client needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}. -Dskip.client=true builds the server without its pages.`);
}
const target = resolve(folder);

install();
if (what === 'build') {
  build('h5');
  build('mp-weixin');
} else {
  npm(['run', 'types']);
  npm(['test'], { CLIENT_BUILT: target });
}

function install() {
  const stamp = join(client, 'node_modules', '.installed');
  const wanted = digest(['package.json', 'package-lock.json', '.npmrc']);
  if (kept(stamp) === wanted) return;
  npm(['ci', '--no-audit', '--no-fund']);
  keep(stamp, wanted);
}

function build(kind) {
  const out = join(target, kind);
  const stamp = join(target, `${kind}.built`);
  const wanted = digest(['package.json', 'package-lock.json', 'vite.config.mts', 'index.html', 'tsconfig.json', ...filesIn('src'), ...filesIn('build')]) + (process.env.VITE_API_ORIGIN ?? '');
  if (kept(stamp) === wanted && existsSync(out)) return;
  rmSync(out, { recursive: true, force: true });
  // Maven copies and never removes; old files with old hashes in their names would go into the library.
  if (kind === 'h5') rmSync(join(dirname(target), 'classes', 'META-INF', 'resources', 'h5'), { recursive: true, force: true });
  npm(['run', `build:${kind}`], { UNI_OUTPUT_DIR: out });
  // The framework's command says "complete" and 0 even when a page did not compile.
  if (!existsSync(join(out, kind === 'h5' ? 'index.html' : 'app.json'))) fail(`The client's ${kind} was not built; see the words above.`);
  keep(stamp, wanted);
}

function npm(args, more = {}) {
  // CI: otherwise the framework's command reports this machine to its vendor.
  const env = { ...process.env, ...more, CI: 'true' };
  const { status, error } = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: client, stdio: 'inherit', env, shell: windows });
  if (error) fail(`npm can not be started (${error.message}). The client needs Node ${OLDEST_NODE} or newer with npm.`);
  if (status !== 0) fail(`npm ${args.join(' ')} ended with ${status}.`);
}

function filesIn(path) {
  return readdirSync(join(client, path), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]));
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(join(client, file))).update('\0');
  return hash.digest('hex');
}

function kept(stamp) {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

function keep(stamp, value) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
}

function fail(words) {
  console.error(words);
  process.exit(1);
}
