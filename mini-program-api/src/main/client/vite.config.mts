import { fileURLToPath } from 'node:url';
import uniModule from '@dcloudio/vite-plugin-uni';
import { defineConfig } from 'vite';
import { withoutOutsideHosts } from './build/outside-hosts.mts';
import { withoutRolesOfWechat } from './build/roles-of-wechat.mts';

// The package is CommonJS: what `import` gives depends on who loads this file.
const uni = (uniModule as unknown as { default?: typeof uniModule }).default ?? uniModule;

export default defineConfig({
  plugins: [withoutRolesOfWechat(), uni(), withoutOutsideHosts()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  base: '/h5/',
  build: {
    // Telephones of ten years ago, and WeChat's own web view.
    target: ['es2015', 'chrome61', 'safari11'],
    sourcemap: false,
  },
  // `npm run dev:h5` beside a running server.
  server: { proxy: Object.fromEntries(['/api', '/w/', '/standin'].map((path) => [path, process.env.SERVER ?? 'http://localhost:8080'])) },
});
