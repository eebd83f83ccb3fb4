import { inBothLanguages } from './language.js';
import { toBase64 } from './bytes.js';
import { nameOfUnit } from './look-up.js';
import { channels, proven, steps as stepNames, textOf, verdicts } from './texts.js';

const marks = { shown: '✓', wrong: '✕', open: '–' };
const spoken = { shown: ['已证实：', 'Shown: '], wrong: ['不符：', 'Wrong: '], open: ['未核验：', 'Not checked: '] };

/** An element with properties and children; a pair of texts becomes one in both languages. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  for (const child of children) made.append(...(Array.isArray(child) ? inBothLanguages(...child) : [child]));
  return made;
}

/** When it was, by the clock on the wall in China, where all of it happens. */
export function moment(iso) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return [String(iso), String(iso)];
  const format = (locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Asia/Shanghai' }).format(at);
  return [format('zh-CN'), `${format('en-GB')} (Beijing)`];
}

/** The whole result: verdict, progress, what was received, how it was checked, what that proves. */
export function showResult(document, { verdict, findings }, { number, steps, mergedInto, actions }) {
  const { [document.kind]: title, meaning } = verdicts[verdict];
  const heading = element('h2', { tabIndex: -1, id: 'verdict' }, title);
  heading.prepend(element('span', { className: 'mark', ariaHidden: 'true' }, `${marks[verdict]} `));
  const checked = part(
    ['核验了什么', 'What was checked'],
    element('ul', { className: 'findings' }, ...findings.map(finding)),
  );
  const told = [
    ...(steps ? [progress(['办理进展', 'Progress'], steps)] : []),
    ...(mergedInto ? [progress(goesOnAs(mergedInto), mergedInto.steps)] : []),
    ...(document.kind === 'receipt' ? [received(document.entries[0], number)] : []),
  ];
  return [
    element('div', { className: `verdict ${verdict}` }, heading, element('p', {}, meaning)),
    // What became of it comes first, unless there is something wrong.
    ...(verdict === 'shown' ? [...told, checked, whatIsProven(findings, steps)] : [checked, ...told]),
    technical(document),
    element('p', { className: 'actions' }, ...actions),
  ];
}

const part = (title, ...content) => element('div', { className: 'part' }, element('h3', {}, title), ...content);

function finding(one) {
  const [zh, en] = spoken[one.state];
  const mark = element('span', { className: 'mark', ariaHidden: 'true' }, marks[one.state]);
  return element('li', { className: one.state }, mark, element('span', { className: 'spoken' }, [zh, en]), textOf(one));
}

const goesOnAs = ({ number }) => [
  `并入事项 ${number} 的办理进展`,
  `Progress of case ${number}, with which it is handled`,
];

function progress(title, steps) {
  const items = steps.map(({ type, at, unit }) => {
    const item = element('li', {}, element('strong', {}, stepNames[type] ?? [type, type]));
    if (unit) {
      const name = element('span', { className: 'unit' }, unit);
      item.append(name);
      void nameOfUnit(unit).then((named) => name.replaceChildren(...inBothLanguages(...named)));
    }
    item.append(element('time', { dateTime: at }, moment(at)));
    return item;
  });
  return part(title, element('ol', { className: 'steps' }, ...items));
}

/** By the bytes that were checked, not by what stands beside them. */
function received({ event }, number) {
  const data = event?.data ?? {};
  const rows = [
    [['回执号', 'Receipt number'], number && element('code', {}, number)],
    [['受理编号', 'Case number'], data.number && element('code', {}, data.number)],
    [['类型', 'Kind'], stepNames[event?.type]],
    [['收到时间', 'Received'], event?.time && moment(event.time)],
    [['渠道', 'Channel'], channels[data.channel]],
    [['位置', 'Place'], data.point && pair(`${data.point.lng}, ${data.point.lat}`)],
    [['附件', 'Files'], data.evidence && pair(String(data.evidence.length))],
  ].filter(([, value]) => value);
  const list = element(
    'dl',
    {},
    ...rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  );
  const note = element('p', { className: 'hint' }, [
    '您说的话、姓名和电话不在记录中，只有文字的指纹（加盐的 SHA-256）。',
    'What you said, your name and phone are not in the record, only fingerprints of the texts (salted SHA-256).',
  ]);
  return part(['收到的内容', 'What was received'], list, note);
}

const pair = (text) => [text, text];

function whatIsProven(findings, steps) {
  const isOpen = (what) => findings.some((one) => one.what === what && one.state === 'open');
  const open = [
    proven.no.truth,
    ...(steps ? [proven.no.steps] : []),
    ...(isOpen('key') || isOpen('witnesses') ? [proven.no.history] : []),
  ];
  return part(
    ['证明了什么', 'What this proves'],
    element('p', {}, proven.yes),
    element('p', {}, ['没有证明：', 'It does not prove']),
    element('ul', { className: 'plain' }, ...open.map((text) => element('li', {}, text))),
  );
}

/** For whoever wants to check by hand. */
function technical({ entries, checkpoint, note }) {
  const [{ sequence, event, bytes }] = entries;
  const shown = event === undefined ? toBase64(bytes) : JSON.stringify(event, null, 2);
  return element(
    'details',
    {},
    element('summary', {}, ['原始记录与签名', 'The record and the signatures themselves']),
    element('h4', {}, [`第 ${sequence} 条记录`, `Record ${sequence}`]),
    element('pre', { tabIndex: 0 }, shown),
    element('h4', {}, [`检查点：${checkpoint.size} 条记录`, `Checkpoint of ${checkpoint.size} records`]),
    element('pre', { tabIndex: 0 }, note),
  );
}
