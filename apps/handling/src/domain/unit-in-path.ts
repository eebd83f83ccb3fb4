import { unitCode } from '#contracts';
import { z } from 'zod';

/** 协办单位: the co-unit whose sub-task it is about. */
export const UnitInPath = z.strictObject({ unit: unitCode });
