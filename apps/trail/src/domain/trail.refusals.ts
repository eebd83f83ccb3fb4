import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'TRAIL.NOT_READY': {
    status: 503,
    zh: '留痕库正在与已发布的检查点核对，请稍后再试。',
    en: 'The trail is being held against its published checkpoints; try again in a moment.',
  },
  'TRAIL.NO_CHECKPOINT': {
    status: 404,
    zh: '还没有发布过检查点。',
    en: 'No checkpoint has been published yet.',
  },
  'TRAIL.NO_SUCH_CHECKPOINT': {
    status: 404,
    zh: '没有发布过 {size} 条记录的检查点。',
    en: 'No checkpoint of {size} entries was published.',
  },
  'TRAIL.NOT_SEQUENCED_YET': {
    status: 404,
    zh: '该回执号下还没有已签名的留痕记录：刚上报的请稍候几秒再查，否则请核对回执号。',
    en: 'Nothing is signed under this receipt number yet: what was just reported takes some seconds; else check the number.',
    retryAfter: 3,
  },
  'TRAIL.NO_SUCH_TREE': {
    status: 404,
    zh: '没有 {size} 条记录的树：目前共有 {known} 条。',
    en: 'There is no tree of {size} entries: it has {known} so far.',
  },
  'TRAIL.NO_SUCH_INCIDENT': {
    status: 404,
    zh: '留痕库中没有这个事项，或其记录还不在已发布的检查点内。',
    en: 'The trail has no such incident, or no checkpoint shows its entries yet.',
    retryAfter: 2,
  },
  'TRAIL.NO_SUCH_NUMBER': {
    status: 404,
    zh: '留痕库中没有编号为 {number} 的事项。',
    en: 'The trail has no incident numbered {number}.',
  },
  'TRAIL.DOSSIER_TOO_LARGE': {
    status: 422,
    zh: '该事项的记录超过 {entries} 条或 {bytes} 字节，请分页读取。',
    en: 'The incident has more than {entries} entries or {bytes} bytes; read them page by page.',
  },
  'TRAIL.NOT_PAST': {
    status: 422,
    zh: '只能回溯到已经过去的时刻。',
    en: 'Only a moment that has passed can be gone back to.',
  },
  'TRAIL.DESKS_BEHIND': {
    status: 503,
    zh: '该时刻的记录正在整理，请稍后再试。',
    en: 'The entries of that moment are still being taken in; try again in a moment.',
    retryAfter: 2,
  },
  'TRAIL.OPENING_REFUSED': {
    status: 422,
    zh: '所附的文本或文件与卷宗中的承诺值不符，或卷宗未曾引用：{ids}',
    en: 'What was handed in does not open the dossier’s commitments, or the dossier refers to no such thing: {ids}',
  },
  'TRAIL.PRINTING_BUSY': {
    status: 503,
    zh: '正在排版的卷宗较多，请稍后再试。',
    en: 'Several dossiers are being printed; try again in a moment.',
    retryAfter: 5,
  },
  'TRAIL.NO_SUCH_ENTRY': { status: 404, zh: '没有第 {sequence} 条记录。', en: 'There is no entry {sequence}.' },
});
