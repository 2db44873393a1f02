/**
 * Uploads the built mini-program as a new development version; whoever may publish then sends it to WeChat's review in the console.
 * WeChat's own tool for this, miniprogram-ci, is fetched by npx only when this is called: the project does not depend on it.
 *
 *   node build/upload.mjs <folder>                 the folder is target/client/mp-weixin of mini-program-api
 *
 *   MINIPROGRAM_APPID     the mini-program's app id
 *   MINIPROGRAM_KEY       path of its upload key (代码上传密钥); never in the repository
 *   MINIPROGRAM_VERSION   such as 1.4.0
 *   MINIPROGRAM_WORDS     what changed, for the console; may be left out
 *   MINIPROGRAM_ROBOT     1 to 30, whose upload it is in the console; 1 when left out
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';

const TOOL = 'miniprogram-ci@2';
/** What the client's calls go to while nobody has said otherwise; telephones reach nothing there. */
const UNSET_ORIGIN = 'http://localhost:8080';
const windows = process.platform === 'win32';

const built = resolve(process.argv[2] ?? fail('usage: node build/upload.mjs <folder of the built mini-program>'));
const appId = needed('MINIPROGRAM_APPID');
const key = resolve(needed('MINIPROGRAM_KEY'));
const version = needed('MINIPROGRAM_VERSION');
const words = process.env.MINIPROGRAM_WORDS ?? `Mass Review ${version}`;
const robot = process.env.MINIPROGRAM_ROBOT ?? '1';

if (!existsSync(join(built, 'app.json'))) fail(`${built} is no built mini-program: build it first, with VITE_API_ORIGIN.`);
if (!existsSync(key)) fail(`There is no upload key at ${key}.`);
if (scripts(built).some((file) => readFileSync(file, 'utf8').includes(UNSET_ORIGIN))) {
  fail('It was built without VITE_API_ORIGIN=https://<domain>: telephones would call themselves.');
}

const project = mkdtempSync(join(tmpdir(), 'mass-review-'));
try {
  cpSync(built, project, { recursive: true });
  const settings = join(project, 'project.config.json');
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), appid: appId }, undefined, 2));
  upload();
} finally {
  rmSync(project, { recursive: true, force: true });
}

function upload() {
  const all = ['upload', '--pp', project, '--pkp', key, '--appid', appId, '--uv', version, '--ud', words, '-r', robot, '--enable-es6', 'true', '--enable-minify', 'true'];
  const said = ['--yes', TOOL, ...all].map((word) => (windows ? `"${word}"` : word));
  const { status, error } = spawnSync(windows ? 'npx.cmd' : 'npx', said, { stdio: 'inherit', shell: windows });
  if (error) fail(`npx can not be started (${error.message}).`);
  if (status !== 0) fail(`miniprogram-ci ended with ${status}.`);
}

function scripts(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return scripts(path);
    return extname(path) === '.js' ? [path] : [];
  });
}

function needed(name) {
  return process.env[name] || fail(`${name} is missing.`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
