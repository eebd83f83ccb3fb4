import { z } from 'zod';

/** 删除理由: why the law wants personal information deleted (个人信息保护法 第四十七条). */
export const erasureGrounds = [
  'PURPOSE_ACHIEVED',
  'RETENTION_OVER',
  'CONSENT_WITHDRAWN',
  'UNLAWFUL',
  'OTHER_LAW',
] as const;
export const erasureGround = z.enum(erasureGrounds);
export type ErasureGround = z.infer<typeof erasureGround>;
