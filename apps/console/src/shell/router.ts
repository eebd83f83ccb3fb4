import { createRouter, createWebHistory } from 'vue-router';
import { addTexts } from '../language/language.js';
import { rooms } from '../rooms/rooms.js';

for (const { name, texts } of rooms) addTexts(name, texts);

/** Every view has an address that can be sent to a colleague. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'home', component: () => import('./FirstRoom.vue') },
    ...rooms.map((room) => ({ path: `/${room.name}`, meta: { room }, children: [...room.routes] })),
    { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./Nowhere.vue') },
  ],
});
