import { useMediaQuery } from '@vueuse/core';
import { computed, ref, watchEffect } from 'vue';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const storedAs = 'appearance';
const stored = localStorage.getItem(storedAs);

/** 日间、夜间: as chosen, or as the device has it. */
export const appearance = ref<Appearance>(appearances.find((known) => known === stored) ?? 'system');

const deviceIsDark = useMediaQuery('(prefers-color-scheme: dark)');
export const isDark = computed(
  () => appearance.value === 'dark' || (appearance.value === 'system' && deviceIsDark.value),
);

watchEffect(() => {
  document.documentElement.classList.toggle('dark', isDark.value);
});

export function appear(chosen: Appearance): void {
  localStorage.setItem(storedAs, chosen);
  appearance.value = chosen;
}
