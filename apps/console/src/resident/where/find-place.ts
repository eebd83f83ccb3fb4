import type { Language } from '../../language/language.js';
import { ask, intake } from '../requests/platform.js';
import type { Place } from './place.js';

export interface Found {
  readonly inWords: (language: Language) => { township: string; community: string };
}

/** What the place is called. @throws Problem REPORT.OUTSIDE_COUNTY */
export async function findPlace({ lng, lat }: Place): Promise<Found> {
  const found = await ask(intake.POST('/public/places/query', { body: { point: { lng, lat } } }));
  return {
    inWords: (language) =>
      language === 'en'
        ? {
            township: found.townshipNameEn ?? found.townshipName,
            community: found.communityNameEn ?? found.communityName,
          }
        : { township: found.townshipName, community: found.communityName },
  };
}
