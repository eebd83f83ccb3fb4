import type { Texts } from '../../../language/language.js';

/** What the steps of a desk and their fields are called. */
export const stepTexts: Texts = {
  step: {
    acknowledge: {
      title: ['签收', 'Sign for it'],
      hint: [
        '签收表示本单位已接收。处置时限从派遣时起算，不因未签收而延后。',
        'Says that your unit has it. The clock runs since it was dispatched, signed for or not.',
      ],
      send: ['签收', 'Sign for it'],
      done: ['已签收。', 'Signed for.'],
    },
    secure: {
      title: ['控险到位', 'Made safe'],
      hint: [
        '紧急事项先控险、后恢复。请上传能看出现场已安全的照片。',
        'What is urgent is made safe first, then restored. Show that the place is safe.',
      ],
      send: ['提交控险', 'Report it safe'],
      done: ['控险已登记。', 'Noted as safe.'],
    },
    feedBack: {
      title: ['处置反馈', 'Feed back'],
      hint: [
        '写明做了什么，并上传能证明达到结案条件的处置后照片。提交后由他人现场核查。',
        'Say what was done, with photos that show the closing condition is met. Somebody else then looks on the spot.',
      ],
      send: ['提交反馈', 'Feed back'],
      done: ['已反馈，等待核查。', 'Fed back; it will be inspected.'],
    },
    completeSubTask: {
      title: ['协办完成', 'Our part is done'],
      hint: [
        '写明本单位协办的结果并上传照片，主办单位据此反馈。',
        'Say what your unit did, with photos; the lead unit goes by it.',
      ],
      send: ['提交协办结果', 'Hand in our part'],
      done: ['协办结果已提交。', 'Your part is handed in.'],
    },
    resume: {
      title: ['恢复办理', 'Resume'],
      hint: ['中止的原因消除后即可恢复，时限继续计算。', 'Once nothing stands in the way any more. The clock goes on.'],
      send: ['恢复办理', 'Resume'],
      done: ['已恢复办理。', 'Resumed.'],
    },
    waiveSubTask: {
      title: ['免除协办', 'Do without a co-unit'],
      hint: ['不再需要某协办单位时免除，并说明理由。', 'When a co-unit’s part is not needed any more; say why.'],
      send: ['免除', 'Waive'],
      done: ['已免除。', 'Waived.'],
    },
    requestExtension: {
      title: ['申请延期', 'Ask for more time'],
      hint: [
        '须在到期前提出，由上一级批复；批复前时限照常计算。',
        'Before the deadline; the level above rules. Until then the clock runs on.',
      ],
      send: ['提交申请', 'Ask'],
      done: ['延期申请已提交，等待批复。', 'Asked; the level above rules on it.'],
    },
    requestSuspension: {
      title: ['申请中止', 'Ask to suspend'],
      hint: [
        '确因客观原因无法继续时提出，附证明材料和复核日期。',
        'When it really can’t go on: with evidence, and a day to look again.',
      ],
      send: ['提交申请', 'Ask'],
      done: ['中止申请已提交，等待批复。', 'Asked; the level above rules on it.'],
    },
    requestReturn: {
      title: ['申请退单', 'Ask to return it'],
      hint: [
        '须有法定依据。裁定前由本单位负责，时限照常计算；无理退单计入推诿。',
        'Needs a legal ground. Until the ruling you are answerable and the clock runs; a groundless return counts as buck-passing.',
      ],
      send: ['提交退单申请', 'Ask for the return'],
      done: ['退单申请已提交，等待裁定。', 'Asked; dispatch rules on it.'],
    },
  },
  field: {
    handler: ['经办人', 'Handler'],
    note: ['说明（可不填）', 'Note (optional)'],
    result: ['处置结果', 'Result'],
    reason: ['理由', 'Reason'],
    unit: ['协办单位', 'Co-unit'],
    by: ['延长', 'Longer by'],
    reviewOn: ['复核日期', 'Look again on'],
    legalGround: ['退单的法定依据', 'Legal ground'],
    suggestedUnit: ['建议承办单位（可不填）', 'Whose it is (optional)'],
    evidence: {
      secure: ['现场照片', 'Photos of the place'],
      feedBack: ['处置后照片与证明', 'After-photos and evidence'],
      completeSubTask: ['现场照片', 'Photos'],
      requestExtension: ['附件（可不填）', 'Files (optional)'],
      requestSuspension: ['证明材料', 'Evidence'],
    },
  },
};
