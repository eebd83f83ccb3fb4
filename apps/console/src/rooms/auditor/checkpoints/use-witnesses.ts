import { shallowRef } from 'vue';
import { api, ask } from '../../../api/client.js';
import { type KnownKey, readKeys } from '../../../parts/proof/signed-checkpoint.js';

/** The keys of the witnesses, as the log lists them; none where it can't be asked. */
export function useWitnesses() {
  const witnesses = shallowRef<readonly KnownKey[]>([]);
  ask(api.trail.GET('/witnesses', { parseAs: 'text' }))
    .then((text) => readKeys(String(text)))
    .then(
      (found) => (witnesses.value = found),
      () => undefined,
    );
  return witnesses;
}
