import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'REPORT.OUTSIDE_COUNTY': {
    status: 422,
    zh: '所报位置不在本县范围内，请核对定位（经度、纬度不要颠倒）。',
    en: 'The point is outside the county; check it, and that longitude and latitude are not swapped.',
  },
  'REPORT.NOTHING_SAID': {
    status: 422,
    zh: '请选择事项类别，或用文字说明情况。',
    en: 'Choose a subcategory, or say in words what it is.',
  },
  'REPORT.UNKNOWN_SUBCATEGORY': {
    status: 422,
    zh: '事项类别 {subcategory} 不在目录中。',
    en: 'Subcategory {subcategory} is not in the catalogue.',
  },
  'RECEIPT.UNKNOWN': {
    status: 404,
    zh: '没有这个回执号，请核对后重新输入。',
    en: 'There is no such receipt number; check it, and type it again.',
  },
  'REGISTER.SUBCATEGORY_MISSING': {
    status: 422,
    zh: '立案须确定事项类别。',
    en: 'To register it, say which subcategory it is.',
  },
  'REGISTER.UNKNOWN_SUBCATEGORY': {
    status: 422,
    zh: '事项类别 {subcategory} 不在目录中。',
    en: 'Subcategory {subcategory} is not in the catalogue.',
  },
  'SELF_HANDLING.SUBCATEGORY_MISSING': {
    status: 422,
    zh: '自行处置须确定事项类别。',
    en: 'To handle it yourself, say which subcategory it is.',
  },
  'SELF_HANDLING.UNKNOWN_SUBCATEGORY': {
    status: 422,
    zh: '事项类别 {subcategory} 不在目录中。',
    en: 'Subcategory {subcategory} is not in the catalogue.',
  },
  'SELF_HANDLING.NOT_ON_LIST': {
    status: 422,
    zh: '事项类别 {subcategory} 不在自行处置清单内，须立案派遣。',
    en: 'Subcategory {subcategory} is not on the self-handling list; it must be registered and dispatched.',
  },
  'VERIFICATION.SEEN_BY_WORKER': {
    status: 422,
    zh: '网格员亲见上报的事项无须核实。',
    en: 'A grid worker saw it and reported it; there is nothing to verify.',
  },
  'VERIFICATION.NOBODY_TO_ASK': {
    status: 409,
    zh: '本网格和相邻网格已无可派核实的网格员，请补充岗位或指定核实人。',
    en: 'No grid worker of this grid or one around it is left to ask; have a post filled, or name somebody.',
  },
  'VERIFICATION.ALREADY_ASKED': {
    status: 409,
    zh: '已派此人核实，尚未答复。',
    en: 'This worker has been asked already, and has not answered yet.',
  },
  'VERIFICATION.NOT_AROUND': {
    status: 422,
    zh: '所指定人员不是本网格或相邻网格的网格员。',
    en: 'The person named is no grid worker of this grid or one around it.',
  },
  'VERIFICATION.OWN_REPORT': {
    status: 422,
    zh: '上报人、受理人不得核实本人上报、受理的事项。',
    en: 'Nobody verifies what they reported or took down.',
  },
  'VERIFICATION.PHOTO_MISSING': {
    status: 422,
    zh: '核实属实或不属实须附现场照片。',
    en: 'To say that it is so or not, attach a photo from the spot.',
  },
  'MERGE.INTO_ITSELF': { status: 422, zh: '事项不能并入自身。', en: 'An incident can’t be merged into itself.' },
  'MERGE.UNKNOWN_MASTER': { status: 422, zh: '没有这个主案。', en: 'There is no such incident to merge it into.' },
  'MERGE.OTHER_COUNTY': {
    status: 422,
    zh: '主案在另一县（区），不能并案。',
    en: 'The other incident lies in another county; incidents are merged within one.',
  },
  'MERGE.MASTER_IS_MERGED': {
    status: 409,
    zh: '所选主案已并入 {number}，请并入该事项。',
    en: 'The other incident is itself merged into {number}; merge it into that one.',
  },
  'MERGE.MASTER_IS_OVER': {
    status: 409,
    zh: '所选主案已终结（{stage}），不再并入；仍有问题的请立案。',
    en: 'The other incident is over ({stage}) and takes no more in; register what is still there.',
  },
  'MERGE.IS_MASTER': {
    status: 409,
    zh: '已有事项并入本事项，不能再并入他案。',
    en: 'Other incidents are merged into this one; it can’t be merged itself.',
  },
  'WITHDRAWAL.NO_CALLER': {
    status: 422,
    zh: '此事项没有来电人，无可撤诉；请指明撤诉的来电人。',
    en: 'Nobody reported it by telephone; say which later caller withdraws.',
  },
  'WITHDRAWAL.NOT_A_CALLER': {
    status: 422,
    zh: '此人不是本事项的来电人。',
    en: 'That party is no caller of this incident.',
  },
  'WITHDRAWAL.ALREADY_WITHDRAWN': {
    status: 422,
    zh: '该来电人已经撤诉。',
    en: 'That caller has withdrawn already.',
  },
  'HOTLINE.POSITION_MISSING': {
    status: 422,
    zh: '工单没有位置，无法确定网格；请定位后以新的版本重新派发。',
    en: 'The order has no position, and so no grid; find it on the map and send the order again as its next version.',
  },
  'HOTLINE.UNKNOWN_ORDER': {
    status: 404,
    zh: '没有收到过工单 {orderNo}。',
    en: 'No order {orderNo} has come here.',
    retryAfter: 5,
  },
  'HOTLINE.NOT_CLOSED': {
    status: 409,
    zh: '工单尚未结案（{stage}），结案后方可回访。',
    en: 'The order is not closed yet ({stage}); callers are called back after that.',
  },
  'HOTLINE.AWAY': {
    status: 503,
    zh: '热线平台暂时无法访问，请稍后重试。',
    en: 'The hotline’s own system can’t be reached right now; try again shortly.',
    retryAfter: 30,
  },
  'HOTLINE.NOT_CONNECTED': {
    status: 422,
    zh: '{county} 没有接入热线。',
    en: 'No hotline is connected for {county}.',
  },
  'HOTLINE.NOTHING_PARKED': {
    status: 409,
    zh: '没有被热线平台拒收而停住的回传。',
    en: 'There is no callback that the hotline has refused and that waits.',
  },
  'SEARCH.TOO_MANY': {
    status: 429,
    zh: '检索过于频繁，请稍后再试。',
    en: 'Too many searches; try again in a minute.',
    retryAfter: 60,
  },
  'REPORTER.NONE': {
    status: 404,
    zh: '此事项不是来电上报；如有后来的来电人，请指明其一。',
    en: 'No caller reported this incident; where somebody called later, say which of them.',
  },
  'REPORTER.NOT_A_CALLER': {
    status: 422,
    zh: '此人不是本事项的来电人。',
    en: 'That party is no caller of this incident.',
  },
  'REPORTER.ERASED': {
    status: 410,
    zh: '该来电人的个人信息已于 {erasedAt} 擦除。',
    en: 'This caller was erased at {erasedAt}; nobody can tell any more who it was.',
  },
  'REPORTER.CONFIDENTIAL': {
    status: 403,
    zh: '来电人要求保密，承办单位不得查看。',
    en: 'The caller asked for confidentiality; the handling department never sees who it is.',
  },
  'REPORTER.NOT_THE_HANDLER': {
    status: 403,
    zh: '仅主办单位的经办人可查看来电人电话。',
    en: 'Only the lead unit’s handler of this incident may see the caller’s phone.',
  },
  'REPORTER.NOT_BEING_HANDLED': {
    status: 409,
    zh: '仅在处置期间可查看来电人电话；事项当前状态为 {stage}。',
    en: 'The caller’s phone may be seen only while the incident is being handled; it is in stage {stage}.',
  },
  'REPORTER.UNMASKED_TOO_LONG_AGO': {
    status: 409,
    zh: '此次查看已过期，请说明理由后重新查看。',
    en: 'This look has expired; ask again, with a reason and a new Idempotency-Key.',
  },
  'ERASURE.NO_CALLER': { status: 422, zh: '没有这个来电人。', en: 'There is no such caller.' },
  'ERASURE.ALREADY_ERASED': {
    status: 422,
    zh: '该来电人的个人信息已经擦除。',
    en: 'This caller has been erased already.',
  },
  'ERASURE.ALREADY_REQUESTED': {
    status: 409,
    zh: '已有人申请擦除该来电人的个人信息，等待裁定。',
    en: 'Somebody has asked for this caller to be erased already; that waits for a ruling.',
  },
  'ERASURE.UNKNOWN': { status: 404, zh: '没有这个擦除申请。', en: 'There is no such erasure.' },
  'ERASURE.ALREADY_RULED': {
    status: 409,
    zh: '该擦除申请已有裁定。',
    en: 'This erasure has been ruled on already.',
  },
  'ERASURE.OWN_REQUEST': {
    status: 422,
    zh: '擦除须由他人裁定，申请人不得裁定本人的申请。',
    en: 'It takes two to erase somebody: who asked never rules on it.',
  },
  'ERASURE.NOBODY_LEFT': {
    status: 409,
    zh: '没有可擦除的来电人，可能已经擦除。',
    en: 'There is nobody left to erase; it may have been done already.',
  },
  'ERASURE.HELD': {
    status: 409,
    zh: '有关事项处于法律保全期间，不得擦除。',
    en: 'Incidents of this caller are under legal hold, which beats erasure.',
  },
  'HOLD.ALREADY_PLACED': {
    status: 409,
    zh: '该事项已处于法律保全。',
    en: 'The incident is under legal hold already.',
  },
  'HOLD.NOT_PLACED': { status: 409, zh: '该事项未处于法律保全。', en: 'The incident is not under legal hold.' },
});
