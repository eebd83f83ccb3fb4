import type { Content } from 'pdfmake';
import type { Dossier, ProvenEntry } from '../dossier.js';
import { code, type Part, rows } from './looks.js';
import { moment } from './moment.js';
import type { Printing } from './printing.js';
import { readEntry } from './read-entry.js';

/** 附件一: for every entry what its place in the tree follows from. */
export const proofs = ({ dossier: { entries, rules, erasures } }: Printing): Part => {
  const published = rules.flatMap(({ entry }) => entry ?? []);
  const all = new Map([...entries, ...published, ...erasures].map((entry) => [entry.sequence, entry]));
  return {
    heading: '附：每条记录的包含证明',
    content: [...all.values()].sort((one, other) => one.sequence - other.sequence).map(proofOf),
  };
};

function proofOf(entry: ProvenEntry): Content {
  const { title } = readEntry(entry);
  return {
    unbreakable: true,
    columns: [
      {
        width: 88,
        stack: [
          { text: `第 ${entry.sequence} 条`, bold: true, fontSize: 8.5 },
          { text: title, style: 'aside' },
          { text: moment(entry.receivedAt), style: 'aside' },
        ],
      },
      {
        width: '*',
        stack: [
          marked('叶', [whole(entry.leafHash)]),
          marked(
            '证明',
            entry.proof.length === 0 ? [{ text: '树中只有这一条', style: 'aside' }] : entry.proof.map(whole),
          ),
        ],
      },
    ],
    columnGap: 10,
    margin: [0, 0, 0, 6],
  };
}

const marked = (mark: string, text: Content[]): Content => ({
  columns: [
    { width: 28, text: mark, style: 'aside' },
    { width: '*', text },
  ],
  columnGap: 4,
});

/** A hash that stays on one line. */
const whole = (hash: string): Content => ({ text: `${hash}  `, style: 'code', noWrap: true });

/** 附件二: what each text and file is held against. */
export const commitments = ({ dossier }: Printing): Part => ({
  heading: '附：文字和附件的承诺值',
  content: dossier.commitments.map((one): Content => ({
    unbreakable: one.field.length + one.commitment.length < 1_000,
    columns: [
      {
        width: 88,
        stack: [
          { text: `第 ${one.sequence} 条`, bold: true, fontSize: 8.5 },
          { text: stateOf(one), style: 'aside' },
        ],
      },
      {
        width: '*',
        stack: [
          marked(one.kind === 'TEXT' ? '文字' : '附件', [code(`${one.id}  ${one.field}`)]),
          marked('承诺值', [code(one.commitment)]),
        ],
      },
    ],
    columnGap: 10,
    margin: [0, 0, 0, 5],
  })),
});

const stateOf = ({ opening }: Dossier['commitments'][number]): string =>
  opening === null ? '未开启' : 'erasedAt' in opening ? '已擦除' : '已开启并核对';

/** 附件三: what is signed, by which key, and what can be done with it. */
export const verification = ({ dossier: { checkpoint, keys } }: Printing): Part => ({
  heading: '附：检查点、公钥与核验方法',
  content: [
    { text: '签名的检查点（C2SP tlog-checkpoint）', style: 'label' },
    {
      stack: checkpoint.note.split('\n').map((line) => (line === '' ? { text: ' ', style: 'code' } : code(line))),
      margin: [0, 2, 0, 8],
    },
    { text: '留痕库的公钥（C2SP vkey），最早的在前', style: 'label' },
    { stack: keys.map(code), margin: [0, 2, 0, 8] },
    { text: '怎样核验', style: 'label', margin: [0, 0, 0, 2] },
    { ol: ways.map((text) => ({ text, margin: [0, 0, 0, 3] })) },
    { text: '证明了什么', style: 'label', margin: [0, 6, 0, 2] },
    rows(proven, 52),
  ],
});

const ways = [
  '以同时交付的 dossier.json 为准：其中有每条记录的原始字节、原文和盐值；本件是它的可读形式，电话和身份证号遮盖了中间几位。',
  '在平台公开的回执页（/receipt/，不需登录）选择 dossier.json：由浏览器自己核验每条记录、签名和每份文字；打开页面后断网也可以。',
  '手工：叶 = SHA-256(0x00 ‖ 记录字节)，结点 = SHA-256(0x01 ‖ 左 ‖ 右)，自叶起按 RFC 9162 第 2.1.3 节与证明逐级相合，应得检查点第三行的树根；再用公钥核对检查点的 Ed25519 签名。承诺值 = SHA-256(盐值 ‖ 原文)，附件为 SHA-256(盐值 ‖ 文件的 SHA-256)。',
  '全库：npm run trail:export 导出，npm run trail:verify 离线核验，不需要信任导出者。',
];

const proven = [
  ['证明', '签名时留痕库有这些记录，此后一字未改；所附文字和附件就是当时提交的。'],
  ['不证明', '所记的事是否属实；平台有没有连同密钥另造一份历史。后者要靠从别处取得的公钥和检查点，以及见证人的联署。'],
] as const;
