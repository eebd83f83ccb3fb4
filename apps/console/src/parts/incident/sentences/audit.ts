import type { EventType } from '#contracts';
import type { Sentences } from './sentence.js';
import { en, zh } from './words.js';

/** Sign-ins, refusals, reads of personal data, exports, erasures, settings, keys. */
export const auditSentences: Sentences<
  Extract<EventType, `audit.${string}` | `privacy.${string}` | `trail.${string}` | `evidence.${string}`>
> = {
  'evidence.stored.v1': {
    zh: ({ mediaType, bytes, hadPosition }) =>
      `附件入库（${mediaType}，${kilobytes(bytes)}）${hadPosition ? '，原带位置信息，已剥离' : ''}。`,
    en: ({ mediaType, bytes, hadPosition }) =>
      `Stored a file (${mediaType}, ${kilobytes(bytes)})${hadPosition ? '; the position in it was taken out' : ''}.`,
  },
  'privacy.legal-hold-placed.v1': {
    zh: () => '列入法律保全，期间不得擦除。',
    en: () => 'Put under legal hold: nothing is erased while it lasts.',
  },
  'privacy.legal-hold-lifted.v1': { zh: () => '解除法律保全。', en: () => 'Lifted the legal hold.' },
  'privacy.erasure-requested.v1': {
    zh: ({ ground }) => `申请擦除个人信息：${zh.code(ground)}。`,
    en: ({ ground }) => `Asked for a caller to be erased: ${en.code(ground)}.`,
  },
  'privacy.erasure-denied.v1': {
    zh: ({ requestedBy }, names) => `不同意擦除（申请人${names.person(requestedBy)}）。`,
    en: ({ requestedBy }, names) => `Denied the erasure that ${names.person(requestedBy)} asked for.`,
  },
  'privacy.person-erased.v1': {
    zh: ({ ground, requestedBy, approvedBy, incidents, finalOn }, names) =>
      `擦除个人信息（${zh.code(ground)}），涉及 ${incidents.length} 件：${names.person(requestedBy)}申请，${names.person(approvedBy)}批准，${finalOn} 起备份中亦不存。`,
    en: ({ ground, requestedBy, approvedBy, incidents, finalOn }, names) =>
      `Erased a person (${en.code(ground)}) from ${incidents.length} incidents: asked by ${names.person(requestedBy)}, approved by ${names.person(approvedBy)}; gone from backups by ${finalOn}.`,
  },
  'audit.command-refused.v1': {
    zh: ({ code, status, route }) => `操作被拒（${status}，${code}）：${route}`,
    en: ({ code, status, route }) => `Was refused (${status}, ${code}): ${route}`,
  },
  'audit.personal-data-read.v1': {
    zh: ({ what }) => `说明理由后查看了${zh.code(what)}。`,
    en: ({ what }) => `Opened ${en.code(what)}, with a reason.`,
  },
  'audit.personal-data-searched.v1': {
    zh: ({ by, found }) => `按${zh.code(by)}检索诉求人，找到 ${found} 件。`,
    en: ({ by, found }) => `Searched callers by ${en.code(by)} and found ${found}.`,
  },
  'audit.personal-data-shown.v1': {
    zh: ({ what, ids }) => `因岗位所需调阅${zh.code(what)} ${ids.length} 份。`,
    en: ({ what, ids }) => `Was shown ${ids.length} ${en.code(what)} that the post works with.`,
  },
  'audit.exported.v1': {
    zh: ({ what, rows }) => `导出${zh.code(what)}，${rows} 条。`,
    en: ({ what, rows }) => `Exported ${en.code(what)}, ${rows} rows.`,
  },
  'audit.saved-view-changed.v1': {
    zh: ({ change }) => `${zh.code(change)}常用视图。`,
    en: ({ change }) => `A saved view was ${en.code(change)}.`,
  },
  'audit.signed-in.v1': { zh: () => '登录。', en: () => 'Signed in.' },
  'audit.sign-in-failed.v1': {
    zh: ({ person, reason, failures }, names) =>
      `${names.person(person)}登录失败：${zh.code(reason)}，连续第 ${failures} 次。`,
    en: ({ person, reason, failures }, names) =>
      `A sign-in of ${names.person(person)} failed: ${en.code(reason)}, ${failures} in a row.`,
  },
  'audit.session-ended.v1': {
    zh: ({ person, why }, names) => `${names.person(person)}的会话结束：${zh.code(why)}。`,
    en: ({ person, why }, names) => `A session of ${names.person(person)} ended: ${en.code(why)}.`,
  },
  'audit.sessions-revoked.v1': {
    zh: ({ person, ended }, names) => `撤销${names.person(person)}的全部会话，共 ${ended} 个。`,
    en: ({ person, ended }, names) => `Ended all ${ended} sessions of ${names.person(person)}.`,
  },
  'audit.account-lock-changed.v1': {
    zh: ({ person, locked }, names) => `${locked ? '锁定' : '解锁'}${names.person(person)}的账号。`,
    en: ({ person, locked }, names) => `${locked ? 'Locked' : 'Unlocked'} the account of ${names.person(person)}.`,
  },
  'audit.account-made.v1': {
    zh: ({ person }, names) => `为${names.person(person)}开设账号。`,
    en: ({ person }, names) => `Made an account for ${names.person(person)}.`,
  },
  'audit.password-set.v1': {
    zh: ({ person }, names) => `重置${names.person(person)}的密码。`,
    en: ({ person }, names) => `Set another password for ${names.person(person)}.`,
  },
  'audit.anonymous-refusals-counted.v1': {
    zh: ({ service, counts, since }, names) =>
      `${zh.service(service)}服务自 ${names.moment(since)} 起拒绝匿名请求 ${totalOf(counts)} 次。`,
    en: ({ service, counts, since }, names) =>
      `The service ${en.service(service)} refused ${totalOf(counts)} requests of nobody it knew since ${names.moment(since)}.`,
  },
  'audit.dead-letter-resolved.v1': {
    zh: ({ consumer, resolution }) => `${consumer} 未能处理的一条消息：${zh.code(resolution)}。`,
    en: ({ consumer, resolution }) => `A message that ${consumer} could not apply was ${en.code(resolution)}.`,
  },
  'audit.api-key-changed.v1': {
    zh: ({ change, area }, names) => `${zh.code(change)}接口密钥，范围${names.unit(area)}。`,
    en: ({ change, area }, names) => `An API key for ${names.unit(area)} was ${en.code(change)}.`,
  },
  'audit.hotline-callbacks-released.v1': {
    zh: ({ county, orderNo, orders }, names) =>
      `重新回传热线：${orderNo ? `工单 ${orderNo}` : `${names.unit(county)}全部`}，共 ${orders} 件。`,
    en: ({ county, orderNo, orders }, names) =>
      `Had callbacks sent to the hotline again: ${orderNo ? `order ${orderNo}` : `all of ${names.unit(county)}`}, ${orders} orders.`,
  },
  'audit.contact-changed.v1': {
    zh: ({ person, channels }, names) =>
      `${names.person(person)}的通知方式改为：${channels.map(zh.code).join('、') || '仅站内'}。`,
    en: ({ person, channels }, names) =>
      `${names.person(person)} is told by ${channels.map(en.code).join(', ') || 'nothing but the inbox'} from now on.`,
  },
  'audit.position-sharing-changed.v1': {
    zh: ({ person, change }, names) =>
      `${names.person(person)}${{ BEGUN: '开始共享位置', STOPPED: '停止共享位置', FORGOTTEN: '的位置久未更新，已不再共享' }[change]}。`,
    en: ({ person, change }, names) =>
      `${names.person(person)} ${{ BEGUN: 'began to share where they are', STOPPED: 'no longer shares where they are', FORGOTTEN: 'was long not heard of; their position is forgotten' }[change]}.`,
  },
  'audit.webhook-changed.v1': {
    zh: ({ unit, change }, names) => `${names.unit(unit)}的推送订阅：${zh.code(change)}。`,
    en: ({ unit, change }, names) => `A webhook of ${names.unit(unit)} was ${en.code(change)}.`,
  },
  'audit.display-link-changed.v1': {
    zh: ({ change, area, endsAt }, names) =>
      `${zh.code(change)}${names.unit(area)}的屏幕令牌，有效期至 ${names.moment(endsAt)}。`,
    en: ({ change, area, endsAt }, names) =>
      `A display link for ${names.unit(area)} was ${en.code(change)}; it ends ${names.moment(endsAt)}.`,
  },
  'audit.answer-template-changed.v1': {
    zh: ({ unit, change }, names) => `${zh.code(change)}${names.unit(unit)}的答复模板。`,
    en: ({ unit, change }, names) => `An answer template of ${names.unit(unit)} was ${en.code(change)}.`,
  },
  'trail.key-adopted.v1': {
    zh: ({ fromSize }) => `留痕库自第 ${fromSize} 条起启用新的签名密钥。`,
    en: ({ fromSize }) => `The trail signs with a new key from entry ${fromSize} on.`,
  },
  'trail.checkpoint-published.v1': {
    zh: ({ size }) => `留痕库签发 ${size} 条记录的检查点。`,
    en: ({ size }) => `The trail signed its tree of ${size} entries.`,
  },
  'audit.settings-declared.v1': {
    zh: ({ service, settings }) => `${zh.service(service)}服务登记运行配置，${Object.keys(settings).length} 项。`,
    en: ({ service, settings }) =>
      `The service ${en.service(service)} declared ${Object.keys(settings).length} settings it works by.`,
  },
  'audit.signing-key-made.v1': {
    zh: ({ service, retired }) =>
      `${zh.service(service)}服务启用新签名密钥${retired.length > 0 ? `，停用 ${retired.length} 个旧密钥` : ''}。`,
    en: ({ service, retired }) =>
      `The service ${en.service(service)} has a new key to sign with${retired.length > 0 ? `; ${retired.length} older ones were retired` : ''}.`,
  },
  'audit.county-imported.v1': {
    zh: ({ county, units, grids, people, posts }, names) =>
      `导入${names.unit(county)}：单位 ${units}、网格 ${grids}、人员 ${people}、岗位 ${posts}。`,
    en: ({ county, units, grids, people, posts }, names) =>
      `Imported ${names.unit(county)}: ${units} units, ${grids} grids, ${people} people, ${posts} posts.`,
  },
  'audit.backup-made.v1': {
    zh: ({ finishedAt }, names) => `完成基础备份（${names.moment(finishedAt)}）。`,
    en: ({ finishedAt }, names) => `Made a base backup, finished ${names.moment(finishedAt)}.`,
  },
  'audit.restored.v1': {
    zh: ({ base, reached }, names) =>
      `从 ${names.moment(base)} 的备份恢复全部数据库，恢复到 ${names.moment(reached)}。`,
    en: ({ base, reached }, names) =>
      `Set all databases back from the backup of ${names.moment(base)}, to ${names.moment(reached)}.`,
  },
};

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1_000)} kB`;

const totalOf = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
