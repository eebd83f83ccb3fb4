import type { Suggestion } from './duplicates.js';

/** Why it may be the same, in Chinese and English: `same subcategory, 23 m away, 2 h earlier, texts 64 % alike`. */
export function reasonOf({ isSameSubcategory, metres, minutesEarlier, likeness }: Suggestion): {
  readonly zh: string;
  readonly en: string;
} {
  const metresApart = Math.round(metres);
  const [zhTime, enTime] = timeApart(minutesEarlier);
  const alike = likeness === null ? null : Math.round(likeness * 100);
  return {
    zh: [
      isSameSubcategory ? '同一事项类别' : '事项类别未定',
      `相距 ${metresApart} 米`,
      zhTime,
      ...(alike === null ? [] : [`文字相似度 ${alike}%`]),
    ].join('，'),
    en: [
      isSameSubcategory ? 'same subcategory' : 'subcategory not known',
      `${metresApart} m away`,
      enTime,
      ...(alike === null ? [] : [`texts ${alike} % alike`]),
    ].join(', '),
  };
}

function timeApart(minutesEarlier: number): readonly [zh: string, en: string] {
  const minutes = Math.round(Math.abs(minutesEarlier));
  if (minutes === 0) return ['同时上报', 'at the same time'];
  const [zhWhen, enWhen] = minutesEarlier > 0 ? ['早', 'earlier'] : ['晚', 'later'];
  const hours = Math.round(minutes / 60);
  return minutes < 60
    ? [`${zhWhen} ${minutes} 分钟上报`, `${minutes} min ${enWhen}`]
    : [`${zhWhen} ${hours} 小时上报`, `${hours} h ${enWhen}`];
}
