import { liveSettings } from '#live-hints';
import { dataServiceConfig } from '#service-runtime';
import type { z } from 'zod';

export const casebookConfig = dataServiceConfig.extend({ ...liveSettings });
export type CasebookConfig = z.infer<typeof casebookConfig>;

/** Nest injection token of the {@link CasebookConfig}. */
export const CASEBOOK_CONFIG = Symbol('CasebookConfig');
