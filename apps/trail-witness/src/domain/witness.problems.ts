/** What the witness answers when it can't do what is asked: a stable code, in Chinese and English (RFC 9457). */
const problems = {
  'WITNESS.MALFORMED': {
    status: 400,
    zh: '请求格式不正确：应为 old 行、证明行、空行和检查点。',
    en: 'The request must be an old line, proof lines, an empty line and a checkpoint (c2sp.org/tlog-witness).',
  },
  'WITNESS.NOT_SIGNED': {
    status: 403,
    zh: '检查点没有该日志的有效签名。',
    en: 'No key that is known for this log has signed the checkpoint, or a signature is not genuine.',
  },
  'WITNESS.UNKNOWN_LOG': {
    status: 404,
    zh: '本见证程序不见证该日志。',
    en: 'This witness is not the witness of such a log.',
  },
  'WITNESS.NOTHING_COSIGNED': {
    status: 404,
    zh: '尚未联署过该日志的检查点。',
    en: 'No checkpoint of this log has been cosigned yet.',
  },
  'WITNESS.NOT_FOUND': { status: 404, zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'WITNESS.TOO_LARGE': { status: 413, zh: '请求过大。', en: 'The request is too large.' },
  'WITNESS.UNPROVEN': {
    status: 422,
    zh: '所附证明不能说明检查点是已联署检查点的延续。',
    en: 'The proof does not show that the checkpoint continues the one cosigned last.',
  },
  'WITNESS.FORKED': {
    status: 422,
    zh: '该检查点与已联署的检查点相矛盾，两者均已保存为证据。',
    en: 'The checkpoint contradicts the one cosigned last; both are kept as evidence.',
  },
  'WITNESS.INTERNAL': {
    status: 500,
    zh: '见证程序内部错误，已记录。',
    en: 'Something went wrong at the witness; it has been recorded.',
  },
} as const;

export type ProblemCode = keyof typeof problems;

/** The status and the body (`application/problem+json`) for a code. */
export const problemDetails = (code: ProblemCode): { status: number; body: string } => {
  const { status, zh, en } = problems[code];
  const details = { type: `urn:grid-dispatch:problem:${code}`, title: zh, titleEn: en, status, code };
  return { status, body: `${JSON.stringify(details)}\n` };
};
