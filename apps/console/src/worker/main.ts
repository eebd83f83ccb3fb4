import '../appearance/tokens.css';
import './worker.css';
import '../appearance/appearance.js';
import '../parts/texts.js';
import './texts.js';
import { createApp } from 'vue';
import { i18n } from '../language/language.js';
import App from './App.vue';
import { startPhone } from './app/phone.js';
import { router } from './router.js';

await startPhone();
createApp(App).use(i18n).use(router).mount('#app');
if (import.meta.env.PROD) {
  void navigator.serviceWorker?.register('/worker/service-worker.js', { scope: '/worker/', type: 'module' });
}
