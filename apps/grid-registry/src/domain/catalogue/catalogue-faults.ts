import type { CatalogueItem } from '#contracts';
import { z } from 'zod';

/** What a county's departments are for; what was in force before. */
export interface KnownToCatalogue {
  /** 部门类别 of which some county has an open department. */
  readonly departments: ReadonlySet<string>;
  readonly before: readonly Pick<CatalogueItem, 'code'>[];
}

/** One fault of a drafted catalogue: of the item with this code. */
export const catalogueFault = z
  .object({
    code: z.string(),
    fault: z.enum([
      'CODE_TWICE',
      'MAJOR_NAMED_TWICE',
      'NO_DEPARTMENT',
      'URGENT_WITHOUT_SECURING',
      'SECURING_NOT_URGENT',
      'SECURING_AFTER_LIMIT',
      'PART_OF_DAY',
      'NAME_MISSING',
      'CODE_GONE',
    ]),
  })
  .meta({ id: 'CatalogueFault' });
export type CatalogueFault = z.infer<typeof catalogueFault>;

/**
 * What is wrong with a drafted catalogue. A code once published stays (its name and limits may change): incidents
 * under it are handled, corrected and opened again for years.
 */
export function catalogueFaults(items: readonly CatalogueItem[], known: KnownToCatalogue): CatalogueFault[] {
  const codes = new Set<string>();
  const majors = new Map<string, string>();
  const faults = items.flatMap((item) => {
    const isTwice = codes.has(item.code);
    codes.add(item.code);
    const major = item.code.slice(0, 2);
    const majorZh = majors.get(major) ?? item.majorZh;
    majors.set(major, majorZh);
    return [
      ...(isTwice ? (['CODE_TWICE'] as const) : []),
      ...(majorZh === item.majorZh ? [] : (['MAJOR_NAMED_TWICE'] as const)),
      ...faultsOf(item, known),
    ].map((fault) => ({ code: item.code, fault }));
  });
  const gone = known.before.filter(({ code }) => !codes.has(code));
  return [...faults, ...gone.map(({ code }) => ({ code, fault: 'CODE_GONE' as const }))];
}

function faultsOf(item: CatalogueItem, { departments }: KnownToCatalogue): CatalogueFault['fault'][] {
  const { urgent, secureHours, limit, limitKind } = item;
  const inDays = limitKind === 'work_day' || limitKind === 'natural_day';
  const names = [item.majorZh, item.nameZh, item.nameEn, item.closingCondition];
  const isFound: [boolean, CatalogueFault['fault']][] = [
    [names.some((name) => name.trim() === ''), 'NAME_MISSING'],
    [!departments.has(item.leadDepartment), 'NO_DEPARTMENT'],
    [urgent && secureHours === null, 'URGENT_WITHOUT_SECURING'],
    [!urgent && secureHours !== null, 'SECURING_NOT_URGENT'],
    [secureHours !== null && limitKind === 'urgent_hour' && secureHours > limit, 'SECURING_AFTER_LIMIT'],
    [inDays && !Number.isInteger(limit), 'PART_OF_DAY'],
  ];
  return isFound.flatMap(([isSo, fault]) => (isSo ? [fault] : []));
}
