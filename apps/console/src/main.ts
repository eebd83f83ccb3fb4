import 'element-plus/theme-chalk/dark/css-vars.css';
import './appearance/tokens.css';
import './appearance/appearance.js';
import './parts/texts.js';
import './shell/texts.js';
import { createApp } from 'vue';
import { i18n } from './language/language.js';
import { router } from './shell/router.js';
import App from './shell/App.vue';

createApp(App).use(i18n).use(router).mount('#app');
