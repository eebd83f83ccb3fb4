import type { ReportThroughOpen311 } from './report-through-open311.command.js';

/**
 * What an officer reads: the description, the answers to the service’s questions, and where a picture is said to be.
 * That address is never fetched by us: it could lead anywhere, also into our own network.
 */
export function textOf(
  { description, media_url: picture }: Pick<ReportThroughOpen311, 'description' | 'media_url'>,
  answers: readonly string[],
): string | undefined {
  const lines = [description, ...answers, picture && `图片（未核验） Picture, not checked: ${picture}`].filter(Boolean);
  return lines.length > 0 ? lines.join('\n') : undefined;
}

/** 张三 where they are characters, Smith John as it came where they are letters; somebody where no name was left. */
export function nameOf({
  first_name: first = '',
  last_name: last = '',
}: Pick<ReportThroughOpen311, 'first_name' | 'last_name'>): string {
  const isHan = /^\p{Script=Han}*$/u.test(first + last);
  return (isHan ? last + first : `${first} ${last}`.trim()) || '未留名';
}
