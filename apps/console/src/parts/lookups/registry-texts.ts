import { api, ask } from '../../api/client.js';
import { Batched } from './batched.js';

/** Reasons and notes that the registry took, by their ids: those that one may read. That they were shown is on record. */
export const registryTexts = new Batched<string>(async (textIds) => {
  const found = await ask(api.gridRegistry.POST('/texts/query', { body: { textIds } }));
  return new Map(found.map(({ textId, content }) => [textId, content]));
});
