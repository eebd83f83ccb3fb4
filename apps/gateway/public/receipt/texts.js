const list = (values) => values.slice(0, 10).join('、') + (values.length > 10 ? ' …' : '');
const listEn = (values) => values.slice(0, 10).join(', ') + (values.length > 10 ? ' …' : '');

/** What a finding says, in Chinese and English. */
export function textOf({ what, state, ...told }) {
  return findings[what][state](told);
}

const findings = {
  number: {
    shown: () => [
      '记录编号由回执号算出：这正是您那一次上报的记录，换不成别的。',
      'The record’s id is computed from the receipt number: it is the record of this very report, and no other fits.',
    ],
    wrong: () => ['这条记录不属于这个回执号。', 'The record does not belong to this receipt number.'],
    open: () => [
      '文件中没有回执号，没有核对记录是否属于您的上报。',
      'There is no receipt number in the file, so whether the record is of your report was not checked.',
    ],
  },
  entries: {
    shown: ({ count, sequence, size }) =>
      count === 1
        ? [
            `这是留痕库的第 ${sequence} 条记录，在签名时的 ${size} 条之中，一个字节也没有改动。`,
            `It is record ${sequence} of the trail, one of the ${size} there were when it was signed, and not a byte of it was changed.`,
          ]
        : [
            `全部 ${count} 条记录都在签名时的 ${size} 条之中，一个字节也没有改动。`,
            `All ${count} records are among the ${size} there were when it was signed, and not a byte was changed.`,
          ],
    wrong: ({ wrong }) => [
      `第 ${list(wrong)} 条记录与签名的留痕库对不上：内容或证明被改动过。`,
      `Record ${listEn(wrong)} is not in the trail that was signed: its content or its proof was changed.`,
    ],
  },
  signature: {
    shown: ({ origin, isKnown }) =>
      isKnown
        ? [
            `留痕库 ${origin} 的签名有效，按您输入的公钥核验。`,
            `The signature of ${origin} is genuine by the key you entered.`,
          ]
        : [`留痕库 ${origin} 的签名有效。`, `The signature of ${origin} is genuine.`],
    wrong: ({ isKnown }) =>
      isKnown
        ? ['留痕库的签名不是由您输入的公钥签的。', 'The trail was not signed with the key you entered.']
        : ['留痕库的签名无效。', 'The signature of the trail is not genuine.'],
    open: () => [
      '本浏览器不能核验签名，请换用较新的浏览器（Chrome 或 Edge 137、Firefox 129、Safari 17 及以上）。',
      'This browser can’t verify signatures; use a newer one (Chrome or Edge 137, Firefox 129, Safari 17 or later).',
    ],
  },
  key: {
    shown: ({ keyId }) => [`公钥 ${keyId} 与您输入的一致。`, `The key ${keyId} is the one you entered.`],
    open: () => [
      '公钥随回执而来，出自平台自己，没有同别处的核对。',
      'The key came with the receipt, from the platform itself; it was not compared with one from elsewhere.',
    ],
  },
  witnesses: {
    shown: ({ names }) => [`见证人 ${list(names)} 已联署。`, `Co-signed by the witness ${listEn(names)}.`],
    wrong: () => ['以见证人名义的联署无效。', 'A co-signature in the name of a witness is not genuine.'],
    open: ({ others }) =>
      others > 0
        ? [
            `有 ${others} 个见证人联署；要核验联署，请填入见证人的公钥。`,
            `Co-signed by ${others} ${others === 1 ? 'witness' : 'witnesses'}; to check that, enter their keys.`,
          ]
        : ['没有可核验的见证人联署。', 'There is no co-signature of a witness to check.'],
  },
  commitments: {
    shown: ({ count }) => [
      `所附 ${count} 份文字和文件与记录中的指纹一致。`,
      `The ${count} texts and files in it are those that the records committed to.`,
    ],
    wrong: ({ wrong }) => [
      `所附文字或文件与记录中的指纹不一致：${list(wrong)}。`,
      `Texts or files in it are not those that the records committed to: ${listEn(wrong)}.`,
    ],
  },
  ownKeys: {
    open: ({ unreadable }) => [
      `输入的公钥中有 ${unreadable.length} 行不是公钥，没有用上：${unreadable[0].slice(0, 40)}`,
      `Of the keys you entered ${unreadable.length} could not be read, and were not used: ${unreadable[0].slice(0, 40)}`,
    ],
  },
  browser: {
    open: () => [
      '浏览器只在 https 页面上提供核验所需的功能，请改用 https 打开本页。',
      'Browsers offer what checking needs on https pages only; open this page by https.',
    ],
  },
};

