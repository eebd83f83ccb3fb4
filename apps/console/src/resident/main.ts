import { type Component, createApp } from 'vue';
import '../appearance/tokens.css';
import './resident.css';
import { i18n } from '../language/language.js';
import ResidentApp from './ResidentApp.vue';
import { router } from './router.js';
import './texts.js';

createApp(ResidentApp as Component)
  .use(i18n)
  .use(router)
  .mount('#app');
