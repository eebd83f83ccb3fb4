import { addTexts } from '../../language/language.js';

addTexts('reveal', {
  open: ['查看来电人', 'Show the caller'],
  title: ['查看来电人信息', 'Show who called'],
  onRecord: [
    '您的姓名、时间和理由会先记入留痕库，审计人员看得到；记录之后才显示。',
    'Your name, the time and your reason go on the trail first, where auditors see them; only then is it shown.',
  ],
  reason: ['查看理由', 'Reason'],
  reasonHint: [
    '例如：电话核实具体位置。请勿写入电话号码等个人信息。',
    'For instance: to ask where exactly it is. Leave out phone numbers and the like.',
  ],
  tooShort: ['请写明理由（至少两个字）。', 'Say why, in two characters at least.'],
  usual: {
    label: ['常用理由', 'Usual reasons'],
    place: ['电话核实具体位置', 'To ask where exactly it is'],
    contact: ['按时限联系来电人', 'To contact the caller in time'],
    callBack: ['电话回访处置结果', 'To ask how it was dealt with'],
  },
  submit: ['记录并查看', 'Record and show'],
  name: ['姓名', 'Name'],
  phone: ['电话', 'Phone'],
  address: ['详细地址', 'Address'],
  hides: ['{left} 秒后自动隐藏', 'Hides itself in {left} s'],
  hide: ['立即隐藏', 'Hide now'],
});
