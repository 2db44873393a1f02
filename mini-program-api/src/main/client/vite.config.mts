import { fileURLToPath } from 'node:url';
import uniModule from '@dcloudio/vite-plugin-uni';
import type { GetManualChunk } from 'rollup';
import { defineConfig } from 'vite';
import { withoutOutsideHosts } from './build/outside-hosts.mts';
import { withoutRolesOfWechat } from './build/roles-of-wechat.mts';

// The package is CommonJS: what `import` gives depends on who loads this file.
const uni = (uniModule as unknown as { default?: typeof uniModule }).default ?? uniModule;

/** Where a poster's link leads. */
const FIRST_PAGE = /\/src\/pages\/review\.vue$/;
let needed: Set<string> | undefined;

/**
 * What the first page needs comes in one piece: on a bad network a request costs seconds, and Rollup would make some thirty of it,
 * one for each thing that pages share. Modules that other pages need besides stay as they are.
 */
const firstPage: GetManualChunk = (id, { getModuleIds, getModuleInfo }) => {
  needed = needed ?? imports([...getModuleIds()].filter((module) => FIRST_PAGE.test(module)), (module) => getModuleInfo(module)?.importedIds ?? []);
  return needed.has(id) ? 'first' : undefined;
};

function imports(modules: readonly string[], importsOf: (module: string) => readonly string[], found = new Set<string>()): Set<string> {
  for (const module of modules) {
    if (found.has(module)) continue;
    found.add(module);
    imports(importsOf(module), importsOf, found);
  }
  return found;
}

export default defineConfig({
  plugins: [withoutRolesOfWechat(), uni(), withoutOutsideHosts()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  base: '/h5/',
  build: {
    // Telephones of ten years ago, and WeChat's own web view.
    target: ['es2015', 'chrome61', 'safari11'],
    sourcemap: false,
    rollupOptions: { output: process.env.UNI_PLATFORM === 'h5' ? { manualChunks: firstPage } : {} },
  },
  // `npm run dev:h5` beside a running server.
  server: { proxy: Object.fromEntries(['/api', '/w/', '/standin'].map((path) => [path, process.env.SERVER ?? 'http://localhost:8080'])) },
});
