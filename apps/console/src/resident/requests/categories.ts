import type { Language } from '../../language/language.js';

interface Service {
  readonly service_code: string;
  readonly service_name: string;
  readonly description: string;
  readonly group: string;
}

export interface Category {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** What can be reported, by group: the services that Open311 lists, for they are everybody's. */
export async function categories(): Promise<ReadonlyMap<string, readonly Category[]>> {
  const response = await fetch('/open311/v2/services.json');
  return response.ok ? byGroup((await response.json()) as Service[]) : new Map();
}

export function byGroup(services: readonly Service[]): ReadonlyMap<string, readonly Category[]> {
  const groups = new Map<string, Category[]>();
  for (const { service_code: code, service_name: zh, description, group } of services) {
    const [en = zh] = description.split('. ', 1);
    groups.set(group, [...(groups.get(group) ?? []), { code, name: { 'zh-CN': zh, en } }]);
  }
  return groups;
}
