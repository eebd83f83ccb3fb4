import { createRouter, createWebHistory } from 'vue-router';
import HomePage from './pages/HomePage.vue';
import ReportPage from './pages/ReportPage.vue';
import SignInPage from './pages/SignInPage.vue';
import { phone } from './app/phone.js';

// Whatever a worker may need without a network comes with the first load, or is kept by the service worker with it.
export const router = createRouter({
  history: createWebHistory('/worker/'),
  routes: [
    { path: '/', name: 'home', component: HomePage },
    { path: '/sign-in', name: 'sign-in', component: SignInPage },
    { path: '/report/:id', name: 'report', component: ReportPage, props: true },
    { path: '/tasks', name: 'tasks', component: () => import('./pages/TasksPage.vue') },
    { path: '/tasks/:incidentId', name: 'task', component: () => import('./pages/TaskPage.vue'), props: true },
    { path: '/record', name: 'record', component: () => import('./pages/RecordPage.vue') },
    {
      path: '/record/incidents/:incidentId',
      name: 'reported',
      component: () => import('./pages/ReportedPage.vue'),
      props: true,
    },
    {
      path: '/record/incidents/:incidentId/handling',
      name: 'handle',
      component: () => import('./pages/HandlePage.vue'),
      props: true,
    },
    { path: '/record/:id', name: 'item', component: () => import('./pages/ItemPage.vue'), props: true },
    { path: '/me', name: 'me', component: () => import('./pages/MePage.vue') },
    { path: '/:nowhere(.*)', redirect: '/' },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.beforeEach((to) => {
  if (!phone.session && to.name !== 'sign-in') return { name: 'sign-in', query: { to: to.fullPath } };
  return true;
});
