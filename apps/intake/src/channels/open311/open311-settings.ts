import { isAbsolute } from 'node:path';
import { z } from 'zod';

/** Intake's settings of Open311. */
export const open311Settings = {
  /** Where clients reach it, `https://…/open311/v2`; without it, where the gateway was asked. */
  OPEN311_URL: z.url().optional(),
  OPEN311_TYPE: z.enum(['production', 'test']).default('production'),
  /** For people: whom to ask, and where to get a key. */
  OPEN311_CONTACT: z.string().min(1).default('县指挥中心 The county’s command centre'),
  OPEN311_KEY_SERVICE: z
    .string()
    .min(1)
    .default('向系统管理员申请接口密钥 Ask the platform’s system administrator for a key'),
  /** Further questions by subcategory (GET Service Definition), as JSON: docs/open311.md. */
  OPEN311_ATTRIBUTES_FILE: z.string().refine(isAbsolute, 'must be an absolute path').optional(),
  /** Decimals of a degree that everybody is shown of a position: three are about a hundred metres. */
  OPEN311_DECIMALS: z.coerce.number().int().min(0).max(7).default(3),
  /** Minutes in which the same report, sent twice by the same system, is one. */
  OPEN311_SAME_REPORT_MINUTES: z.coerce.number().int().min(1).max(1_440).default(10),
};

export const open311Config = z.object(open311Settings);
export type Open311Config = z.infer<typeof open311Config>;

/** Nest injection token of the {@link Open311Config}. */
export const OPEN311_CONFIG = Symbol('Open311Config');
