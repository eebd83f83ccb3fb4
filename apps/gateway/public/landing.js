import { inBothLanguages, offerLanguages } from './language.js';

const names = {
  identity: ['身份', 'Identity'],
  'grid-registry': ['网格登记', 'Grid registry'],
  intake: ['受理', 'Intake'],
  evidence: ['证据', 'Evidence'],
  dispatch: ['派遣', 'Dispatch'],
  handling: ['处置', 'Handling'],
  closure: ['核查结案', 'Closure'],
  casebook: ['案件簿', 'Casebook'],
  trail: ['留痕', 'Trail'],
  notification: ['通知', 'Notification'],
};
const roles = {
  intake_officer: ['受理员', 'Intake officer'],
  dispatcher: ['派遣员', 'Dispatcher'],
  duty_chief: ['值班长', 'Duty chief'],
  evaluator: ['考核员', 'Evaluator'],
  auditor: ['审计', 'Auditor'],
  security_admin: ['安全员', 'Security admin'],
  system_admin: ['系统管理员', 'System admin'],
  department_staff: ['部门', 'Department'],
  township_dispatcher: ['乡镇（街道）', 'Township'],
  community_staff: ['社区', 'Community'],
  grid_leader: ['网格长', 'Grid leader'],
  grid_worker: ['网格员', 'Grid worker'],
};
const everySeconds = 10;
const summary = document.getElementById('summary');
const list = document.getElementById('services');

function tell(zh, en) {
  // Said again only when it changed: screen readers read it out each time.
  if (summary.firstElementChild.textContent !== zh) summary.replaceChildren(...inBothLanguages(zh, en));
}

function show(services) {
  const items = services.map(({ name, ready }) => {
    const item = document.createElement('li');
    const [zh, en] = names[name] ?? [name, name];
    item.append(...(ready ? inBothLanguages(zh, en) : inBothLanguages(`${zh}（未就绪）`, `${en} (not ready)`)));
    item.className = ready ? 'ready' : 'waiting';
    return item;
  });
  list.replaceChildren(...items);
  const missing = services.filter(({ ready }) => !ready).length;
  if (missing === 0) tell('全部服务运行正常。', 'All services are ready.');
  else tell(`${missing} 个服务未就绪，正在等待恢复。`, `Not ready yet: ${missing}. Waiting for recovery.`);
}

async function ask() {
  if (document.hidden) return;
  try {
    const response = await fetch('/status');
    if (!response.ok) throw new Error(`status ${response.status}`);
    show((await response.json()).services);
  } catch {
    list.replaceChildren();
    tell('暂时无法取得状态，稍后自动重试。', 'The status can’t be had right now; trying again shortly.');
  }
}

/** Names an account per role where this is a demo; elsewhere, and without an answer, there is nothing to name. */
async function nameAccounts() {
  const response = await fetch('/demo-sign-ins').catch(() => undefined);
  const accounts = response?.ok ? await response.json() : [];
  const items = accounts.map(({ role, login }) => {
    const item = document.createElement('li');
    const [zh, en] = roles[role] ?? [role, role];
    item.append(...inBothLanguages(zh, en), Object.assign(document.createElement('code'), { textContent: login }));
    return item;
  });
  document.getElementById('accounts').replaceChildren(...items);
  document.getElementById('demo').hidden = items.length === 0;
}

offerLanguages();
document.addEventListener('visibilitychange', ask);
document.getElementById('origin').textContent = location.origin;
ask();
nameAccounts();
setInterval(ask, everySeconds * 1000);
