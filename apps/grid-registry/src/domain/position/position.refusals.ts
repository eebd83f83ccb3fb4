import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'POSITION.NOT_SHARED': {
    status: 409,
    zh: '您没有共享位置，或已超过 {hours} 小时没有更新。',
    en: 'You don’t share your position, or it has not been heard of for {hours} hours.',
  },
});
