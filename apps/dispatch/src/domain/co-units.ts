import { unitCode } from '#contracts';
import { z } from 'zod';

/** 协办单位: the departments that help, each named once. */
export const coUnits = z
  .array(unitCode)
  .max(10)
  .refine((codes) => new Set(codes).size === codes.length, 'each unit once')
  .default([]);
