import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'TRAIL.NO_SUCH_ENTRY': { status: 404, zh: '没有第 {sequence} 条记录。', en: 'There is no entry {sequence}.' },
});
