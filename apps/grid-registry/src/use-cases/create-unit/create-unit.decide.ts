import type { Refusal } from '#primitives';
import { refuse } from '../../domain/organisation/organisation.refusals.js';
import type { RegistryUnit } from '../../domain/organisation/registry-unit.js';
import { fitsUnder } from '../../domain/organisation/unit-codes.js';
import type { CreateUnit } from './create-unit.command.js';

/** Why this unit can't be set up, or undefined when it can. A code is never used again, closed units' included. */
export function creationRefusal(
  { code, level, parentCode }: Pick<CreateUnit, 'code' | 'level' | 'parentCode'>,
  known: ReadonlyMap<string, RegistryUnit>,
): Refusal | undefined {
  const parent = known.get(parentCode);
  if (!parent) return refuse('UNIT.UNKNOWN', { unit: parentCode });
  if (!fitsUnder(code, level, parent)) return refuse('UNIT.CODE_MISPLACED', { unit: code, parent: parentCode });
  if (parent.validTo !== null) return refuse('UNIT.CLOSED', { unit: parentCode, successor: parent.successor });
  return known.has(code) ? refuse('UNIT.CODE_TAKEN', { unit: code }) : undefined;
}
