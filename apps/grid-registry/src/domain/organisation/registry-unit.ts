import type { DataOf } from '#contracts';

/** A unit as the registry has it. */
export interface RegistryUnit {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: DataOf<'registry.unit-changed.v1'>['level'];
  readonly parentCode: string | null;
  readonly synthetic: boolean;
  /** Closed from then on. */
  readonly validTo: Date | null;
  readonly successor: string | null;
}
