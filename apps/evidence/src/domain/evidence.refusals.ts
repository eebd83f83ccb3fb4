import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'EVIDENCE.TYPE_NOT_ACCEPTED': {
    status: 415,
    zh: '文件内容不是可接受的类型，请上传 JPEG、PNG、WebP 图片或 PDF。',
    en: 'By its content the file is none of the accepted types; send a JPEG, PNG or WebP image, or a PDF.',
  },
  'EVIDENCE.NO_PHOTO': {
    status: 415,
    zh: '请上传照片（JPEG、PNG 或 WebP）。',
    en: 'Send a photo: a JPEG, PNG or WebP image.',
  },
  'EVIDENCE.TOO_MANY_PHOTOS': {
    status: 409,
    zh: '最多上传 {most} 张照片。',
    en: 'There may be {most} photos at the most.',
  },
  'EVIDENCE.UNREADABLE': {
    status: 422,
    zh: '图片不完整、已损坏或尺寸过大，无法读取，请重新拍摄或上传。',
    en: 'The image is truncated, damaged or has too many pixels; take or send it again.',
  },
  'EVIDENCE.BROKEN_OFF': { status: 400, zh: '文件没有传完。', en: 'The file did not arrive whole.' },
  'EVIDENCE.OVERTAKEN': {
    status: 503,
    zh: '文件处理时间过长，请重新上传。',
    en: 'Taking the file in was held up for too long; send it again.',
    retryAfter: 1,
  },
  'EVIDENCE.NO_ROOM': {
    status: 503,
    zh: '存储空间已满，暂时无法接收文件，请稍后重试。',
    en: 'There is no room for files right now; send it again later.',
    retryAfter: 60,
  },
  'EVIDENCE.UNKNOWN': { status: 404, zh: '没有这个文件。', en: 'There is no such file.' },
  'EVIDENCE.ERASED': {
    status: 410,
    zh: '该文件已于 {erasedAt} 擦除。',
    en: 'The file was erased at {erasedAt}.',
  },
  'EVIDENCE.NO_THUMBNAIL': { status: 404, zh: '该文件没有缩略图。', en: 'This file has no thumbnail.' },
  'EVIDENCE.DAMAGED': {
    status: 500,
    zh: '文件缺失或与入库时不一致，已记录，请联系管理员。',
    en: 'The file is missing or no longer what was taken in; this has been recorded.',
  },
});
