import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, isBuilt, miniProgram } from './built';

const FOLDERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };
const bin = join(dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')), 'bin', FOLDERS[process.platform] ?? 'none');
const ending = process.platform === 'win32' ? '.exe' : '';

/** WeChat publishes them for x64 only; other processors may run them through an emulator, or not at all. */
function compiler(name: string): string | undefined {
  const path = join(bin, name + ending);
  if (!existsSync(path)) return undefined;
  if (process.platform !== 'win32') chmodSync(path, 0o755);
  return spawnSync(path, ['--help']).error ? undefined : path;
}

const wcc = compiler('wcc');
const wcsc = compiler('wcsc');
if (isBuilt && !(wcc && wcsc)) console.warn(`WeChat's own compilers do not run on ${process.platform} ${process.arch}; their checks are SKIPPED.`);

function compiled(by: string, args: string[]) {
  const { status, stdout, stderr } = spawnSync(by, args, { cwd: miniProgram, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status, said: stderr.trim(), bytes: stdout.length };
}

describe.runIf(isBuilt)("WeChat's own compilers", () => {
  it.runIf(wcc)('take every template', () => {
    const templates = filesOf(miniProgram).filter((file) => file.endsWith('.wxml'));
    const { status, said, bytes } = compiled(wcc as string, ['-d', '-cc', '0', ...templates, '-gn', '$gwx']);
    expect({ status, said }).toEqual({ status: 0, said: '' });
    expect(templates.length).toBeGreaterThan(20);
    expect(bytes).toBeGreaterThan(10_000);
  });

  it.runIf(wcsc)('take every style sheet', () => {
    const sheets = filesOf(miniProgram).filter((file) => file.endsWith('.wxss'));
    const { status, said, bytes } = compiled(wcsc as string, ['-db', '-pc', String(sheets.length), ...sheets]);
    expect({ status, said }).toEqual({ status: 0, said: '' });
    expect(bytes).toBeGreaterThan(1_000);
  });
});
