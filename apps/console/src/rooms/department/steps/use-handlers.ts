import { shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { api, ask } from '../../../api/client.js';
import { people } from '../../../parts/lookups/lookups.js';
import { session } from '../../../session/session.js';

export interface Handler {
  readonly person: string;
  readonly name: string;
}

/** Whom a unit may name to handle an incident, oneself first, the others by name. */
export function useHandlers(unit: MaybeRefOrGetter<string | undefined>) {
  const handlers = shallowRef<readonly Handler[]>([]);

  async function read(): Promise<void> {
    const { handlers: all } = await ask(api.handling.GET('/handlers'));
    const ofUnit = all.filter((one) => toValue(unit) === undefined || one.unit === toValue(unit));
    const named = await Promise.all(
      [...new Set(ofUnit.map(({ person }) => person))].map(async (person) => ({
        person,
        name: (await people.find(person).catch(() => undefined)) ?? person.slice(-6),
      })),
    );
    const isOther = ({ person }: Handler) => Number(person !== session.personId);
    handlers.value = named.sort((a, b) => isOther(a) - isOther(b) || a.name.localeCompare(b.name, 'zh-CN'));
  }

  // Without the list one signs for oneself.
  watch(
    () => toValue(unit),
    () => void read().catch(() => undefined),
    { immediate: true },
  );
  return handlers;
}
