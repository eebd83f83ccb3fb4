/** What the catalogue says of a subcategory that matters on a phone. */
export interface Category {
  readonly code: string;
  readonly majorZh: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly urgent: boolean;
  readonly selfHandle: boolean;
}

/** What people in the street call it, where the catalogue has another word. */
const alsoCalled: Readonly<Record<string, string>> = {
  '0101': '违建 乱搭',
  '0102': '脏 乱扔 garbage litter trash',
  '0103': '建筑垃圾 堆放',
  '0104': '脏 扫地',
  '0105': '河 漂浮物 river',
  '0106': '草坪 花坛 树枝 lawn',
  '0110': '坑 坑洼 路烂 pothole',
  '0115': '烧 烟 smoke fire',
  '0201': '牛皮癣 贴 小卡片',
  '0202': '招牌 横幅 banner',
  '0301': '噪音 夜间 noise',
  '0302': '灰 灰尘',
  '0401': '塌 坑 sinkhole collapse',
  '0402': '漏水 爆管 水管 leak',
  '0403': '煤气 天然气 气味 smell',
  '0404': '窨井 盖子 drain',
  '0406': '水淹 内涝 积水 flood',
  '0410': '灯 黑 dark lamp',
  '0501': '摆摊 小贩 地摊 hawker',
  '0504': '占道 出店 pavement',
  '0505': '违停 乱停 堵 car parking',
  '1101': '吵架 邻居 漏水 quarrel neighbour',
  '1103': '物业费 电梯 estate lift',
  '1301': '消防 堵塞 通道 fire exit',
  '1302': '充电 飞线 电瓶车 charging scooter',
  '1303': '危房 裂缝 crack',
  '1501': '餐馆 变质 food restaurant',
  '1601': '冒烟 污水 烧秸秆 pollution',
  '1701': '工资 讨薪 wages',
  '1802': '老人 孩子 独居 help',
  '1903': '河堤 溃坝 flood',
};

/** Each word typed must be found in it; what begins with them comes first. Chinese needs no spaces: signs may stand apart. */
export function searchCategories<C extends Category>(categories: readonly C[], typed: string): readonly C[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return categories;
  return categories
    .map((category) => ({ category, points: words.map((word) => pointsOf(category, word)) }))
    .filter(({ points }) => points.every((one) => one > 0))
    .map(({ category, points }) => ({ category, sum: points.reduce((a, b) => a + b, 0) }))
    .sort((a, b) => b.sum - a.sum)
    .map(({ category }) => category);
}

function pointsOf({ code, majorZh, nameZh, nameEn }: Category, word: string): number {
  const name = nameEn.toLowerCase();
  if (code === word) return 100;
  if (nameZh.startsWith(word) || name.startsWith(word)) return 50;
  if (nameZh.includes(word) || new RegExp(`\\b${escaped(word)}`).test(name)) return 40;
  if (alsoCalled[code]?.split(' ').some((also) => also.startsWith(word))) return 30;
  if (majorZh.includes(word) || code.startsWith(word)) return 20;
  return inOrder(nameZh, word) ? 10 : 0;
}

/** 暴圾 finds 暴露垃圾: the signs typed stand in it in that order. Of a single sign, that is no find. */
function inOrder(name: string, word: string): boolean {
  if (word.length < 2 || /[a-z\d]/.test(word)) return false;
  let at = 0;
  for (const sign of word) {
    at = name.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The ones chosen before, the last first, each once. */
export const withRecent = (recent: readonly string[], chosen: string, most = 6): readonly string[] =>
  [chosen, ...recent.filter((code) => code !== chosen)].slice(0, most);
