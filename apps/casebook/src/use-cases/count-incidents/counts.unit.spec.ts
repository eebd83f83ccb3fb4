import { expect, it } from '@jest/globals';
import { finalStages } from '#contracts';
import { openOnly } from '../../persistence/list-indexes.migration.js';

it('the index of open incidents leaves out exactly the stages that nothing follows', () => {
  const named = [...openOnly.matchAll(/'(\w+)'/g)].map(([, stage]) => stage);
  expect(named.sort()).toEqual([...finalStages].sort());
});