export const verdicts = {
  shown: {
    receipt: ['回执有效', 'The receipt holds'],
    dossier: ['卷宗有效', 'The dossier holds'],
    meaning: ['所记内容与已签名的留痕库一致，没有被改动。', 'What it says is what the signed trail has, unchanged.'],
  },
  wrong: {
    receipt: ['回执核验不通过', 'The receipt does not hold'],
    dossier: ['卷宗核验不通过', 'The dossier does not hold'],
    meaning: [
      '下面打叉的对不上。请保留这份文件，并向审计机关反映。',
      'What is crossed below does not fit. Keep this file, and tell the auditors.',
    ],
  },
  open: {
    receipt: ['回执没有核验完', 'The receipt was not checked to the end'],
    dossier: ['卷宗没有核验完', 'The dossier was not checked to the end'],
    meaning: ['没有发现不符，但有一项无法核验。', 'Nothing was found wrong, but one thing could not be checked.'],
  },
};

/** What follows from a good verdict, and what does not. */
export const proven = {
  yes: [
    '留痕库在签名时有这条记录，此后一字未改。',
    'When the trail was signed it had this record, and not a word of it was changed since.',
  ],
  no: {
    truth: ['所记的事是否属实', 'that what was recorded is true'],
    steps: [
      '上面的办理进展是否完整（由平台提供）',
      'that the progress shown above is complete: it comes from the platform',
    ],
    history: [
      '平台有没有连同密钥另造一份历史：这要靠别处取得的公钥和见证人',
      'that the platform has not made up another history with its own key: that takes keys from elsewhere, and witnesses',
    ],
  },
};

export const steps = {
  'incident.reported.v1': ['上报', 'Reported'],
  'incident.call-repeated.v1': ['重复来电', 'Called about again'],
  'incident.verified.v1': ['现场核实', 'Looked at on the spot'],
  'incident.registered.v1': ['立案', 'Registered'],
  'incident.rejected.v1': ['不予立案', 'Not taken on'],
  'incident.merged.v1': ['并入另一事项一并办理', 'Merged with another case, and handled with it'],
  'incident.unmerged.v1': ['撤销并案，单独办理', 'Taken apart again, and handled by itself'],
  'incident.self-handled.v1': ['网格员现场处置', 'Handled on the spot by a grid worker'],
  'incident.dispatched.v1': ['派遣', 'Dispatched'],
  'incident.return-ruled.v1': ['确定承办单位', 'Unit decided'],
  'incident.transferred.v1': ['移交县外', 'Handed to an authority outside the county'],
  'incident.acknowledged.v1': ['承办单位签收', 'Taken up by the unit'],
  'incident.extended.v1': ['同意延期', 'Given more time'],
  'incident.suspended.v1': ['中止', 'Suspended'],
  'incident.resumed.v1': ['恢复处置', 'Resumed'],
  'incident.fed-back.v1': ['承办单位反馈', 'Result reported by the unit'],
  'incident.inspected.v1': ['现场核查', 'Inspected on the spot'],
  'incident.reworked.v1': ['退回返工', 'Sent back to be done again'],
  'incident.closed.v1': ['结案', 'Closed'],
  'incident.reopened.v1': ['重新办理', 'Taken up again'],
  'incident.voided.v1': ['作废', 'Declared void'],
};

export const channels = {
  worker: ['网格员上报', 'Grid worker'],
  clerk: ['来电受理', 'By telephone'],
  public: ['居民上报', 'On the residents’ page'],
  hotline: ['12345 热线', '12345 hotline'],
  open311: ['其他系统', 'Another system'],
};
