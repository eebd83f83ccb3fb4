import { appear, inBothLanguages, offerLanguages } from './language.js';
import { check } from './check.js';
import { lookUp } from './look-up.js';
import { readDocument } from './read-document.js';
import { isIncidentNumber, readNumber } from './receipt-number.js';
import { element, moment, showResult } from './show.js';

/** How often a number that is not under a checkpoint yet is asked for again. */
const mostAttempts = 20;

const at = (id) => document.getElementById(id);
/** Counts what was asked: an answer to something earlier is not shown any more. */
let asked = 0;
/** What was shown last: to be checked again by other keys. */
let last;

function say(zh, en, kind = '') {
  at('state').className = kind;
  at('state').replaceChildren(...(zh ? inBothLanguages(zh, en) : []));
  if (zh) at('state').scrollIntoView({ block: 'nearest' });
}

function begin(zh, en) {
  asked++;
  at('result').hidden = true;
  say(zh, en, 'busy');
  return asked;
}

const sayUnknown = () =>
  say('没有这个回执号。请逐位核对后重新输入。', 'There is no such receipt number. Compare it letter by letter.', 'bad');

async function byNumber(typed) {
  const isOther = isIncidentNumber(typed);
  const number = isOther ? undefined : readNumber(typed);
  at('number').setAttribute('aria-invalid', String(!number));
  if (!number) {
    begin();
    return isOther
      ? say('这是受理编号，请输入回执号。', 'That is the case number; enter the receipt number.', 'bad')
      : say('回执号应为 20 位字母和数字，请核对。', 'A receipt number has 20 letters and digits; check it.', 'bad');
  }
  at('number').value = number;
  const mine = begin('正在查询…', 'Looking it up…');
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    let found;
    try {
      found = await lookUp(number);
    } catch {
      found = { state: 'away' };
    }
    if (mine !== asked) return;
    if (found.state === 'found') return checkAndShow(JSON.stringify({ number, receipt: found.receipt }), found);
    if (found.state === 'unknown') return sayUnknown();
    if (found.state === 'busy') return say(found.zh, found.en, 'bad');
    if (found.state === 'away')
      return say(
        '连不上平台。请检查网络后重试；已有回执文件的，断网也能核验。',
        'The platform can’t be reached. Check the network; a receipt file can be checked without it.',
        'bad',
      );
    const [zh, en] = moment(found.receivedAt);
    say(
      `已于 ${zh} 收到（受理编号 ${found.number}），正在写入留痕库并签名，请稍候…`,
      `Received ${en} as case ${found.number}; it is being written into the trail and signed. One moment…`,
      'busy',
    );
    await new Promise((resolve) => setTimeout(resolve, found.retryAfter * 1_000));
    if (mine !== asked) return;
  }
  say('已收到，但尚未签名。请过几分钟再查。', 'Received, but not signed yet. Look again in some minutes.', 'bad');
}

/** `course`: what has become of the case, where the platform told it. */
async function checkAndShow(text, course = {}) {
  const mine = begin('正在核验…', 'Checking…');
  const shown = readDocument(text);
  if (!shown)
    return say(
      '这不是回执或卷宗文件，或者文件不完整。',
      'This is no receipt or dossier, or it is not complete.',
      'bad',
    );
  const { steps, mergedInto } = course;
  last = { text, course };
  const unable = { verdict: 'open', findings: [{ what: 'browser', state: 'open' }] };
  const report = globalThis.crypto?.subtle ? await check(shown, { ownKeys: at('keys').value }) : unable;
  if (mine !== asked) return;
  const print = element('button', { type: 'button', onclick: () => window.print() }, ['打印', 'Print']);
  const actions = steps ? [download(text, shown), print] : [print];
  at('result').replaceChildren(...showResult(shown, report, { number: shown.number, steps, mergedInto, actions }));
  at('result').hidden = false;
  say();
  at('verdict').focus();
}

/** Made of what was checked, in the page: it needs no network. */
function download(text, { entries: [{ event, sequence }] }) {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const name = `receipt-${event?.data?.number ?? sequence}.json`;
  return element('a', { className: 'button primary', href, download: name }, ['保存回执文件', 'Save the receipt']);
}

async function byFile(file) {
  if (file) await checkAndShow(await file.text());
}

function tellWhetherOffline() {
  at('offline').hidden = navigator.onLine;
}

appear();
offerLanguages();
tellWhetherOffline();
for (const change of ['online', 'offline']) addEventListener(change, tellWhetherOffline);
at('by-number').addEventListener('submit', (event) => {
  event.preventDefault();
  void byNumber(at('number').value);
});
at('by-text').addEventListener('submit', (event) => {
  event.preventDefault();
  void checkAndShow(at('text').value);
});
at('by-keys').addEventListener('submit', (event) => {
  event.preventDefault();
  if (last) void checkAndShow(last.text, last.course);
  else say('请先查询回执号或选择回执文件。', 'Look up a receipt number, or choose a file, first.', 'bad');
});
at('file').addEventListener('change', () => {
  void byFile(at('file').files[0]);
  // So that the same file, changed meanwhile, can be chosen again.
  at('file').value = '';
});
for (const kind of ['dragover', 'dragleave', 'drop']) {
  at('drop').addEventListener(kind, (event) => {
    event.preventDefault();
    at('drop').classList.toggle('over', kind === 'dragover');
    if (kind === 'drop') void byFile(event.dataTransfer.files[0]);
  });
}
