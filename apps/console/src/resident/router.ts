import { nextTick } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import HomePage from './HomePage.vue';

export const router = createRouter({
  history: createWebHistory('/resident/'),
  routes: [
    { path: '/', component: HomePage },
    { path: '/report', component: () => import('./report/ReportPage.vue') },
    { path: '/done', component: () => import('./done/DonePage.vue') },
    { path: '/follow', component: () => import('./follow/FollowPage.vue') },
    { path: '/:anything(.*)*', redirect: '/' },
  ],
  scrollBehavior: () => ({ top: 0 }),
});

/** A new page begins at its heading, also for who does not see it. */
router.afterEach(async (_, from) => {
  if (from.matched.length === 0) return;
  await nextTick();
  document.querySelector<HTMLElement>('h1')?.focus();
});
