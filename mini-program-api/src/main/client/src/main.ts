import { createSSRApp } from 'vue';
import App from './App.vue';
import { leadOn } from './lib/platform';

export function createApp() {
  leadOn();
  return { app: createSSRApp(App) };
}
