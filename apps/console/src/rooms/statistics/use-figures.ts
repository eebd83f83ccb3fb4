import { useIntervalFn } from '@vueuse/core';
import { computed, inject, onScopeDispose, provide, shallowRef, watch, type InjectionKey } from 'vue';
import { useRoute } from 'vue-router';
import { api, ask } from '../../api/client.js';
import { may } from '../../session/session.js';
import type { Figures } from './figures.js';

/** Milliseconds between looks: figures are live, and nobody reads them faster. */
const between = 10_000;

/** The figures of the unit in the address (`?unit=`), kept up to date while the page is there. */
export function provideFigures() {
  const route = useRoute();
  const asked = computed(() => (typeof route.query['unit'] === 'string' ? route.query['unit'] : undefined));
  const figures = shallowRef<Figures>();
  const error = shallowRef<unknown>();
  const isLoading = shallowRef(false);
  let turn = 0;

  async function read(): Promise<void> {
    if (!may('figures.read')) return;
    const mine = ++turn;
    isLoading.value = true;
    const query = asked.value === undefined ? {} : { unit: asked.value };
    try {
      const found = await ask(api.casebook.GET('/figures', { params: { query } }));
      if (mine !== turn) return;
      figures.value = found;
      error.value = undefined;
    } catch (failure) {
      if (mine === turn) error.value = failure;
    } finally {
      if (mine === turn) isLoading.value = false;
    }
  }

  watch(
    asked,
    () => {
      figures.value = undefined;
      void read();
    },
    { immediate: true },
  );
  useIntervalFn(() => {
    if (!document.hidden) void read();
  }, between);
  onScopeDispose(() => turn++);
  const provided = { asked, figures, error, isLoading, read };
  provide(key, provided);
  return provided;
}

const key: InjectionKey<ReturnType<typeof provideFigures>> = Symbol('figures');

export function useFigures() {
  const provided = inject(key);
  if (!provided) throw new TypeError('no figures are provided here');
  return provided;
}
