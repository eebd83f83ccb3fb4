import type { Room } from '../room.js';
import { texts } from './texts.js';

/** 准入: what communities and townships take on; for who publishes the list, applies, gives opinions and decides. */
export const admissionRoom: Room = {
  name: 'admission',
  texts,
  permissions: ['admission-list.manage', 'admission.apply', 'admission.give-opinion', 'admission.decide'],
  icon: 'M9 11l3 3 8-8M20 12v7a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h10',
  routes: [{ path: '', name: 'admission', component: () => import('./AdmissionPage.vue') }],
};
